export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The wall clock of one IANA zone, daylight saving included. Times are milliseconds since 1970. */
export class LocalTime {
  readonly #format: Intl.DateTimeFormat;
  // Offsets change on the hour, and the car asks for the same hour hundreds of times.
  #hour = NaN;
  #offsetMs = 0;

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  /** What the wall clock shows, as milliseconds since 1970 on that clock. */
  wall(time: number): number {
    const hour = Math.floor(time / HOUR_MS);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#offsetMs = this.#wallOfHour(hour * HOUR_MS) - hour * HOUR_MS;
    }
    return time + this.#offsetMs;
  }

  /** When the wall clock shows this; in the hour that spring skips, an hour later. */
  fromWall(wall: number): number {
    const guess = wall - (this.wall(wall) - wall);
    return wall - (this.wall(guess) - guess);
  }

  minuteOfDay(time: number): number {
    return mod(this.wall(time), DAY_MS) / MINUTE_MS;
  }

  /** Midnight before, on the wall clock. */
  wallMidnight(time: number): number {
    const wall = this.wall(time);
    return wall - mod(wall, DAY_MS);
  }

  /** The next moment after `time` at which the wall clock shows this hour and minute. */
  next(time: number, hour: number, minute: number): number {
    const today = this.wallMidnight(time) + hour * HOUR_MS + minute * MINUTE_MS;
    const candidate = this.fromWall(today);
    return candidate > time ? candidate : this.fromWall(today + DAY_MS);
  }

  #wallOfHour(time: number): number {
    const part = new Map(this.#format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  }
}

/** Monday 00:00 of the week, both on the wall clock. */
export function wallMonday(wall: number): number {
  const sinceMonday = mod(wall - FIRST_MONDAY, 7 * DAY_MS);
  return wall - sinceMonday;
}

/** 1970 began on a Thursday; its first Monday was the fifth. */
const FIRST_MONDAY = 4 * DAY_MS;

function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
