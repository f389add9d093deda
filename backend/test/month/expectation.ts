import type { NotificationKind } from '@psa-ev/domain';
import type { Attempt, Household } from './household.js';

/** Not before the first and not after the last. */
export type Range = readonly [first: number, last: number];

/** What an owner would expect to be told, as the truth has it. Moments are milliseconds since 1970. */
export interface Expectation {
  readonly kind: NotificationKind;
  /** Null: of the Pi, and so in the feeds of all cars. */
  readonly vin: string | null;
  /** When it happened, as near as the car reports it, by the clock of the Pi where that is wrong. */
  readonly happened: Range;
  /** When it can first be known, and when it must be known at the latest, by the clock of the Pi. */
  readonly decided: Range;
  /** Fields of the event: numbers within a range, words exactly, null for what may be told or not. */
  readonly data: Readonly<Record<string, Range | string | readonly string[] | null>>;
  /** True: the disk was full, so that no feed can hold it. */
  readonly isPastTheFeed?: boolean;
}

/** The first reading that showed a report of the car. */
export interface Seen {
  readonly report: NonNullable<Attempt['report']>;
  readonly at: number;
  readonly clockMs: number;
  /** The last reading before it, which showed an older report. */
  readonly before: Pick<Attempt, 'at' | 'clockMs'>;
}

export type Pair = readonly [before: Seen, now: Seen];

/** What one car has shown to who read it, and everything that it has gone through. */
export class CarLedger {
  readonly attempts: readonly Attempt[];
  readonly seen: readonly Seen[];

  constructor(
    readonly vehicle: Household['daily'],
    readonly household: Household,
  ) {
    this.attempts = household.attempts.filter(({ vin }) => vin === this.vin);
    this.seen = firstReadings(this.attempts);
  }

  get vin(): string {
    return this.vehicle.car.model.vin;
  }

  /** Each report that was shown, with the one that was shown before it. */
  get pairs(): readonly Pair[] {
    return this.seen.slice(1).flatMap((now, index) => {
      const before = this.seen[index];
      return before ? [[before, now] as const] : [];
    });
  }

  /** The first attempt at which the clock of the Pi shows this moment, or a later one. */
  firstLookFrom(clockMs: number): Attempt | undefined {
    return this.attempts.find((attempt) => attempt.clockMs >= clockMs);
  }

  /** Something that a report dates: it happened between the reports that were not shown and the one that was. */
  dated({ report, before, at, clockMs }: Seen): Pick<Expectation, 'happened' | 'decided'> {
    const first = this.vehicle.reports.all.find((other) => other.at > before.at)?.at ?? report.at;
    const isClockWrong = at !== clockMs || before.at !== before.clockMs;
    const happened = isClockWrong ? [Math.min(first, clockMs), Math.max(report.at, clockMs)] : [first, report.at];
    return { happened: [happened[0] ?? 0, happened[1] ?? 0], decided: [clockMs, clockMs] };
  }
}

function firstReadings(attempts: readonly Attempt[]): readonly Seen[] {
  const seen: Seen[] = [];
  let last: Attempt | null = null;
  for (const attempt of attempts) {
    const { report, at, clockMs } = attempt;
    if (!report) continue;
    if (report !== last?.report) seen.push({ report, at, clockMs, before: last ?? attempt });
    last = attempt;
  }
  return seen;
}

/** For whoever reads what went wrong. */
export function inWords({ kind, vin, happened, decided, data }: Expectation): string {
  const moments = [...happened, ...decided].map((moment) => new Date(moment).toISOString().slice(5, 19)).join(' ');
  return `${kind} of ${vin?.slice(-4) ?? 'the Pi'} (${moments}) ${JSON.stringify(data)}`;
}
