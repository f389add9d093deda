import { CHARGING_STATUSES, type Snapshot } from '@psa-ev/domain';
import fc from 'fast-check';
import { aSnapshot, at } from './snapshot.builder.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });

/** What a car may say, true or not. The values are few, so that the car often comes back to one. */
const anySaying = fc.record({
  odometerKm: orNull(fc.constantFrom(0, 100, 100.1, 250, 900, 1100.5, 60_000, 429_496_729.5)),
  batteryPercent: orNull(fc.constantFrom(0, 63, 64, 65, 100, 255)),
  chargingStatus: orNull(fc.constantFrom(...CHARGING_STATUSES)),
});

const anyStep = fc.record({
  /** Null: the car says once more what it said before. */
  saying: fc.option(anySaying, { nil: null, freq: 2 }),
  outsideTemperatureCelsius: orNull(fc.constantFrom(9, 9.5, 10)),
  minutesLater: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -5, max: 120 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 * DAY_MINUTES }) },
    { weight: 1, arbitrary: fc.integer({ min: -5 * DAY_MINUTES, max: 0 }) },
  ),
  reportedMinutesAgo: orNull(fc.integer({ min: -30, max: 300 })),
  batteryReportedMinutesAgo: orNull(fc.integer({ min: -30, max: 300 })),
});

/**
 * What a careless car, cloud and clock may give over time: values that repeat, vanish, run back or cannot be; dates of the maker's that are
 * missing, old or in the future; hours without a reading; a clock of ours that is now and then put back, by minutes or by days.
 */
export function anyReadings(): fc.Arbitrary<Snapshot[]> {
  return fc.tuple(anySaying, fc.array(anyStep, { minLength: 1, maxLength: 30 })).map(([firstSaying, steps]) => {
    let polledMs = at('08:00').getTime();
    let saying = firstSaying;
    return steps.map((step) => {
      polledMs += step.minutesLater * MINUTE_MS;
      saying = step.saying ?? saying;
      const minutesAgo = (minutes: number | null) => (minutes === null ? null : new Date(polledMs - minutes * MINUTE_MS));
      return aSnapshot({
        at: new Date(polledMs).toISOString(),
        reportedAt: minutesAgo(step.reportedMinutesAgo),
        parts: { battery: { reportedAt: minutesAgo(step.batteryReportedMinutesAgo) } },
        odometerKm: saying.odometerKm,
        battery: { percent: saying.batteryPercent },
        charging: { status: saying.chargingStatus },
        outsideTemperatureCelsius: step.outsideTemperatureCelsius,
      });
    });
  });
}
