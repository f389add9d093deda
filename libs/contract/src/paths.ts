import type { VehicleId } from '@psa-ev/domain';

/** Firestore paths. Nothing else in the project spells a path. */
export const paths = {
  vehicle: (vehicleId: VehicleId) => `vehicles/${vehicleId}`,
  commands: (vehicleId: VehicleId) => `vehicles/${vehicleId}/commands`,
  command: (vehicleId: VehicleId, commandId: string) => `vehicles/${vehicleId}/commands/${commandId}`,
  setting: (vehicleId: VehicleId, name: SettingName) => `vehicles/${vehicleId}/settings/${name}`,
  sessionPrices: (vehicleId: VehicleId) => `vehicles/${vehicleId}/sessionPrices`,
  sessionPrice: (vehicleId: VehicleId, sessionId: string) => `vehicles/${vehicleId}/sessionPrices/${sessionId}`,
  /** @param month for example `2026-11` */
  month: (vehicleId: VehicleId, month: string) => `vehicles/${vehicleId}/months/${month}`,
  months: (vehicleId: VehicleId) => `vehicles/${vehicleId}/months`,
  trips: (vehicleId: VehicleId) => `vehicles/${vehicleId}/trips`,
  trip: (vehicleId: VehicleId, tripId: string) => `vehicles/${vehicleId}/trips/${tripId}`,
  sessions: (vehicleId: VehicleId) => `vehicles/${vehicleId}/sessions`,
  session: (vehicleId: VehicleId, sessionId: string) => `vehicles/${vehicleId}/sessions/${sessionId}`,
  journalSummary: (vehicleId: VehicleId) => `vehicles/${vehicleId}/summary/journal`,
  control: (vehicleId: VehicleId) => `vehicles/${vehicleId}/control/state`,
  diagnosisHistory: (vehicleId: VehicleId) => `vehicles/${vehicleId}/diagnosis/history`,
  /** Who may do what with the vehicle; for owners alone. */
  people: (vehicleId: VehicleId) => `vehicles/${vehicleId}/people/list`,
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
export type SettingName = 'chargeLimit' | 'chargingPlan' | 'climatePlan' | 'remote' | 'tariffs' | 'places' | 'journal';

/** Trips and charging sessions are ordered by this field, and those of a month are found by it: ISO 8601 in UTC. */
export const STARTED_AT_FIELD = 'start.at';
