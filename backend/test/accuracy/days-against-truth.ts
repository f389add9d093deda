import { combineDays, daysOfSession, daysOfTrip } from '@psa-ev/domain';
import type { Lived } from './lived.js';
import { isSeen } from './sessions-against-truth.js';

const MINUTE_MS = 60_000;
const REPORTING_INTERVAL_MS = 5 * MINUTE_MS;
/** A shorter drive may lie between two readings. */
const LEAST_KM = 1;
/** A drive over midnight is dated to within seconds, and cut at a whole tenth. */
const CUT_KM = 0.1;
const TINY = 1e-6;

/** What a day had. */
interface TrueDay {
  km: number;
  trips: number;
  /** Of these, drives so short that they may lie between two readings, and are then a part of the next. */
  hops: number;
  charges: number;
  /** Further ones, so short that they may lie between two readings. */
  unseen: number;
  /** What cannot be told of drives at its midnights. */
  looseKm: number;
}

/**
 * The days of a zone on which the statistics are not what the car did, in words. The truth is put together without the statistics: each minute of
 * a drive has its share of the kilometres, and belongs to the day that a clock on the wall shows in it.
 */
export function wrongDays(lived: Lived, timeZone: string): readonly string[] {
  const told = new Map(
    combineDays([
      ...lived.trips.flatMap((trip) => daysOfTrip(trip, timeZone)),
      ...lived.sessions.flatMap((session) => daysOfSession(session, null, timeZone)),
    ]).map((day) => [String(day.day), day]),
  );
  const truth = trueDays(lived, timeZone);
  return [...new Set([...told.keys(), ...truth.keys()])].sort().flatMap((day) => {
    const { km, trips, hops, charges, unseen, looseKm } = truth.get(day) ?? NOTHING;
    const { distanceKm = 0, trips: toldTrips = 0, charges: toldCharges = 0 } = told.get(day) ?? {};
    const isRight =
      Math.abs(distanceKm - km) <= looseKm + TINY &&
      Math.abs(toldTrips - trips) <= hops &&
      toldCharges >= charges &&
      toldCharges <= charges + unseen;
    return isRight
      ? []
      : [`${day}: ${distanceKm} km, ${toldTrips} trips, ${toldCharges} charges instead of ${km.toFixed(1)}, ${trips}, ${charges}`];
  });
}

const NOTHING: TrueDay = { km: 0, trips: 0, hops: 0, charges: 0, unseen: 0, looseKm: 0 };

function trueDays({ truth, first, last }: Lived, timeZone: string): ReadonlyMap<string, TrueDay> {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = new Map<string, TrueDay>();
  const dayAt = (ms: number): TrueDay => {
    const name = wall.format(ms);
    const day = days.get(name) ?? { ...NOTHING };
    days.set(name, day);
    return day;
  };
  for (const { from, to } of truth.trips) {
    const km = (shownTenths(to?.odometerKm ?? last.odometerKm ?? 0) - shownTenths(from.odometerKm)) / 10;
    if (km <= 0) continue;
    const endMs = to?.at ?? last.polledAt.getTime();
    const isHop = km <= LEAST_KM;
    dayAt(from.at).trips += 1;
    // A hop that no reading saw is dated to within the car's reports, which may be on the other side of midnight.
    const [earliest, latest] = isHop ? [from.at - REPORTING_INTERVAL_MS, endMs + REPORTING_INTERVAL_MS] : [from.at, endMs];
    for (const day of new Set([dayAt(earliest), dayAt(latest)])) {
      day.hops += isHop ? 1 : 0;
      if (dayAt(earliest) !== dayAt(latest)) day.looseKm += isHop ? km : CUT_KM;
    }
    for (let minute = Math.floor(from.at / MINUTE_MS) * MINUTE_MS; minute < endMs; minute += MINUTE_MS) {
      const day = dayAt(minute);
      const sharedMs = Math.min(endMs, minute + MINUTE_MS) - Math.max(from.at, minute);
      day.km += (km * sharedMs) / (endMs - from.at);
    }
  }
  for (const session of truth.sessions) {
    const { at } = session.from;
    if (at > first.polledAt.getTime() && at <= last.polledAt.getTime()) dayAt(at)[isSeen(session) ? 'charges' : 'unseen'] += 1;
  }
  return days;
}

/** An odometer cuts off what is less than its last digit. */
function shownTenths(odometerKm: number): number {
  return Math.floor(odometerKm * 10 + TINY);
}
