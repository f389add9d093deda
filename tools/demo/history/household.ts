import { type Place, type Tariff, type TariffBand, WEEKDAYS } from '@psa-ev/domain';
import { PLACES } from '../../simulator/story/places.ts';

const MIDNIGHT = { hour: 0, minute: 0 };

const place = (id: keyof typeof PLACES, name: string, radiusMetres: number): Place => {
  const { latitude, longitude } = PLACES[id];
  return { id, name, latitude, longitude, radiusMetres };
};

/** Where the demo's cars often are. The lake has no name: a journal shows places without one too. */
export const HOUSEHOLD_PLACES: readonly Place[] = [
  place('home', 'Home', 150),
  place('work', 'Work', 200),
  place('shop', 'Supermarket', 120),
];

const always = (pricePerKwh: number): TariffBand => ({ hours: { from: MIDNIGHT, to: MIDNIGHT }, weekdays: WEEKDAYS, pricePerKwh });
/** Where two overlap, the shorter hours hold. */
const atNight = (pricePerKwh: number): TariffBand => ({
  hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } },
  weekdays: WEEKDAYS,
  pricePerKwh,
});

const EVERYWHERE = { currency: 'EUR', placeIds: null, mode: null, validFrom: null, validUntil: null, sessionFee: 0 } as const;

/** What electricity costs the demo's household: by day and by night at home, at public posts, and at fast chargers. */
export const HOUSEHOLD_TARIFFS: readonly Tariff[] = [
  { ...EVERYWHERE, id: 'home', name: 'At home, day and night', placeIds: ['home'], bands: [always(0.29), atNight(0.19)] },
  { ...EVERYWHERE, id: 'post', name: 'Public post', mode: 'ac', bands: [always(0.45)] },
  { ...EVERYWHERE, id: 'fast', name: 'Fast charger', mode: 'dc', bands: [always(0.59)], sessionFee: 0.35 },
];
