import { isDriving, isPlugged, type Snapshot } from '@psa-ev/domain';

/** What the answers that came showed, and of which moment: where none showed a thing, nobody can tell of it. */
export class Answers {
  readonly driving = new Moments();
  readonly standing = new Moments();
  readonly plugged = new Moments();

  /** An answer that holds what the car reported at `atMs`. */
  add(atMs: number, snapshot: Snapshot): void {
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
    let [low, high] = [0, this.ms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ms[middle] ?? Infinity) < fromMs) low = middle + 1;
      else high = middle;
    }
    return this.ms[low] ?? Infinity;
  }
}
