import { A_VEHICLE_ID } from '@psa-ev/testing';
import { ROLES } from '../role.js';
import { parseVehicleId } from '../vehicle.js';
import { mayCommand } from './permission.js';

const ANOTHER = parseVehicleId('b'.repeat(16));

describe('who may send commands', () => {
  it('is nobody without access', () => {
    expect(mayCommand(null, A_VEHICLE_ID)).toBe(false);
  });

  it.each(ROLES)('is no %s of another vehicle', (role) => {
    expect(mayCommand({ role, vehicles: [ANOTHER] }, A_VEHICLE_ID)).toBe(false);
  });

  it('is every driver and owner of the vehicle, and no viewer', () => {
    expect(ROLES.filter((role) => mayCommand({ role, vehicles: [ANOTHER, A_VEHICLE_ID] }, A_VEHICLE_ID))).toEqual(['driver', 'owner']);
  });
});
