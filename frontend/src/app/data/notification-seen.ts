import { Injectable, inject, signal } from '@angular/core';
import type { VehicleId } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { DeviceMemory } from './device-memory';
import { Fleet } from './fleet';
import { KEPT } from './kept';

const schema = z.record(z.string(), z.number());

/** Up to which moment what was told in the feed of each car has been seen on this device. */
@Injectable({ providedIn: 'root' })
export class NotificationSeen {
  private readonly memory = inject(DeviceMemory);
  private readonly fleet = inject(Fleet);
  private readonly momentsMs = signal(this.read());

  /** Null before the first visit. */
  seenUntil(vehicleId: VehicleId): Date | null {
    const momentMs = this.momentsMs()[vehicleId];
    return momentMs === undefined ? null : new Date(momentMs);
  }

  /** Everything told up to a moment has been seen; an earlier moment than before changes nothing. */
  mark(vehicleId: VehicleId, until: Date): void {
    const before = this.momentsMs();
    if ((before[vehicleId] ?? -Infinity) >= until.getTime()) return;
    // Nothing stays of a car that is no longer theirs.
    const theirs = Object.entries(before).filter(([id]) => this.fleet.vehicleIds().some((known) => known === id));
    const after = { ...Object.fromEntries(theirs), [vehicleId]: until.getTime() };
    this.momentsMs.set(after);
    this.memory.write(KEPT.feedSeen, JSON.stringify(after));
  }

  private read(): Readonly<Record<string, number>> {
    try {
      return schema.parse(JSON.parse(this.memory.read(KEPT.feedSeen) ?? '{}'));
    } catch {
      return {};
    }
  }
}
