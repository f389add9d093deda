import { type Tariff, WEEKDAYS } from '@psa-ev/domain';

const MIDNIGHT = { hour: 0, minute: 0 };

/** A tariff with one price for all hours, anywhere. */
export function aTariff({ pricePerKwh = 0.25, ...changes }: Partial<Tariff> & { readonly pricePerKwh?: number } = {}): Tariff {
  return {
    id: 'flat',
    name: 'Flat',
    currency: 'BGN',
    placeIds: null,
    mode: null,
    validFrom: null,
    validUntil: null,
    bands: [{ hours: { from: MIDNIGHT, to: MIDNIGHT }, weekdays: WEEKDAYS, pricePerKwh }],
    sessionFee: 0,
    ...changes,
  };
}
