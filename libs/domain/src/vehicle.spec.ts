import fc from 'fast-check';
import { isVehicleId, maskVin, parseVehicleId } from './vehicle.js';

describe('parseVehicleId', () => {
  it.each(['', 'abcdefghijklmno', 'abcdefghijklmnopq', 'ABCDEFGHIJKLMNOP', 'abcdefgh/jklmnop', 'abcdefghijklmn01', 'abcdefghijklmnop\n'])(
    'refuses %j and says what a vehicle id is',
    (text) => {
      expect(isVehicleId(text)).toBe(false);
      expect(() => parseVehicleId(text)).toThrow(new RangeError('a vehicle id is 16 characters of a-z and 2-7'));
    },
  );

  it('does not repeat what was given, for it might be a VIN', () => {
    expect(() => parseVehicleId('VR3UHZKXZLT000001')).toThrow(expect.not.objectContaining({ message: expect.stringContaining('VR3') }));
  });

  it('takes 16 characters of lower-case base32', () => {
    expect(parseVehicleId('abcdefghijklmn27')).toBe('abcdefghijklmn27');
  });
});

describe('maskVin', () => {
  it('shows the last four characters', () => {
    expect(maskVin('VR3UHZKXZLT000001')).toBe('•••••••••••••0001');
  });

  it('hides all the rest of any VIN, and keeps its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-HJ-NPR-Z0-9]{17}$/), (vin) => {
        expect(maskVin(vin)).toBe(`•••••••••••••${vin.slice(13)}`);
      }),
    );
  });
});
