import type { VehicleIdentity, VehicleState } from '@psa-ev/domain';
import { aSnapshot, A_VEHICLE_ID, at } from './snapshot.builder.js';

export function aVehicle(changes: Partial<VehicleIdentity> = {}): VehicleIdentity {
  return { vehicleId: A_VEHICLE_ID, label: 'e-208', brand: 'Peugeot', maskedVin: '•••••••••••••0001', batteryCapacityKwh: 46, ...changes };
}

/** A parked car, read a moment ago, with all links whole. */
export function aVehicleState(changes: Partial<VehicleState> = {}): VehicleState {
  return {
    vehicle: aVehicle(),
    timeZone: 'Europe/Sofia',
    snapshot: aSnapshot(),
    diagnosis: { kind: 'ok', since: at('06:00') },
    heartbeatAt: at('08:00'),
    backendVersion: '0.1.0',
    today: null,
    runningTrip: null,
    runningSession: null,
    settingsInForce: null,
    pollIntervalSeconds: null,
    ...changes,
  };
}
