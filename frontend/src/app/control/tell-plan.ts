import { type ChargingPlan, type ChargingPlanView, type ChargingSlot } from '@psa-ev/domain';
import { kilowattHours, money } from '../ui/journal-quantity';
import { fullMoment, type Reader, shortMoment, timeOfDay } from '../ui/moment';
import { kilowatts, quantityText } from '../ui/quantity';
import { writePercent } from './write-percent';
import { type ControlVoice } from './voice';

/** What the Pi does about the plan. */
export interface ToldPlan {
  readonly headline: string;
  readonly further: readonly string[];
  /** Where an owner can tell what is missing; null: nothing is. */
  readonly remedy: 'tariffs' | 'capacity' | null;
  /** The departure is not met, or the car does not obey. */
  readonly isDoubtful: boolean;
}

/** `currency`: of the tariffs. */
export function tellPlan({ state, departure, plan }: ChargingPlanView, now: Date, currency: string, voice: ControlVoice): ToldPlan {
  const { say } = voice;
  const values = {
    when: departure ? fullMoment(departure.at, now, voice) : '',
    target: writePercent(plan?.targetPercent ?? departure?.targetPercent ?? 0, voice),
    span: plan ? tellSpan(plan.slots, now, voice) : '',
  };
  const hasSlots = plan !== null && plan.slots.length > 0;
  const isStateOnly = state === 'waiting' && !hasSlots;
  const headline = isStateOnly ? say('plan.state.waitingShort', values) : say(`plan.state.${state}`, values);
  if (state === 'person-decided') return { headline, further: [say('plan.aside')], remedy: null, isDoubtful: false };
  if (!plan || state === 'reached') return { headline, further: [], remedy: null, isDoubtful: state === 'not-obeyed' };
  const isShort = plan.why === 'not-feasible';
  return {
    headline,
    further: [
      ...(state === 'not-plugged' && hasSlots ? [say('plan.plugged', values)] : []),
      say(`plan.why.${plan.why}`, { percent: writePercent(plan.reachesPercentByDeparture ?? 0, voice) }),
      ...tellEnergy(plan, currency, voice),
      ...(plan.isLimited ? [say('plan.limited', values)] : []),
      ...(plan.isPowerAssumed && plan.neededKwh !== null && hasSlots
        ? [say('plan.assumed', { power: quantityText(kilowatts(plan.powerKw, voice.locale)) })]
        : []),
    ],
    remedy: plan.why === 'no-prices' ? 'tariffs' : plan.why === 'capacity-unknown' ? 'capacity' : null,
    isDoubtful: isShort || state === 'not-obeyed',
  };
}

function tellEnergy({ neededKwh, cost }: ChargingPlan, currency: string, { say, locale }: ControlVoice): readonly string[] {
  if (neededKwh === null || neededKwh <= 0) return [];
  const energy = quantityText(kilowattHours(neededKwh, locale));
  if (cost === null) return [`${say('plan.energy', { energy })}.`];
  return [`${say('plan.cost', { energy, cost: quantityText(money(cost, currency, locale)) })}.`];
}

/** `01:00–04:15`, several joined as a sentence joins them; those that touch are one. */
export function tellSpan(slots: readonly ChargingSlot[], now: Date, reader: Reader): string {
  const spans: { readonly from: Date; until: Date }[] = [];
  for (const { from, until } of slots) {
    const last = spans.at(-1);
    if (last?.until.getTime() === from.getTime()) last.until = until;
    else spans.push({ from, until });
  }
  const written = spans.map(({ from, until }) => `${shortMoment(from, now, reader)}–${timeOfDay(until, reader)}`);
  return new Intl.ListFormat(reader.locale).format(written);
}
