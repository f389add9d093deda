import { accept, type Snapshot } from '@psa-ev/domain';
import { beginning } from '../../simulator/beginning.ts';
import type { CarModel } from '../../simulator/car/models.ts';
import type { CarReport } from '../../simulator/car/report.ts';
import { DAY_MS, HOUR_MS, LocalTime, MINUTE_MS, SECOND_MS } from '../../simulator/local-time.ts';
import { createSimulator } from '../../simulator/index.ts';
import { toReading } from './to-reading.ts';

/** Three months, and some days so that three calendar months are whole more often. */
const PAST_DAYS = 95;
/** How long after the car's report the past service read it. */
const READ_AFTER_MS = 20 * SECOND_MS;
/** The demo's cars begin with less in the battery than the past leaves them with: what was used meanwhile, on a drive that nobody saw. */
const UNSEEN_PERCENT = [4, 45] as const;
const KWH_PER_100_KM = 17;
/** How far back a fitting end of the past is looked for. */
const LAST_DAYS_MS = 3 * DAY_MS;

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

/** The past of the demo's cars: the same simulated drivers, three months earlier, up to where the demo's own story can begin. */
export function pastOf({ seed, vehicles, timeZone, now, days = PAST_DAYS }: PastOptions): readonly PastOfCar[] {
  const startAt = new Date(now.getTime() - days * DAY_MS);
  const simulator = createSimulator({ seed, vehicles, timeZone, startAt, frozen: true, start: 'parked' });
  const reports = simulator.vehicles.map(({ reports: { latest } }) => [latest]);
  while (simulator.time < now.getTime() - MINUTE_MS) {
    simulator.advance(10);
    simulator.vehicles.forEach(({ reports: { all } }, index) => {
      const known = reports[index] ?? [];
      known.push(...all.slice(1 + all.findLastIndex(({ at }) => at <= (known.at(-1)?.at ?? 0))));
    });
  }
  const demo = beginning({
    seed,
    vehicles,
    agenda: 'week',
    local: new LocalTime(timeZone),
    start: undefined,
    startAt: undefined,
    now: now.getTime(),
  });
  return simulator.vehicles.map(({ car: { model } }, index) => {
    const begun = demo.vehicles[index];
    if (!begun) throw new Error('the demo has as many cars as its past');
    const lived = (reports[index] ?? []).filter(({ at }) => at <= now.getTime() - HOUR_MS);
    return { model, facts: factsOf(model, joined(lived, begun.reports.latest, model)) };
  });
}

/** The past up to a moment from which the demo can go on, its odometer moved to just before that of the demo. */
function joined(lived: readonly CarReport[], next: CarReport, model: CarModel): readonly CarReport[] {
  const latest = lived.at(-1)?.at ?? 0;
  const fits = ({ at, driving, charging, percent }: CarReport) =>
    at > latest - LAST_DAYS_MS && !driving && !charging.plugged && isBetween(percent - next.percent, UNSEEN_PERCENT);
  const end = lived.findLast(fits) ?? lived.findLast(({ driving, charging }) => !driving && !charging.plugged);
  if (!end) throw new Error('a car that is never at rest has no end of its past');
  const usedKwh = (Math.max(UNSEEN_PERCENT[0], end.percent - next.percent) / 100) * model.usableKwh;
  const movedKm = next.odometerKm - (usedKwh / KWH_PER_100_KM) * 100 - end.odometerKm;
  return lived
    .filter(({ at }) => at <= end.at)
    .map((report) => ({ ...report, odometerKm: Math.round((report.odometerKm + movedKm) * 10) / 10 }));
}

function isBetween(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function factsOf(model: CarModel, reports: readonly CarReport[]): readonly Snapshot[] {
  const facts: Snapshot[] = [];
  for (const report of reports) {
    const acceptance = accept(facts.at(-1) ?? null, toReading(model, report, new Date(report.at + READ_AFTER_MS)));
    if (acceptance.kind === 'changed') facts.push(acceptance.snapshot);
  }
  return facts;
}
