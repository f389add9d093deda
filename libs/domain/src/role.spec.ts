import { A_VEHICLE_ID } from '@psa-ev/testing';
import fc from 'fast-check';
import { accessFromClaims, isRole, ROLES } from './role.js';
import { isVehicleId } from './vehicle.js';

describe('accessFromClaims', () => {
  it.each([
    ['without our claims, as of anyone who signed up', { email: 'someone@example.com' }],
    ['with a role and no vehicles', { role: 'owner' }],
    ['with vehicles and no role', { vehicles: [A_VEHICLE_ID] }],
    ['with a role we do not know', { role: 'admin', vehicles: [A_VEHICLE_ID] }],
    ['with a role in other letters', { role: 'Owner', vehicles: [A_VEHICLE_ID] }],
    ['with an empty list of vehicles', { role: 'owner', vehicles: [] }],
    ['with something else than a list', { role: 'owner', vehicles: A_VEHICLE_ID }],
    ['with nothing like a vehicle in the list', { role: 'owner', vehicles: ['*', null, 7, '../users', 'ABCDEFGHIJKLMNOP'] }],
  ])('gives none to a token %s', (_which, claims) => {
    expect(accessFromClaims(claims)).toBeNull();
  });

  it.each(ROLES)('gives a %s the vehicles of the token', (role) => {
    expect(accessFromClaims({ role, vehicles: [A_VEHICLE_ID], email: 'owner@example.com' })).toEqual({ role, vehicles: [A_VEHICLE_ID] });
  });

  it('passes over what is no vehicle id', () => {
    expect(accessFromClaims({ role: 'viewer', vehicles: ['*', A_VEHICLE_ID, null] })?.vehicles).toEqual([A_VEHICLE_ID]);
  });

  it('never throws, and gives no access but a known role to vehicles of the right form, for claims of any JSON', () => {
    const plausible = fc.record(
      {
        role: fc.oneof(fc.constantFrom(...ROLES), fc.jsonValue()),
        vehicles: fc.array(fc.oneof(fc.constant(A_VEHICLE_ID), fc.jsonValue())),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(plausible, fc.dictionary(fc.string(), fc.jsonValue())), (claims) => {
        const access = accessFromClaims(claims);
        if (!access) return;
        expect(isRole(access.role)).toBe(true);
        expect(access.vehicles.length).toBeGreaterThan(0);
        expect(access.vehicles.every(isVehicleId)).toBe(true);
      }),
    );
  });
});
