import { DAY_MS, wallMonday, type LocalTime } from '../local-time.ts';
import { weekOf, type Intent } from './week.ts';

export type DatedIntent = Intent & {
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** The driver's intents one after another, week by week, for ever. */
export class WeeklyAgenda {
  readonly #seed: number;
  readonly #local: LocalTime;
  #monday: number;
  #ahead: DatedIntent[] = [];

  /** Intents before `from` are left out. */
  constructor(seed: number, local: LocalTime, from: number, first: readonly DatedIntent[] = []) {
    this.#seed = seed;
    this.#local = local;
    this.#monday = wallMonday(local.wall(from));
    this.#ahead = [...first, ...this.#week(this.#monday).filter(({ at }) => at >= from)];
  }

  get next(): DatedIntent {
    for (;;) {
      const [next] = this.#ahead;
      if (next !== undefined) return next;
      this.#monday += 7 * DAY_MS;
      this.#ahead = this.#week(this.#monday);
    }
  }

  done(): void {
    this.#ahead.shift();
  }

  #week(monday: number): DatedIntent[] {
    return weekOf(this.#seed, monday).map((intent) => ({ ...intent, at: this.#local.fromWall(intent.wall) }));
  }
}
