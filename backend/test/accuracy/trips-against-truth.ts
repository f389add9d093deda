import type { Trip } from '@psa-ev/domain';
import type { Lived } from './lived.js';
import { datingIntervalMs, odometerStepKm } from './tellings.js';

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
  const { trips, telling } = lived;
  const stepKm = odometerStepKm(telling);
  const drives = lived.truth.trips.flatMap(({ from, to }) => (to && to.odometerKm - from.odometerKm > LEAST_KM ? [{ from, to }] : []));
  const seen = drives.filter(({ from, to }) => from.at >= lived.first.polledAt.getTime() && to.at <= lived.last.polledAt.getTime());
  const missed = seen.flatMap((drive) => {
    const shared = trips.filter((trip) => sharesKm(trip, drive, stepKm));
    const [trip, ...others] = shared;
    if (trip && others.length === 0 && isSame(trip, drive, lived)) return [];
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

/** The odometer says which drive a kilometre belongs to; a tenth at the ends may have come over a little later. */
function sharesKm({ start, end }: Trip, { from, to }: Drive, stepKm: number): boolean {
  const [fromKm, toKm] = [shownKm(from.odometerKm, stepKm), shownKm(to.odometerKm, stepKm)];
  return Math.min(end.odometerKm ?? 0, toKm) - Math.max(start.odometerKm ?? 0, fromKm) > KM_STEP + TINY;
}

function isSame({ start, end }: Trip, { from, to }: Drive, { telling }: Lived): boolean {
  const stepKm = odometerStepKm(telling);
  const isShown = (told: number | null, km: number) => Math.abs((told ?? 0) - shownKm(km, stepKm)) <= TINY;
  const msOff = Math.max(Math.abs(start.at.getTime() - from.at), Math.abs(end.at.getTime() - to.at));
  return isShown(start.odometerKm, from.odometerKm) && isShown(end.odometerKm, to.odometerKm) && msOff <= datingIntervalMs(telling);
}

/** An odometer cuts off what is less than its last digit. */
export function shownKm(odometerKm: number, stepKm: number): number {
  return Math.floor(odometerKm / stepKm + TINY) * stepKm;
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
