import { Injectable, type Signal, signal } from '@angular/core';
import type { VehicleId, VehicleIdentity } from '@psa-ev/domain';
import type { VehicleView } from './vehicle-view';

/** The vehicles that the signed-in person may see, and the live state of the selected one. */
@Injectable({ providedIn: 'root' })
export class Fleet {
  readonly vehicleIds: Signal<readonly VehicleId[]> = signal([]);
  readonly selectedId: Signal<VehicleId | null> = signal(null);
  /** Who those vehicles are, as far as known on this device. */
  readonly identities: Signal<readonly VehicleIdentity[]> = signal([]);
  readonly view: Signal<VehicleView> = signal({ kind: 'loading' });

  /** Shows another vehicle, and remembers it for the next start. */
  select(_id: VehicleId): void {
    return;
  }

  /** Asks again after a failure. */
  retry(): void {
    return;
  }
}
