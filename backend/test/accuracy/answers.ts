import { isDriving, isPlugged, type Snapshot } from '@psa-ev/domain';

/** What the answers that came showed, and of which moment: where none showed a thing, nobody can tell of it. */
export class Answers {
  readonly driving = new Moments();
  readonly standing = new Moments();
  readonly plugged = new Moments();
  /** All of them. */
  readonly any = new Moments();
  readonly levels = new Levels();

  /** An answer that holds what the car reported at `atMs`. */
  add(atMs: number, snapshot: Snapshot): void {
    this.any.add(atMs);
    if (snapshot.battery.percent !== null) this.levels.add(atMs, snapshot.battery.percent);
    if (isDriving(snapshot)) this.driving.add(atMs);
    else if (snapshot.moving === false || snapshot.ignition === 'stop') this.standing.add(atMs);
    if (isPlugged(snapshot) === true || snapshot.charging.status === 'charging') this.plugged.add(atMs);
  }
}

/** Moments in their order, milliseconds since 1970. */
class Moments {
  private readonly ms: number[] = [];

  add(ms: number): void {
    if (ms !== this.ms.at(-1)) this.ms.push(ms);
  }

  /** Whether there is one from `fromMs` on, before `toMs`. */
  isWithin(fromMs: number, toMs: number): boolean {
    return this.firstFrom(fromMs) < toMs;
  }

  /** The first from `fromMs` on; infinite where there is none. */
  firstFrom(fromMs: number): number {
    return this.ms[indexFrom(this.ms, fromMs)] ?? Infinity;
  }

  /** The last before `ms`; infinitely long ago where there is none. */
  lastBefore(ms: number): number {
    return this.ms[indexFrom(this.ms, ms) - 1] ?? -Infinity;
  }
}

/** What was told of the battery, in its order. */
class Levels {
  private readonly ms: number[] = [];
  private readonly percents: number[] = [];

  add(atMs: number, percent: number): void {
    if (atMs === this.ms.at(-1)) return;
    this.ms.push(atMs);
    this.percents.push(percent);
  }

  /** From `fromMs` on, before `toMs`; milliseconds since 1970. */
  between(fromMs: number, toMs: number): readonly { readonly percent: number }[] {
    return this.percents.slice(indexFrom(this.ms, fromMs), indexFrom(this.ms, toMs)).map((percent) => ({ percent }));
  }
}

function indexFrom(sorted: readonly number[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
