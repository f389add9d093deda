import fc from 'fast-check';
import { isVehicleId } from '@psa-ev/domain';
import { vehicleIdOf } from './vehicle-id.js';

describe('the id of a vehicle', () => {
  it('stays the same after a re-installation', () => {
    // Changing this value orphans what every user has in Firestore.
    expect(vehicleIdOf('my-car-12345', 'VR3UHZKXZLT000001')).toBe('b5rneu6uufk4vp5c');
  });

  it('has its form for any VIN, and differs by project and VIN', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (project, vin) => {
        const id = vehicleIdOf(project, vin);
        expect(isVehicleId(id)).toBe(true);
        expect(vehicleIdOf(`${project}-2`, vin)).not.toBe(id);
        expect(vehicleIdOf(project, `${vin}2`)).not.toBe(id);
      }),
    );
  });
});
