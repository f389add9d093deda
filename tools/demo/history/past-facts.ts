import { accept, type Snapshot } from '@psa-ev/domain';
import { beginning } from '../../simulator/beginning.ts';
import type { CarModel } from '../../simulator/car/models.ts';
import type { CarReport } from '../../simulator/car/report.ts';
import { DAY_MS, HOUR_MS, LocalTime, MINUTE_MS, SECOND_MS } from '../../simulator/local-time.ts';
import { createSimulator } from '../../simulator/index.ts';
import { lastDay } from './last-day.ts';
import { toReading } from './to-reading.ts';

/** Three months, and some days so that three calendar months are whole more often. */
const PAST_DAYS = 95;
/** How long after the car's report the past service read it. */
const READ_AFTER_MS = 20 * SECOND_MS;
/** Enough to come home from anywhere, to use up or to charge what the demo begins with, and to drive to where it begins. */
const LAST_DAY_MS = 18 * HOUR_MS;

export interface PastOptions {
  readonly seed: number;
  readonly vehicles: 1 | 2;
  readonly timeZone: string;
  /** When the past ends. */
  readonly now: Date;
  /** Default: three months. */
  readonly days?: number;
}

/** The facts that a service would hold which had run for three months. */
export interface PastOfCar {
  readonly model: CarModel;
  readonly facts: readonly Snapshot[];
}

/**
 * The past of the demo's cars: the same simulated drivers, three months earlier. It ends where the demo's own story begins: at the same place, with the same
 * level and the same odometer, and as the cars have rested since, at the same time.
 */
export function pastOf({ seed, vehicles, timeZone, now, days = PAST_DAYS }: PastOptions): readonly PastOfCar[] {
  const startAt = new Date(now.getTime() - days * DAY_MS);
  const simulator = createSimulator({ seed, vehicles, timeZone, startAt, frozen: true, start: 'parked' });
  const reports = simulator.vehicles.map(({ reports: { latest } }) => [latest]);
  const collect = (index: number, all: readonly CarReport[]) => {
    const known = reports[index] ?? [];
    known.push(...all.slice(1 + all.findLastIndex(({ at }) => at <= (known.at(-1)?.at ?? 0))));
    return known;
  };
  while (simulator.time < now.getTime() - LAST_DAY_MS) {
    simulator.advance(10);
    simulator.vehicles.forEach(({ reports: { all } }, index) => collect(index, all));
  }
  const local = new LocalTime(timeZone);
  const demo = beginning({ seed, vehicles, agenda: 'week', local, start: undefined, startAt: undefined, now: now.getTime() });
  return demo.vehicles.map((begun, index) => {
    const car = simulator.vehicles[index]?.car;
    const { place } = begun.car;
    if (!car || place === null) throw new Error('the demo begins with the cars of its past, at rest');
    const goal = { place, percent: begun.reports.latest.percent };
    const lived = collect(index, lastDay(car, goal, simulator.time, now.getTime() - MINUTE_MS));
    return { model: car.model, facts: factsOf(car.model, leadingTo(begun.reports.latest.odometerKm, lived)) };
  });
}

/** The same reports with odometers that end with this one. */
function leadingTo(odometerKm: number, reports: readonly CarReport[]): readonly CarReport[] {
  const movedKm = odometerKm - (reports.at(-1)?.odometerKm ?? 0);
  return reports.map((report) => ({ ...report, odometerKm: Math.round((report.odometerKm + movedKm) * 10) / 10 }));
}

function factsOf(model: CarModel, reports: readonly CarReport[]): readonly Snapshot[] {
  const facts: Snapshot[] = [];
  for (const report of reports) {
    const acceptance = accept(facts.at(-1) ?? null, toReading(model, report, new Date(report.at + READ_AFTER_MS)));
    if (acceptance.kind === 'changed') facts.push(acceptance.snapshot);
  }
  return facts;
}
