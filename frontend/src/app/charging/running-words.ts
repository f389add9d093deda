import { type VehicleState } from '@psa-ev/domain';
import { kilowattHours, money } from '../ui/journal-quantity';
import { fullMoment } from '../ui/moment';
import { kilowatts, percent, type Quantity, quantityText } from '../ui/quantity';
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
  readonly figures: readonly Figure[];
}

/** Null where the car is not plugged in. */
export function tellRunning({ runningSession, snapshot }: VehicleState, now: Date, voice: Voice): RunningSession | null {
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
    figures: [
      {
        name: say('running.level'),
        value: level === null || !from ? null : say('running.levelSpan', { from, to: quantityText(percent(level, locale)) }),
      },
      { name: say('running.power'), value: averagePowerKw === null ? null : kilowatts(averagePowerKw, locale) },
      { name: say('running.energy'), value: energy && kilowattHours(energy.kwh, locale) },
      { name: say('running.cost'), value: cost && money(cost.amount, cost.currency, locale) },
    ],
  };
}
