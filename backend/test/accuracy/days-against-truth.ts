import { combineDays, daysOfSession, daysOfTrip } from '@psa-ev/domain';
import type { Lived } from './lived.js';
import { isSeen } from './sessions-against-truth.js';
import { datingIntervalMs, odometerStepKm } from './tellings.js';
import { shownKm } from './trips-against-truth.js';

const MINUTE_MS = 60_000;
/** So soon after it a report still dates it: an arrival by the place, which the report of the door repeats; a start by itself alone. */
const DATED_WITHIN_MS = { driving: 10_000, standing: MINUTE_MS } as const;
/** A shorter drive may lie between two readings. */
const LEAST_KM = 1;
/** A drive over midnight is dated to within seconds, and cut at a whole tenth. */
const CUT_KM = 0.1;
const TINY = 1e-6;

/** What a day had. */
interface TrueDay {
  km: number;
  trips: number;
  /** Of these, drives of which nobody can tell whether they are a part of another, or on which side of midnight they began. */
  looseTrips: number;
  charges: number;
  /** Further ones that may have begun on the other side of midnight, or that no answer showed. */
  looseCharges: number;
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
    const { km, trips, looseTrips, charges, looseCharges, looseKm } = truth.get(day) ?? NOTHING;
    const { distanceKm = 0, trips: toldTrips = 0, charges: toldCharges = 0 } = told.get(day) ?? {};
    const isRight =
      Math.abs(distanceKm - km) <= looseKm + TINY &&
      Math.abs(toldTrips - trips) <= looseTrips &&
      toldCharges >= charges &&
      toldCharges <= charges + looseCharges;
    return isRight
      ? []
      : [`${day}: ${distanceKm} km, ${toldTrips} trips, ${toldCharges} charges instead of ${km.toFixed(1)}, ${trips}, ${charges}`];
  });
}

const NOTHING: TrueDay = { km: 0, trips: 0, looseTrips: 0, charges: 0, looseCharges: 0, looseKm: 0 };

function trueDays(lived: Lived, timeZone: string): ReadonlyMap<string, TrueDay> {
  const { truth, first, last, telling } = lived;
  const stepKm = odometerStepKm(telling);
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = new Map<string, TrueDay>();
  const dayAt = (ms: number): TrueDay => {
    const name = wall.format(ms);
    const day = days.get(name) ?? { ...NOTHING };
    days.set(name, day);
    return day;
  };
  truth.trips.forEach(({ from, to }, index) => {
    const km = shownKm(to?.odometerKm ?? last.odometerKm ?? 0, stepKm) - shownKm(from.odometerKm, stepKm);
    if (km <= TINY) return;
    const endMs = to?.at ?? last.polledAt.getTime();
    const nextMs = truth.trips[index + 1]?.from.at ?? Infinity;
    dayAt(from.at).trips += 1;
    const [looseStartMs, looseEndMs] = [looseMsOf(lived, 'driving', from.at), looseMsOf(lived, 'standing', endMs)];
    const [earliest, latest] = [from.at - looseStartMs, endMs + looseEndMs];
    const isHop = km <= LEAST_KM && !lived.answers.driving.isWithin(from.at, endMs);
    for (const day of new Set([dayAt(earliest), dayAt(from.at), dayAt(from.at + looseStartMs), dayAt(latest)])) {
      day.looseTrips +=
        isHop || !lived.answers.standing.isWithin(endMs, nextMs) || dayAt(earliest) !== dayAt(from.at + looseStartMs) ? 1 : 0;
      if (dayAt(earliest) !== dayAt(latest)) {
        day.looseKm += isHop ? km : CUT_KM + (km * (looseStartMs + looseEndMs)) / (endMs - from.at);
      }
    }
    for (let minute = Math.floor(from.at / MINUTE_MS) * MINUTE_MS; minute < endMs; minute += MINUTE_MS) {
      const day = dayAt(minute);
      const sharedMs = Math.min(endMs, minute + MINUTE_MS) - Math.max(from.at, minute);
      day.km += (km * sharedMs) / (endMs - from.at);
    }
  });
  for (const session of truth.sessions) {
    const { at } = session.from;
    if (at <= first.polledAt.getTime() || at > last.polledAt.getTime()) continue;
    const touched = new Set([...pluggedWithin(lived, session), at].map(dayAt));
    if (isSeen(lived, session) && touched.size === 1) dayAt(at).charges += 1;
    else for (const day of touched) day.looseCharges += 1;
  }
  return days;
}

/** When a plug may have been put in, by the answers: after the last before it, and no later than the first that shows it. */
function pluggedWithin(lived: Lived, session: Lived['truth']['sessions'][number]): readonly [number, number] {
  const { answers, telling } = lived;
  const { at } = session.from;
  if (telling.leavesOut.includes('dates')) return [at - datingIntervalMs(telling), at + datingIntervalMs(telling)];
  const shownMs = isSeen(lived, session) ? answers.plugged.firstFrom(at) : (session.to?.at ?? at);
  return shownMs === at ? [at, at] : [answers.any.lastBefore(at), shownMs];
}

/** By how much a moment cannot be dated: not at all where the car's own word of it was read, else by the interval. */
function looseMsOf({ answers, telling }: Lived, what: 'driving' | 'standing', ms: number): number {
  const lagMs = answers[what].firstFrom(ms) - ms;
  if (telling.leavesOut.includes('dates') || lagMs > DATED_WITHIN_MS[what]) return datingIntervalMs(telling);
  // Without a place nothing dates an arrival but the report that was read, which may be the one of the door.
  return telling.leavesOut.includes('position') ? lagMs : 0;
}
