import type { Snapshot, VehicleId } from '@psa-ev/domain';
import type { PlacedFact, SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { TimeLineMerge } from './time-line.merge.js';

/** Goes along the facts of a vehicle as far as the readings do. */
export class FactWalk {
  private ahead: PlacedFact[] = [];
  private isAtEnd = false;

  private constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly vehicleId: VehicleId,
    private readAt: Date,
    readonly merge: TimeLineMerge,
  ) {}

  static async begin(snapshots: SnapshotRepository, { vehicleId, polledAt }: Snapshot): Promise<FactWalk> {
    const before = await snapshots.lastBefore(vehicleId, polledAt);
    const merge = new TimeLineMerge(await snapshots.lastPolledIdBefore(vehicleId, polledAt));
    if (before) merge.pass(before);
    return new FactWalk(snapshots, vehicleId, before?.snapshot.polledAt ?? new Date(0), merge);
  }

  /** Passes all facts up to a date and answers with the first after it. */
  async goTo(date: Date): Promise<PlacedFact | null> {
    for (;;) {
      const next = await this.peek();
      if (!next || next.snapshot.polledAt > date) return next;
      this.merge.pass(next);
      this.ahead.shift();
    }
  }

  // What is stored meanwhile lies before the fact that is next, and is never read.
  private async peek(): Promise<PlacedFact | null> {
    if (this.ahead.length === 0 && !this.isAtEnd) {
      this.ahead = [...(await this.snapshots.nextByDate(this.vehicleId, this.readAt))];
      this.readAt = this.ahead.at(-1)?.snapshot.polledAt ?? this.readAt;
      this.isAtEnd = this.ahead.length === 0;
    }
    return this.ahead[0] ?? null;
  }
}
