import { isVehicleId, type VehicleId } from './vehicle.js';

/** Viewers read; drivers also send commands; owners also change settings. */
export const ROLES = ['viewer', 'driver', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** What a person may do, and with which vehicles. Kept in the custom claims of the person's ID token. */
export interface Access {
  readonly role: Role;
  readonly vehicles: readonly VehicleId[];
}

export function isRole(word: unknown): word is Role {
  return ROLES.some((role) => role === word);
}

/** Reads the access from the claims of an ID token; null when they give none. */
export function accessFromClaims(claims: Readonly<Record<string, unknown>>): Access | null {
  const { role, vehicles } = claims;
  if (!isRole(role) || !Array.isArray(vehicles)) return null;
  const known = vehicles.filter((id): id is VehicleId => typeof id === 'string' && isVehicleId(id));
  return known.length > 0 ? { role, vehicles: known } : null;
}
