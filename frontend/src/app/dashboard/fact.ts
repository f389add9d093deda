import { partSeenAt, type Snapshot, type SnapshotPart } from '@psa-ev/domain';
import { type Quantity } from '../ui/quantity';

/** A labelled value of a card. */
export interface Fact {
  readonly label: string;
  /** A measured quantity, or words; null: not reported. */
  readonly value: Quantity | string | null;
  /** Amber where the owner should look at it. */
  readonly doubtful?: boolean;
  /** When it was seen, where that is well before the rest of its card. */
  readonly seenAt: Date | null;
}

/** Parts of one report arrive within minutes of each other; a value that much older has its own age. */
const SAME_REPORT_MS = 15 * 60_000;

/** When the newest of these parts was seen: the age of a card. */
export function newestSeenAt(snapshot: Snapshot, parts: readonly SnapshotPart[]): Date {
  return new Date(Math.max(...parts.map((part) => partSeenAt(snapshot, part).getTime())));
}

/** When a part was seen, where that differs from the age of its card; else null. */
export function ownAge(snapshot: Snapshot, part: SnapshotPart, cardSeenAt: Date): Date | null {
  const seenAt = partSeenAt(snapshot, part);
  return cardSeenAt.getTime() - seenAt.getTime() > SAME_REPORT_MS ? seenAt : null;
}
