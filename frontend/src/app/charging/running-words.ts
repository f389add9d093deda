import { estimateChargingPowerKw, freshness, type VehicleState } from '@psa-ev/domain';
import { kilowattHours, money } from '../ui/journal-quantity';
import { fullMoment, timeInWords } from '../ui/moment';
import { kilowatts, percent, type Quantity, quantityText, roundKilowatts } from '../ui/quantity';
import { type Voice } from './voice';

/** One of the figures of a session that goes on. */
export interface Figure {
  readonly name: string;
  /** Null: not known. */
  readonly value: Quantity | string | null;
}

/** The session of a car that is plugged in. */
export interface RunningSession {
  readonly id: string;
  /** `since 18:05 · Home · AC` */
  readonly since: string;
  /** What the car does on its plug, where that is not charging; null: nothing to tell. */
  readonly standstill: string | null;
  readonly figures: readonly Figure[];
}

/** Null where the car is not plugged in. */
export function tellRunning(state: VehicleState, now: Date, voice: Voice): RunningSession | null {
  const { runningSession, snapshot } = state;
  if (!runningSession) return null;
  const { say, locale } = voice;
  const { id, startedAt, fromPercent, energy, averagePowerKw, cost, place, mode } = runningSession;
  const level = snapshot?.battery.percent ?? null;
  const from = fromPercent === null ? null : percent(fromPercent, locale)[0]?.amount;
  return {
    id,
    since: [
      say('running.since', { time: fullMoment(startedAt, now, voice) }),
      ...(place ? [place.name] : []),
      ...(mode ? [say(`session.${mode}`)] : []),
    ].join(' · '),
    standstill: tellStandstill(state, voice),
    figures: [
      {
        name: say('running.level'),
        value: level === null || !from ? null : say('running.levelSpan', { from, to: quantityText(percent(level, locale)) }),
      },
      averagePowerKw === null ? tellPowerNow(state, now, voice) : { name: say('running.power'), value: kilowatts(averagePowerKw, locale) },
      { name: say('running.energy'), value: energy && kilowattHours(energy.kwh, locale) },
      { name: say('running.cost'), value: cost && money(cost.amount, cost.currency, locale) },
    ],
  };
}

/** Too little was read for a mean: what Home tells of this moment. */
function tellPowerNow({ snapshot, vehicle }: VehicleState, now: Date, { say, locale }: Voice): Figure {
  const isNow = snapshot?.charging.status === 'charging' && freshness(snapshot, now) === 'current';
  const powerKw = isNow ? estimateChargingPowerKw(snapshot.battery, snapshot.charging, vehicle.batteryCapacityKwh) : null;
  return { name: say('running.powerNow'), value: powerKw === null ? null : roundKilowatts(powerKw, locale) };
}

/** That it stopped, and when it begins again or for the first time. */
function tellStandstill({ snapshot }: VehicleState, { say, locale }: Voice): string | null {
  const { status, scheduledStart } = snapshot?.charging ?? {};
  const time = scheduledStart ? timeInWords(scheduledStart, locale) : null;
  if (status === 'plugged') return time && say('running.begins', { time });
  if (status !== 'stopped') return null;
  const level = snapshot?.battery.percent ?? null;
  const stopped = level === null ? say('running.stopped') : say('running.stoppedAt', { percent: quantityText(percent(level, locale)) });
  return time ? say('running.again', { stopped, time }) : stopped;
}
