import { parseVehicleId } from '@psa-ev/domain';

export const OUR_CAR = parseVehicleId('ourcarourcarour2');
export const THEIR_CAR = parseVehicleId('theircartheirca3');

/** Somebody who knocks at Firestore's door: the custom claims of the ID token, or null without any token. */
export interface Person {
  readonly uid: string;
  readonly claims: Readonly<Record<string, unknown>> | null;
}

export const VIEWER: Person = { uid: 'viewer', claims: { role: 'viewer', vehicles: [OUR_CAR] } };
export const DRIVER: Person = {
  uid: 'driver',
  claims: { role: 'driver', vehicles: [OUR_CAR], email: 'driver@example.com' },
};
export const OWNER: Person = { uid: 'owner', claims: { role: 'owner', vehicles: [THEIR_CAR, OUR_CAR] } };
const NEIGHBOUR: Person = { uid: 'neighbour', claims: { role: 'owner', vehicles: [THEIR_CAR] } };

/** Whom the project let in, and with which car does not matter. */
export const MEMBERS: readonly Person[] = [VIEWER, DRIVER, OWNER, NEIGHBOUR];

const UNINVITED: readonly Person[] = [
  { uid: 'nobody', claims: null },
  // Anyone can sign up to a Firebase project.
  { uid: 'stranger', claims: {} },
  // What a mistake in giving rights, or another program on the same project, could leave in the claims.
  { uid: 'role without vehicles', claims: { role: 'owner' } },
  { uid: 'role with no vehicle', claims: { role: 'owner', vehicles: [] } },
  { uid: 'vehicles without role', claims: { vehicles: [OUR_CAR] } },
  { uid: 'unknown role', claims: { role: 'admin', vehicles: [OUR_CAR] } },
  { uid: 'role in capitals', claims: { role: 'OWNER', vehicles: [OUR_CAR] } },
  { uid: 'list of roles', claims: { role: ['owner'], vehicles: [OUR_CAR] } },
  { uid: 'role of null', claims: { role: null, vehicles: [OUR_CAR] } },
  { uid: 'role of true', claims: { role: true, vehicles: [OUR_CAR] } },
  { uid: 'vehicles as text', claims: { role: 'owner', vehicles: OUR_CAR } },
  { uid: 'vehicles as map', claims: { role: 'owner', vehicles: { [OUR_CAR]: true } } },
];

export const EVERYONE: readonly Person[] = [...MEMBERS, ...UNINVITED];
