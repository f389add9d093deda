import type { Access } from '../role.js';
import type { VehicleId } from '../vehicle.js';

/** True for whoever may send commands to this vehicle: drivers and owners of it. Null is somebody without any access. */
export function mayCommand(access: Access | null, vehicleId: VehicleId): boolean {
  return access !== null && access.role !== 'viewer' && access.vehicles.includes(vehicleId);
}
