import type { VehicleId } from '@psa-ev/domain';

/** Firestore paths. Nothing else in the project spells a path. */
export const paths = {
  vehicle: (vehicleId: VehicleId) => `vehicles/${vehicleId}`,
  commands: (vehicleId: VehicleId) => `vehicles/${vehicleId}/commands`,
  command: (vehicleId: VehicleId, commandId: string) => `vehicles/${vehicleId}/commands/${commandId}`,
  setting: (vehicleId: VehicleId, name: SettingName) => `vehicles/${vehicleId}/settings/${name}`,
  diagnosisHistory: (vehicleId: VehicleId) => `vehicles/${vehicleId}/diagnosis/history`,
  notifications: (vehicleId: VehicleId) => `vehicles/${vehicleId}/notifications`,
  notification: (vehicleId: VehicleId, notificationId: string) => `vehicles/${vehicleId}/notifications/${notificationId}`,
  /** Nothing lies at it; everything of a person below it. */
  person: (uid: string) => `users/${uid}`,
  devices: (uid: string) => `users/${uid}/devices`,
  device: (uid: string, deviceId: string) => `users/${uid}/devices/${deviceId}`,
  notificationRules: (uid: string) => `users/${uid}/settings/notifications`,
  messageRequest: (uid: string, requestId: string) => `users/${uid}/messageRequests/${requestId}`,
} as const;

/** The documents that owners may write below `vehicles/{id}/settings`. */
export type SettingName = 'chargeLimit';
