import type { ControlEvent, ControlMemory, VehicleId } from '@psa-ev/domain';

/** Changes what is remembered of a car. */
export type Amendment = (memory: ControlMemory) => ControlMemory;

/** What the next look at a car is to take up. */
export interface Queued {
  readonly amendments: readonly Amendment[];
  /** To be told beside what the look finds. */
  readonly events: readonly ControlEvent[];
  /** The ids of the commands whose end these come of: noted once the look is recorded. */
  readonly noted: readonly string[];
}

const NOTHING: Queued = { amendments: [], events: [], noted: [] };

/** What waits for the next look at each car, in the order in which it came, so that none undoes another. */
export class LookQueue {
  private readonly queued = new Map<VehicleId, Queued>();

  add(vehicleId: VehicleId, { amendments = [], events = [], noted = [] }: Partial<Queued>): void {
    const before = this.queued.get(vehicleId) ?? NOTHING;
    this.queued.set(vehicleId, {
      amendments: [...before.amendments, ...amendments],
      events: [...before.events, ...events],
      noted: [...before.noted, ...noted],
    });
  }

  /** Takes all of it out. */
  take(vehicleId: VehicleId): Queued {
    const taken = this.queued.get(vehicleId) ?? NOTHING;
    this.queued.delete(vehicleId);
    return taken;
  }

  /** Where the look could not be recorded: before what has come since. */
  putBack(vehicleId: VehicleId, taken: Queued): void {
    const since = this.take(vehicleId);
    this.queued.set(vehicleId, taken);
    this.add(vehicleId, since);
  }
}
