import { type ChargingSession, type Place, sessionCost, type Tariff, WEEKDAYS, type Weekday } from '@psa-ev/domain';
import { PLACES } from '@psa-ev/tools/simulator/story/places.ts';
import type { Lived } from './lived.js';

const MINUTE_MS = 60_000;
const WORKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const clock = (hour: number, minute: number) => ({ hour, minute });
const ALL_DAY = { from: clock(0, 0), to: clock(0, 0) };

/** The chargers of this bench: one at home, everything else along the way. */
const HOME: Place = { id: 'home', name: 'Home', latitude: PLACES.home.latitude, longitude: PLACES.home.longitude, radiusMetres: 300 };

/** A contract at home with nights and dear evenings, and fast charging with a fee. */
const TARIFFS: readonly Tariff[] = [
  {
    id: 'home',
    name: 'Home',
    currency: 'EUR',
    placeIds: [HOME.id],
    mode: null,
    validFrom: null,
    validUntil: null,
    sessionFee: 0,
    bands: [
      { hours: ALL_DAY, weekdays: [...WEEKDAYS], pricePerKwh: 0.2561 },
      { hours: { from: clock(22, 10), to: clock(6, 5) }, weekdays: [...WEEKDAYS], pricePerKwh: 0.1287 },
      { hours: { from: clock(17, 0), to: clock(20, 30) }, weekdays: [...WORKDAYS], pricePerKwh: 0.3129 },
    ],
  },
  {
    id: 'anywhere',
    name: 'Anywhere',
    currency: 'EUR',
    placeIds: null,
    mode: null,
    validFrom: null,
    validUntil: null,
    sessionFee: 0.35,
    bands: [
      { hours: ALL_DAY, weekdays: [...WEEKDAYS], pricePerKwh: 0.49 },
      { hours: { from: clock(12, 0), to: clock(14, 45) }, weekdays: ['saturday', 'sunday'], pricePerKwh: 0.39 },
    ],
  },
];

/**
 * The sessions whose cost is not that of their energy, to the cent; in words. The other sum goes minute by minute: what the percent rose in it, at the
 * price that a clock on the wall shows.
 */
export function wrongCosts(lived: Lived, timeZone: string): readonly string[] {
  const wall = new WallClock(timeZone);
  return lived.sessions.flatMap((session) => {
    const told = sessionCost(session, { tariffs: TARIFFS, places: [HOME], timeZone }, null)?.amount ?? null;
    const byMinute = costByTheMinute(session, wall);
    const isRight = told === null || byMinute === null ? told === byMinute : Math.abs(told - byMinute) < 0.005 + 1e-6;
    return isRight ? [] : [`${session.start.at.toISOString()}: ${told} instead of ${byMinute}`];
  });
}

function costByTheMinute({ energy, segments, start, end }: ChargingSession, wall: WallClock): number | null {
  const risen = segments.reduce((sum, segment) => sum + riseOf(segment.start.batteryPercent, segment.end.batteryPercent), 0);
  if (!energy || risen === 0) return null;
  const position = start.position ?? end.position;
  const isHome = position !== null && roughMetres(position) <= HOME.radiusMetres;
  let cost = isHome ? 0 : 0.35;
  for (const segment of segments) {
    const moments = [segment.start, ...segment.points, segment.end];
    // A level that flickers is counted upwards only, and what it rose too much is shared out.
    const upwards = moments.slice(1).reduce((sum, to, index) => sum + riseOf(moments[index]?.batteryPercent ?? null, to.batteryPercent), 0);
    const gained = riseOf(segment.start.batteryPercent, segment.end.batteryPercent);
    if (gained === 0) continue;
    moments.slice(1).forEach((to, index) => {
      const from = moments[index] ?? to;
      const rise = riseOf(from.batteryPercent, to.batteryPercent);
      if (rise > 0) cost += eachMinute(from.at.getTime(), to.at.getTime(), (rise / upwards) * (gained / risen) * energy.kwh, wall, isHome);
    });
  }
  return cost;
}

function eachMinute(fromMs: number, toMs: number, kwh: number, wall: WallClock, isHome: boolean): number {
  let cost = 0;
  for (let minute = Math.floor(fromMs / MINUTE_MS) * MINUTE_MS; minute < toMs; minute += MINUTE_MS) {
    const sharedMs = Math.min(toMs, minute + MINUTE_MS) - Math.max(fromMs, minute);
    cost += ((kwh * sharedMs) / (toMs - fromMs)) * pricePerKwh(wall.at(minute), isHome);
  }
  return cost;
}

/** The contract once more, as a person would read it. */
function pricePerKwh({ weekday, minute }: WallTime, isHome: boolean): number {
  const isWeekend = weekday === 'Sat' || weekday === 'Sun';
  if (!isHome) return isWeekend && minute >= 12 * 60 && minute < 14 * 60 + 45 ? 0.39 : 0.49;
  if (!isWeekend && minute >= 17 * 60 && minute < 20 * 60 + 30) return 0.3129;
  return minute >= 22 * 60 + 10 || minute < 6 * 60 + 5 ? 0.1287 : 0.2561;
}

interface WallTime {
  readonly weekday: string;
  readonly minute: number;
}

/** What a clock on the wall shows. */
class WallClock {
  private readonly format: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  at(ms: number): WallTime {
    const parts = this.format.formatToParts(ms);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
    return { weekday: part('weekday'), minute: Number(part('hour')) * 60 + Number(part('minute')) };
  }
}

function riseOf(from: number | null, to: number | null): number {
  return from === null || to === null ? 0 : Math.max(0, to - from);
}

/** Flat, which is near enough for some hundred metres. */
function roughMetres({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): number {
  const metresPerDegree = 111_195;
  const east = (longitude - HOME.longitude) * metresPerDegree * Math.cos((HOME.latitude * Math.PI) / 180);
  return Math.hypot((latitude - HOME.latitude) * metresPerDegree, east);
}
