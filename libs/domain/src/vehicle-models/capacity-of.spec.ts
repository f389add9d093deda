import fc from 'fast-check';
import { type BatteryCapacity, capacityOf, isCapacityKwh } from './capacity-of.js';
import { KNOWN_VARIANTS } from './known-variants.js';

/** Of a car that is in no table. */
const OTHER_VIN = 'ZZZZZZZZZZZ000001';

/** What a person is shown: the one capacity, or those to choose from. */
const told = (capacity: BatteryCapacity) =>
  capacity.kind === 'known' ? capacity.usableKwh : [capacity.kind, ...capacity.variants.map(({ usableKwh }) => usableKwh)];

describe('the capacity of a battery is not told', () => {
  it.each([
    ['a model without a name', null],
    ['a model that nobody knows', 'unknown'],
    ['a car without a traction battery', '208'],
    ['another without one', 'SUV 3008'],
    ['one that helps itself with a small battery, and is not plugged in', '3008 Hybrid'],
    ['a name that only contains a known one', 'e-208 Concept'],
    ['an empty name', ''],
    ['a size and nothing else', '50 kWh'],
  ])('for %s', (_story, label) => {
    expect(capacityOf(label, OTHER_VIN, null)).toEqual({ kind: 'unknown', variants: [] });
  });

  it('where no source says what can be used of it, but what the car is', () => {
    const capacity = capacityOf('508 SW Hybrid', 'VR3F4DGZ0L0000001', null);
    expect(capacity).toMatchObject({
      kind: 'unknown',
      variants: [{ model: '508 Hybrid', powertrain: 'plug-in-hybrid', marketedKwh: 11.8 }],
    });
  });

  it.each([
    ['two batteries under one name', 'e-208', OTHER_VIN, ['ambiguous', 46.3, 48.1]],
    ['a van with a small and a large one', 'e-Traveller', 'VF3VZZKXZM0000001', ['ambiguous', 46.3, 68]],
    ['a newer battery of which no source says what can be used', 'Astra Electric', OTHER_VIN, ['ambiguous', 50.8, null]],
    ['two models whose numbers begin alike', null, 'VR3KCZKZ3R0000001', ['ambiguous', 73, 96.9, 73, 96.9]],
    ['such a car whose label is known', 'e-3008', 'VR3KCZKZ3R0000001', ['ambiguous', 73, 96.9]],
    ['a label that contradicts the number', 'e-2008 54 kWh', 'VR3UHZKXZL0000001', ['ambiguous', 46.3, 50.8]],
  ])('for %s', (_story, label, vin, expected) => {
    expect(told(capacityOf(label, vin, null))).toEqual(expected);
  });
});

describe('the capacity of a battery', () => {
  it.each([
    ['by the label and the number', 'e-208', 'VR3UHZKXZLT000001', 46.3],
    ['by the number of the newer car', 'e-208', 'VR3UHZKW0R0000001', 48.1],
    ['by the number alone', null, 'vr3ukzkxzmt000003', 46.3],
    ['by a label that names the size', 'e-2008 54 kWh', OTHER_VIN, 50.8],
    ['by a label with the brand', 'PEUGEOT E-408', OTHER_VIN, 58.3],
    ['by a label with an accent', 'Citroën ë-C4 X 54kWh', OTHER_VIN, 50.8],
    ['by a label without it', 'E-C4', 'VR7BCZKX0M0000001', 46.3],
    ['by the name of the twin in Britain', 'Vauxhall Astra Electric 54 kWh', OTHER_VIN, 50.8],
    ['of a plug-in hybrid', 'SUV 3008 Hybrid 225', 'VF3M4DGZHLS000002', 10.5],
    ['by a name of its longest range', 'DS N°8 Long Range', OTHER_VIN, 97.2],
  ])('is known %s', (_story, label, vin, usableKwh) => {
    expect(capacityOf(label, vin, null)).toMatchObject({ kind: 'known', usableKwh, by: 'table' });
  });

  it('is what a person has set, also for a model that nobody knows', () => {
    expect(capacityOf('e-208', OTHER_VIN, 47.5)).toMatchObject({ kind: 'known', usableKwh: 47.5, by: 'settings' });
    expect(capacityOf(null, OTHER_VIN, 60)).toEqual({ kind: 'known', usableKwh: 60, by: 'settings', variants: [] });
  });

  it.each([0, -46, 4.9, 150.1, NaN, Infinity])('is not %d, whoever says so', (kwh) => {
    expect(isCapacityKwh(kwh)).toBe(false);
    expect(capacityOf(null, OTHER_VIN, kwh).kind).toBe('unknown');
  });
});

describe('the table of models', () => {
  it.each(KNOWN_VARIANTS.map((variant) => [`${variant.brand} ${variant.model} ${variant.marketedKwh ?? ''}`, variant] as const))(
    'has %s with a source, and finds it by each of its names and numbers',
    (_name, variant) => {
      const { usableKwh, marketedKwh, source, model, labels, vinPrefixes } = variant;
      expect(source).toMatch(/^https:\/\//);
      if (usableKwh !== null) expect(isCapacityKwh(usableKwh)).toBe(true);
      // The maker rounds to whole kilowatt-hours.
      if (usableKwh !== null && marketedKwh !== null) expect(usableKwh).toBeLessThan(marketedKwh + 1);
      for (const label of [model, ...labels]) expect(capacityOf(label, OTHER_VIN, null).variants).toContain(variant);
      for (const prefix of vinPrefixes) expect(capacityOf(null, `${prefix}ZLT000001`, null).variants).toContain(variant);
    },
  );

  it('never gives a number that is not in it', () => {
    const numbers = new Set(KNOWN_VARIANTS.map(({ usableKwh }) => usableKwh));
    const anyLabel = fc.oneof(fc.string(), fc.constantFrom(...KNOWN_VARIANTS.flatMap(({ model, labels }) => [model, ...labels])));
    const anyVin = fc.oneof(fc.string(), fc.constantFrom(...KNOWN_VARIANTS.flatMap(({ vinPrefixes }) => vinPrefixes)));
    fc.assert(
      fc.property(anyLabel, anyVin, (label, vin) => {
        const capacity = capacityOf(label, vin, null);
        expect(capacity.kind !== 'known' || numbers.has(capacity.usableKwh)).toBe(true);
      }),
    );
  });
});
