import { type CalendarDay, daysOfTrip } from '@psa-ev/domain';
import { calendarDay, knownTimeZone, type Reader, wallTime } from '../ui/moment';
import { inDistance } from '../ui/units';
import { type FoundTrip } from './trip-words';

/** A trip on the line of its day. */
export interface DayBar {
  readonly id: string;
  /** 0..100, of the day from midnight to midnight. */
  readonly leftPercent: number;
  readonly widthPercent: number;
  /** 0..1, of the longest trip of the month; by the logarithm, so that the way to work can still be seen beside a journey. */
  readonly height: number;
  /** Too short for a bar: a dot. */
  readonly isDot: boolean;
  readonly estimated: boolean;
  /** Null: no room for it. */
  readonly label: string | null;
}

const MINUTES_IN_DAY = 24 * 60;
/** Of the longest trip: lower than that a bar is no longer one. */
const LEAST_HEIGHT = 0.18;
/** As wide as `21.9` is, with air beside it. */
const LABEL_PX = 40;

/** The trips of a day from left to right; of one over midnight what was driven on it. `longestKm`: of all that are compared. */
export function drawDay(
  { day, trips }: { readonly day: CalendarDay; readonly trips: readonly FoundTrip[] },
  longestKm: number,
  widthPx: number,
  reader: Reader,
): readonly DayBar[] {
  const bars = trips.map((trip) => {
    const distanceKm = daysOfTrip(trip, knownTimeZone(reader.timeZone)).find((share) => share.day === day)?.distanceKm ?? 0;
    const from = calendarDay(trip.start.at, reader.timeZone) < day ? 0 : minuteOfDay(trip.start.at, reader);
    // By the clock on the wall, which may be put back on the way; over midnight the bar ends with the day.
    const to = calendarDay(trip.end.at, reader.timeZone) > day ? MINUTES_IN_DAY : Math.max(from, minuteOfDay(trip.end.at, reader));
    const height = longestKm > 0 ? Math.log1p(distanceKm) / Math.log1p(longestKm) : 0;
    return {
      id: trip.id,
      distanceKm,
      middlePercent: ((from + to) / 2 / MINUTES_IN_DAY) * 100,
      bar: {
        id: trip.id,
        leftPercent: (from / MINUTES_IN_DAY) * 100,
        widthPercent: ((to - from) / MINUTES_IN_DAY) * 100,
        height: Math.max(LEAST_HEIGHT, height),
        isDot: height < LEAST_HEIGHT,
        estimated: trip.estimated,
      },
    };
  });
  const labelled = placeLabels(bars, widthPx);
  return bars.map(({ id, distanceKm, bar }) => ({ ...bar, label: labelled.has(id) ? written(distanceKm, reader.locale) : null }));
}

interface Labelled {
  readonly id: string;
  readonly distanceKm: number;
  readonly middlePercent: number;
}

/** The longest trips first; what would touch another has none. */
function placeLabels(bars: readonly Labelled[], widthPx: number): ReadonlySet<string> {
  const taken: number[] = [];
  const chosen = new Set<string>();
  for (const { id, middlePercent } of [...bars].sort((one, other) => other.distanceKm - one.distanceKm)) {
    const px = (middlePercent / 100) * widthPx;
    if (taken.some((other) => Math.abs(other - px) < LABEL_PX)) continue;
    taken.push(px);
    chosen.add(id);
  }
  return chosen;
}

/** 0..100, of the day, for the mark of now. */
export function shareOfDay(at: Date, reader: Reader): number {
  return (minuteOfDay(at, reader) / MINUTES_IN_DAY) * 100;
}

function minuteOfDay(at: Date, reader: Reader): number {
  const [hour = 0, minute = 0] = wallTime(at, reader.timeZone).split(':').map(Number);
  return hour * 60 + minute;
}

/** Without its unit: there is no room. */
function written(distanceKm: number, locale: string): string {
  const distance = inDistance(distanceKm, locale);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: distance < 100 ? 1 : 0 }).format(distance);
}
