import { Injectable, signal } from '@angular/core';
import type { VehicleId } from '@psa-ev/domain';

/** Which car an address asked for. Apart from the Fleet, whose code is not loaded yet when the first address is read. */
@Injectable({ providedIn: 'root' })
export class CarWish {
  private readonly wished = signal<VehicleId | null>(null);

  /** Null: none, or fulfilled. */
  readonly car = this.wished.asReadonly();

  wish(id: VehicleId): void {
    this.wished.set(id);
  }

  forget(): void {
    this.wished.set(null);
  }
}
