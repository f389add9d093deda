import type { CarLedger, Expectation } from './expectation.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MONDAY = 1;
/** Between two looks at a car that cannot be read, and a little. */
const LONGEST_PAUSE_MS = 13 * MINUTE_MS;
/** A drive over midnight, or one that nobody saw, may be counted to the week beside. */
const DOUBTFUL_KM = 40;

/** The week that has ended, on Monday at eight, where the car was driven in it. Of the week in which the Pi was set up, the first Monday is no news. */
export function summaryExpectations(ledger: CarLedger): readonly Expectation[] {
  const { local, startedAt, time } = ledger.household;
  const told: Expectation[] = [];
  for (let due = local.next(startedAt, 8, 0); due < time; due = local.next(due, 8, 0)) {
    // At eight in Sofia it is the same day in UTC.
    const look = new Date(due).getUTCDay() === MONDAY && due - startedAt > DAY_MS ? ledger.firstLookFrom(due) : undefined;
    const km = drivenBetween(ledger, due - 7 * DAY_MS, due);
    if (!look || km === 0) continue;
    const decided = [due, look.clockMs + LONGEST_PAUSE_MS] as const;
    const data = { distanceKm: [Math.max(0.1, km - DOUBTFUL_KM), km + DOUBTFUL_KM] } as const;
    told.push({ kind: 'week-summary', vin: ledger.vin, happened: [due, due], decided, data });
  }
  return told;
}

function drivenBetween({ vehicle }: CarLedger, from: number, before: number): number {
  const trips = vehicle.car.journal.trips.flatMap(({ from: start, to }) =>
    to && to.at >= from && to.at < before ? [to.odometerKm - start.odometerKm] : [],
  );
  return trips.reduce((sum, km) => sum + km, 0);
}
