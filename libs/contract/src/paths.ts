import type { VehicleId } from '@psa-ev/domain';

/** Firestore paths. Nothing else in the project spells a path. */
export const paths = {
  vehicle: (vehicleId: VehicleId) => `vehicles/${vehicleId}`,
  commands: (vehicleId: VehicleId) => `vehicles/${vehicleId}/commands`,
  command: (vehicleId: VehicleId, commandId: string) => `vehicles/${vehicleId}/commands/${commandId}`,
  setting: (vehicleId: VehicleId, name: SettingName) => `vehicles/${vehicleId}/settings/${name}`,
  device: (uid: string, deviceId: string) => `users/${uid}/devices/${deviceId}`,
} as const;

/** The documents that owners may write below `vehicles/{id}/settings`. */
export type SettingName = 'chargeLimit';
