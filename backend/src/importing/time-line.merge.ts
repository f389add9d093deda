import { accept, type Acceptance, nextOdometerDoubt, type OdometerDoubt, type RejectionReason, type Snapshot } from '@psa-ev/domain';
import type { ImportedOrigin, SnapshotOrigin } from '../snapshots/snapshot-origin.js';
import type { ImportedFact, PlacedFact } from '../snapshots/snapshot.repository.js';
import { completedBy } from './reading.js';

const MINUTE_MS = 60_000;

/** Why an imported reading is not believed; beyond what a polled one may be, also because what was read after it says otherwise. */
export type ImportRejection = RejectionReason | 'contradicts-later-fact';

/** What an imported reading means for the facts that are there. */
export type Verdict =
  | { readonly kind: 'taken'; readonly fact: ImportedFact }
  /** It says nothing beyond what is known of that moment. */
  | { readonly kind: 'merged' }
  /** It was imported before. */
  | { readonly kind: 'known' }
  | { readonly kind: 'rejected'; readonly reasons: readonly ImportRejection[] };

/**
 * Walks along the facts of one vehicle in the order of their dates and finds for each imported reading its place between them.
 *
 * The facts that are there stay as they are. A reading in the same minute as a polled fact gives way to it; one that contradicts the fact before it, or the one
 * after it, is not believed.
 */
export class TimeLineMerge {
  private known: Snapshot | null = null;
  private knownOrigin: SnapshotOrigin | null = null;
  private doubt: OdometerDoubt | null = null;
  private lastPolledMinute: number | null = null;
  private lastFactMs: number | null = null;

  /** @param anchorId the greatest id of the polled facts before all that follows, 0 where there are none. */
  constructor(private anchorId: number) {}

  /** Goes by a fact that is there. */
  pass({ snapshot, origin, id }: PlacedFact): void {
    const isPolled = origin === 'polled';
    this.known = isPolled || !this.known ? snapshot : completedBy(snapshot, this.known);
    this.knownOrigin = origin;
    this.doubt = null;
    this.lastFactMs = snapshot.polledAt.getTime();
    if (isPolled) {
      this.anchorId = Math.max(this.anchorId, id);
      this.lastPolledMinute = minuteOf(snapshot);
    }
  }

  /** Judges a reading, given the first fact after it (null: none); all facts before it, and one of the same time, have been passed. */
  judge(reading: Snapshot, origin: ImportedOrigin, next: PlacedFact | null): Verdict {
    if (this.lastFactMs === reading.polledAt.getTime()) return { kind: 'known' };
    if (this.isToldByPolling(reading, next)) return { kind: 'merged' };
    if (origin === 'export' && this.isBelievedBefore(reading)) return this.take(reading, reading, origin, next);

    const completed = this.known && origin !== 'export' ? completedBy(reading, this.known) : reading;
    const acceptance = this.accept(reading, completed);
    this.doubt = nextOdometerDoubt(this.doubt, reading, acceptance);
    if (acceptance.kind === 'rejected') return acceptance;
    if (acceptance.kind === 'unchanged') return { kind: 'merged' };
    const { parts, changedAt, odometerKm } = acceptance.snapshot;
    return this.take({ ...reading, parts, changedAt, odometerKm }, acceptance.snapshot, origin, next);
  }

  private accept(reading: Snapshot, completed: Snapshot): Acceptance {
    // What the reading itself tells must be possible; what it leaves out may be known. A state of health stands alone in psa_car_controller's database.
    const alone = reading.battery.stateOfHealthPercent === null ? accept(null, reading) : null;
    return alone?.kind === 'rejected' ? alone : accept(this.known, completed, this.doubt);
  }

  private take(fact: Snapshot, known: Snapshot, origin: ImportedOrigin, next: PlacedFact | null): Verdict {
    if (next && contradictsLater(known, next.snapshot)) return { kind: 'rejected', reasons: ['contradicts-later-fact'] };
    this.known = known;
    this.knownOrigin = origin;
    this.lastFactMs = fact.polledAt.getTime();
    return { kind: 'taken', fact: { snapshot: fact, origin, followsId: this.anchorId } };
  }

  private isToldByPolling(reading: Snapshot, next: PlacedFact | null): boolean {
    const minute = minuteOf(reading);
    return minute === this.lastPolledMinute || (next?.origin === 'polled' && minute === minuteOf(next.snapshot));
  }

  // A fact that was exported was believed where it comes from, also an odometer of a new instrument panel: the readings by which its doubt lasted are no facts.
  private isBelievedBefore(reading: Snapshot): boolean {
    return (this.knownOrigin === null || this.knownOrigin === 'export') && accept(null, reading).kind !== 'rejected';
  }
}

// What was read later cannot be made untrue by what is imported now: a false car, or a false figure.
function contradictsLater(reading: Snapshot, later: Snapshot): boolean {
  const acceptance = accept(reading, later);
  return (
    acceptance.kind === 'rejected' && acceptance.reasons.some((reason) => reason === 'odometer-decreased' || reason === 'odometer-jumped')
  );
}

function minuteOf({ polledAt }: Snapshot): number {
  return Math.floor(polledAt.getTime() / MINUTE_MS);
}
