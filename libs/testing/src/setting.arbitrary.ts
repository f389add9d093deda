import { type ManualPrice, type Place, type Tariff, WEEKDAYS } from '@psa-ev/domain';
import fc from 'fast-check';
import { numberBetween, orNull, record, wordOrNull } from './arbitrary-parts.js';
import { anyCalendarDay, anyCurrency } from './journal.arbitrary.js';

const anyId = () => fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const anyName = () => fc.string({ minLength: 1, maxLength: 80 });
const anyAmount = () => numberBetween(0, 100_000);

export function anyTariff(): fc.Arbitrary<Tariff> {
  const timeOfDay = record({ hour: fc.nat(23), minute: fc.nat(59) });
  const band = record({
    hours: record({ from: timeOfDay, to: timeOfDay }),
    weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
    pricePerKwh: anyAmount(),
  });
  return record({
    id: anyId(),
    name: anyName(),
    currency: anyCurrency(),
    placeIds: orNull(fc.array(anyId(), { maxLength: 4 })),
    mode: wordOrNull(['ac', 'dc'] as const),
    validFrom: orNull(anyCalendarDay()),
    validUntil: orNull(anyCalendarDay()),
    bands: fc.array(band, { minLength: 1, maxLength: 6 }),
    sessionFee: anyAmount(),
  });
}

export function anyPlace(): fc.Arbitrary<Place> {
  return record({
    id: anyId(),
    name: anyName(),
    latitude: numberBetween(-90, 90),
    longitude: numberBetween(-180, 180),
    radiusMetres: numberBetween(20, 5000),
  });
}

export function anyManualPrice(): fc.Arbitrary<ManualPrice> {
  return fc.oneof(
    record({ kind: fc.constant('total' as const), amount: anyAmount(), currency: anyCurrency() }),
    record({ kind: fc.constant('per-kwh' as const), pricePerKwh: anyAmount(), currency: anyCurrency() }),
  );
}
