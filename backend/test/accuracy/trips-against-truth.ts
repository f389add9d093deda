import type { Trip } from '@psa-ev/domain';
import type { Lived } from './lived.js';

/** The car reports every five minutes while it drives. */
const REPORTING_INTERVAL_MS = 5 * 60_000;
/** Shorter drives may lie between two readings. */
const LEAST_KM = 1;
const KM_STEP = 0.1;
const TINY = 1e-6;

/** How the trips compare with the drives that there were. */
export interface TripsComparison {
  /** True drives over a kilometre. */
  readonly drives: number;
  /** Of these, those that are not one trip, from start to end within a reporting interval; in words. */
  readonly missed: readonly string[];
  /** Kilometres by which the trips of some stretch do not add up to the difference of its odometer, at worst. */
  readonly unexplainedKm: number;
}

export function compareTrips(lived: Lived): TripsComparison {
  const { trips } = lived;
  const drives = lived.truth.trips.flatMap(({ from, to }) => (to && to.odometerKm - from.odometerKm > LEAST_KM ? [{ from, to }] : []));
  const seen = drives.filter(({ from, to }) => from.at >= lived.first.polledAt.getTime() && to.at <= lived.last.polledAt.getTime());
  const missed = seen.flatMap((drive) => {
    const shared = trips.filter((trip) => sharesKm(trip, drive));
    const [trip, ...others] = shared;
    if (trip && others.length === 0 && isSame(trip, drive)) return [];
    return [
      `${wordsOf(drive.from.at, drive.to.at, drive.to.odometerKm - drive.from.odometerKm)} is told as ${shared.map(told).join(' and ') || 'nothing'}`,
    ];
  });
  return { drives: seen.length, missed, unexplainedKm: unexplainedKm(lived, trips) };
}

interface Drive {
  readonly from: { readonly at: number; readonly odometerKm: number };
  readonly to: { readonly at: number; readonly odometerKm: number };
}

/** The odometer says which drive a kilometre belongs to; a tenth at the ends is its rounding. */
function sharesKm({ start, end }: Trip, { from, to }: Drive): boolean {
  return Math.min(end.odometerKm ?? 0, to.odometerKm) - Math.max(start.odometerKm ?? 0, from.odometerKm) > KM_STEP + TINY;
}

function isSame({ start, end }: Trip, { from, to }: Drive): boolean {
  const kmOff = Math.max(Math.abs((start.odometerKm ?? 0) - from.odometerKm), Math.abs((end.odometerKm ?? 0) - to.odometerKm));
  const msOff = Math.max(Math.abs(start.at.getTime() - from.at), Math.abs(end.at.getTime() - to.at));
  return kmOff <= KM_STEP + TINY && msOff <= REPORTING_INTERVAL_MS;
}

/** From every stored reading of a car that stands between two trips to the next: the trips up to there explain its odometer, no more and no less. */
function unexplainedKm({ odometers, first }: Lived, trips: readonly Trip[]): number {
  const tenthsUpTo = new Map<number, number>();
  let tenths = Math.round((first.odometerKm ?? 0) * 10);
  tenthsUpTo.set(tenths, tenths);
  for (const trip of trips.toSorted((one, other) => one.start.at.getTime() - other.start.at.getTime())) {
    const startTenths = Math.round((trip.start.odometerKm ?? 0) * 10);
    tenthsUpTo.set(startTenths, tenths);
    tenths += Math.round(trip.distanceKm * 10);
    tenthsUpTo.set(Math.round((trip.end.odometerKm ?? 0) * 10), tenths);
  }
  const last = Math.round((odometers.at(-1)?.km ?? 0) * 10);
  tenthsUpTo.set(last, tenths);
  return Math.max(...[...tenthsUpTo].map(([odometer, sum]) => Math.abs(odometer - sum))) / 10;
}

function told(trip: Trip): string {
  return `${wordsOf(trip.start.at.getTime(), trip.end.at.getTime(), trip.distanceKm)}${trip.estimated ? ' (estimated)' : ''}`;
}

function wordsOf(fromMs: number, toMs: number, km: number): string {
  return `${km.toFixed(1)} km ${new Date(fromMs).toISOString().slice(0, 19)}..${new Date(toMs).toISOString().slice(5, 19)}`;
}
