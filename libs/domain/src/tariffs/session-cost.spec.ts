import { aPoint, aSegment, aSession, at } from '@psa-ev/testing';
import type { Place } from '../place.js';
import { sessionCost, sessionEnergy } from './session-cost.js';
import { type Tariff, WEEKDAYS } from './tariff.js';

const HOME: Place = { id: 'home', name: 'Home', latitude: 42.6977, longitude: 23.3219, radiusMetres: 150 };
const AT_HOME = { latitude: 42.6978, longitude: 23.322, altitudeMetres: null, headingDegrees: null };
const aTariff = (id: string, pricePerKwh: number, placeIds: readonly string[] | null): Tariff => ({
  id,
  name: id,
  currency: 'EUR',
  placeIds,
  mode: null,
  validFrom: null,
  validUntil: null,
  bands: [{ hours: { from: { hour: 0, minute: 0 }, to: { hour: 0, minute: 0 } }, weekdays: WEEKDAYS, pricePerKwh }],
  sessionFee: 0,
});
const PRICING = { tariffs: [aTariff('home', 0.1, ['home']), aTariff('away', 0.5, null)], places: [HOME], timeZone: 'Europe/Sofia' };
const evening = aSegment([
  ['19:00', 40],
  ['20:00', 42],
  ['21:00', 48],
]);
const night = aSegment([
  ['23:00', 48],
  ['23:30', 50],
]);

describe('the cost of a session', () => {
  const session = aSession({ energy: { kwh: 5, errorKwh: 1 }, segments: [evening, night] });

  it('is not told where its energy is not known, or none flowed', () => {
    expect(sessionCost({ ...session, energy: null }, PRICING, null)).toBeNull();
    expect(sessionCost({ ...session, segments: [] }, PRICING, null)).toBeNull();
    expect(sessionCost({ ...session, segments: [aSegment([['19:00', null]])] }, PRICING, null)).toBeNull();
  });

  it('is that of the place at which the car stood, known at its beginning or only at its end', () => {
    const elsewhere = sessionCost(session, PRICING, null);
    const home = sessionCost({ ...session, start: aPoint({ position: AT_HOME }) }, PRICING, null);
    const seenLater = sessionCost({ ...session, end: aPoint({ position: AT_HOME }) }, PRICING, null);
    expect([elsewhere?.amount, home?.amount, seenLater?.amount]).toEqual([2.5, 0.5, 0.5]);
    expect([elsewhere?.tariffIds, home?.tariffIds]).toEqual([['away'], ['home']]);
  });

  it('is the price that was set for it', () => {
    expect(sessionCost({ ...session, energy: null }, PRICING, { kind: 'total', amount: 9.9, currency: 'BGN' })).toMatchObject({
      amount: 9.9,
      currency: 'BGN',
    });
  });

  it('has its energy when the percent rose, in each stretch of charging', () => {
    expect(sessionEnergy(session)).toEqual([
      { from: at('19:00'), to: at('20:00'), kwh: 1 },
      { from: at('20:00'), to: at('21:00'), kwh: 3 },
      { from: at('23:00'), to: at('23:30'), kwh: 1 },
    ]);
  });
});
