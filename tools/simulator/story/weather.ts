import { DAY_MS, HOUR_MS, type LocalTime } from '../local-time.ts';
import { randomBetween } from '../random.ts';

const YEAR_DAYS = 365.25;
const COLDEST_DAY_OF_YEAR = 20;
const COLDEST_HOUR = 4.5;

/** 1 in the middle of the cold half, -1 in the middle of the warm one. */
function winter(wall: number): number {
  const dayOfYear = (wall / DAY_MS) % YEAR_DAYS;
  return Math.cos((2 * Math.PI * (dayOfYear - COLDEST_DAY_OF_YEAR)) / YEAR_DAYS);
}

/** The weather where the car lives: the season, the hour, and days that are warmer or colder than usual. */
export class Weather {
  readonly #seed: number;
  readonly #local: LocalTime;

  constructor(seed: number, local: LocalTime) {
    this.#seed = seed;
    this.#local = local;
  }

  /** In steps of half a degree, as the car's sensor gives it. */
  outsideCelsius(time: number): number {
    const wall = this.#local.wall(time);
    const day = Math.floor(wall / DAY_MS);
    const share = wall / DAY_MS - day;
    const anomaly = this.#anomaly(day) * (1 - share) + this.#anomaly(day + 1) * share;
    const hour = (wall % DAY_MS) / HOUR_MS;
    const daily = -4.5 * Math.cos((2 * Math.PI * (hour - COLDEST_HOUR)) / 24);
    return Math.round((10.5 - 10 * winter(wall) + daily + anomaly) * 2) / 2;
  }

  /** From about 7:45 to 16:15 in midwinter, 4:15 to 19:45 in midsummer (standard time). */
  isDaylight(time: number): boolean {
    const wall = this.#local.wall(time);
    const halfDayHours = 6 - 1.75 * winter(wall);
    return Math.abs((wall % DAY_MS) / HOUR_MS - 12) < halfDayHours;
  }

  #anomaly(day: number): number {
    return randomBetween(-4, 4, this.#seed, 'weather', day);
  }
}
