import { Injectable, inject, signal } from '@angular/core';
import { fromVehicleDocument, toVehicleDocument } from '@psa-ev/contract';
import { type VehicleId, type VehicleState, isVehicleId } from '@psa-ev/domain';
import { DeviceMemory } from './device-memory';
import { KEPT } from './kept';

/** The last known state of each vehicle, kept on this device: what a start shows before any network answers. */
@Injectable({ providedIn: 'root' })
export class LastStates {
  private readonly memory = inject(DeviceMemory);
  private readonly states = signal<ReadonlyMap<VehicleId, VehicleState>>(this.readAll());

  readonly all = this.states.asReadonly();

  keep(state: VehicleState): void {
    const { vehicleId } = state.vehicle;
    this.memory.write(KEPT.vehicle + vehicleId, JSON.stringify(toVehicleDocument(state)));
    this.states.update((states) => new Map(states).set(vehicleId, state));
  }

  readSelected(): VehicleId | null {
    const id = this.memory.read(KEPT.selectedVehicle);
    return id && isVehicleId(id) ? id : null;
  }

  keepSelected(id: VehicleId): void {
    this.memory.write(KEPT.selectedVehicle, id);
  }

  private readAll(): ReadonlyMap<VehicleId, VehicleState> {
    const states = new Map<VehicleId, VehicleState>();
    for (const name of this.memory.names(KEPT.vehicle)) {
      const state = this.read(name);
      if (state) states.set(state.vehicle.vehicleId, state);
      else this.memory.remove(name);
    }
    return states;
  }

  /** Null for what is damaged, or was kept by another version of the app. */
  private read(name: string): VehicleState | null {
    const id = name.slice(KEPT.vehicle.length);
    if (!isVehicleId(id)) return null;
    try {
      return fromVehicleDocument(id, JSON.parse(this.memory.read(name) ?? ''));
    } catch {
      return null;
    }
  }
}
