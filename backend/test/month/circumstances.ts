/** What can be wrong around the cars. `car-unreadable`: the maker's cloud fails for the first car alone. */
export type Circumstance =
  | 'psacc-down'
  | 'cloud-failing'
  | 'login-expired'
  | 'car-unreadable'
  | 'remote-control-missing'
  | 'pi-off'
  | 'internet-away'
  | 'clock-ahead'
  | 'clock-behind'
  | 'disk-full'
  | 'disk-nearly-full';

/** Something that is wrong for a while, in milliseconds since 1970 of the true time. */
export interface Span {
  readonly what: Circumstance;
  readonly from: number;
  /** Moved to an earlier moment where a restart of psacc ends it. */
  to: number;
  /** Whether a restart of psacc ends it. */
  readonly restartHelps?: boolean;
}

/** All that is wrong around the cars, from when to when. */
export class Circumstances {
  constructor(readonly spans: readonly Span[]) {}

  holds(what: Circumstance, time: number): boolean {
    return this.spanOf(what, time) !== undefined;
  }

  spanOf(what: Circumstance, time: number): Span | undefined {
    return this.spans.find((span) => span.what === what && span.from <= time && time < span.to);
  }

  of(...kinds: readonly Circumstance[]): readonly Span[] {
    return this.spans.filter(({ what }) => kinds.includes(what)).toSorted((one, other) => one.from - other.from);
  }
}
