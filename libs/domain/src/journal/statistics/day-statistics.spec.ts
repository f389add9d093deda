import { aSegment, aSession, aTrip, at } from '@psa-ev/testing';
import { parseCalendarDay } from './calendar-day.js';
import { combineDays, dayChanges } from './day-statistics.js';
import { daysOfSession } from './session-statistics.js';
import { daysOfTrip } from './trip-statistics.js';

const SOFIA = 'Europe/Sofia';
const [THE_20TH, THE_21ST] = [parseCalendarDay('2026-11-20'), parseCalendarDay('2026-11-21')];

describe('the days of a trip', () => {
  it('are one where no midnight of the zone lies within, though one of UTC does', () => {
    const trip = aTrip({ from: '2026-11-20T23:30:00.000Z', to: '2026-11-21T00:30:00.000Z', distanceKm: 41.3 });
    expect(daysOfTrip(trip, SOFIA)).toMatchObject([{ day: THE_21ST, distanceKm: 41.3, drivingMinutes: 60, trips: 1 }]);
  });

  it('share it by time over midnight, and the first one counts it', () => {
    const energy = { kwh: 8, errorKwh: 1 };
    const trip = aTrip({ from: '21:40', to: '22:20', distanceKm: 50.1, energy, outsideTemperatureCelsius: 4 });
    expect(daysOfTrip(trip, SOFIA)).toMatchObject([
      { day: THE_20TH, distanceKm: 25.1, drivingMinutes: 20, trips: 1, usedKwh: 4, usedTrips: 1, temperatureDegreeKm: 100.4 },
      { day: THE_21ST, distanceKm: 25, drivingMinutes: 20, trips: 0, usedKwh: 4, usedTrips: 0, temperatureDegreeKm: 100 },
    ]);
  });

  it('do not reach into the day that begins when it ends', () => {
    expect(daysOfTrip(aTrip({ from: '21:00', to: '22:00' }), SOFIA).map(({ day }) => day)).toEqual([THE_20TH]);
  });

  it('share a drive through the night in which a day has 25 hours', () => {
    const trip = aTrip({ from: '2026-10-24T21:00:00.000Z', to: '2026-10-25T23:00:00.000Z', distanceKm: 260 });
    expect(daysOfTrip(trip, SOFIA).map(({ distanceKm }) => distanceKm)).toEqual([250, 10]);
  });

  it('take the kilometres of a drive that nobody saw, but not the hours in which it may have been', () => {
    const trip = aTrip({ from: '20:00', to: '2026-11-21T06:00:00.000Z', distanceKm: 100, estimated: true });
    expect(combineDays(daysOfTrip(trip, SOFIA))).toMatchObject([
      { day: THE_20TH, distanceKm: 20, estimatedDistanceKm: 20, drivingMinutes: 0, trips: 1 },
      { day: THE_21ST, distanceKm: 80, estimatedDistanceKm: 80, drivingMinutes: 0, trips: 0 },
    ]);
  });

  it('stay exact where the kilometres came out of a subtraction', () => {
    expect(daysOfTrip(aTrip({ distanceKm: 28417.6 - 28417.3 }), SOFIA)).toMatchObject([{ distanceKm: 0.3 }]);
  });
});

describe('the days of a charging session', () => {
  const cost = { amount: 3.01, currency: 'EUR' };

  it('get energy and cost where the percent rose, not where the cable was in', () => {
    const delayed = aSession({
      from: '16:00',
      to: '2026-11-21T06:00:00.000Z',
      segments: [
        aSegment([
          ['2026-11-20T23:30:00.000Z', 40],
          ['2026-11-21T03:30:00.000Z', 80],
        ]),
      ],
    });
    expect(daysOfSession(delayed, cost, SOFIA)).toMatchObject([
      { day: THE_20TH, charges: 1, chargedKwh: 0, costs: {} },
      { day: THE_21ST, charges: 0, chargedKwh: 10, chargedErrorKwh: 1, costs: { EUR: 3.01 } },
    ]);
  });

  it('share it along the curve, across what was used between two segments', () => {
    const session = aSession({
      from: '18:00',
      to: '2026-11-21T06:00:00.000Z',
      segments: [
        aSegment([
          ['18:00', 40],
          ['19:00', 60],
        ]),
        // Midnight in Sofia is at 22:00 in UTC, when it stands at 62.
        aSegment([
          ['21:00', 58],
          ['21:30', null],
          ['23:00', 66],
          ['2026-11-21T01:00:00.000Z', 70],
        ]),
      ],
    });
    expect(daysOfSession(session, cost, SOFIA)).toMatchObject([
      { day: THE_20TH, chargedKwh: 7.5, costs: { EUR: 2.26 }, chargesWithoutCost: 0 },
      { day: THE_21ST, chargedKwh: 2.5, costs: { EUR: 0.75 }, chargesWithoutCost: 0 },
    ]);
  });

  it('share it by time where no percent is known', () => {
    const session = aSession({
      from: '20:00',
      to: '2026-11-21T06:00:00.000Z',
      segments: [
        aSegment([
          ['20:00', 40],
          ['21:00', 40],
        ]),
      ],
    });
    expect(daysOfSession(session, null, SOFIA)).toMatchObject([
      { chargedKwh: 2, chargesWithoutCost: 1 },
      { chargedKwh: 8, chargesWithoutCost: 0 },
    ]);
  });

  it('miss no price where nothing was charged: a plug that was only put in, also of a battery of unknown size', () => {
    const nothing = { kwh: 0, errorKwh: 0 };
    const onlyPlugged = [
      aSession({ energy: nothing, segments: [] }),
      aSession({ energy: null, segments: [] }),
      aSession({ energy: nothing, segments: [aSegment([['08:00', 100]])] }),
    ];
    for (const session of onlyPlugged) {
      expect(daysOfSession(session, null, 'UTC')).toMatchObject([
        { charges: 1, chargesWithoutEnergy: 0, chargesWithoutCost: 0, chargedKwh: 0, costs: {} },
      ]);
    }
  });

  it('say of which the energy is missing', () => {
    const charged = aSession({
      energy: null,
      segments: [
        aSegment([
          ['08:00', 40],
          ['09:00', 60],
        ]),
      ],
    });
    expect(daysOfSession(charged, null, 'UTC')).toMatchObject([
      { charges: 1, chargesWithoutEnergy: 1, chargesWithoutCost: 1, chargedKwh: 0 },
    ]);
  });
});

describe('days', () => {
  it('keep currencies apart', () => {
    const parts = ['EUR', 'BGN', 'EUR'].flatMap((currency) => daysOfSession(aSession(), { amount: 1.1, currency }, 'UTC'));
    expect(combineDays(parts)).toMatchObject([{ charges: 3, costs: { BGN: 1.1, EUR: 2.2 } }]);
  });

  it('follow a running trip over midnight', () => {
    const running = daysOfTrip(aTrip({ from: '21:40', to: '21:50', distanceKm: 10 }), SOFIA);
    const ended = daysOfTrip(aTrip({ from: '21:40', to: '22:20', distanceKm: 42 }), SOFIA);
    expect(dayChanges(running, ended)).toMatchObject([
      { day: THE_20TH, distanceKm: 11, trips: 0 },
      { day: THE_21ST, distanceKm: 21, trips: 0 },
    ]);
    expect(combineDays([...running, ...dayChanges(running, ended)])).toEqual(ended);
  });

  it('have no change where a trip stays as it was, and none is left of a trip that is withdrawn', () => {
    const days = daysOfTrip(aTrip({ from: '21:40', to: '22:20' }), SOFIA);
    expect(dayChanges(days, days)).toEqual([]);
    expect(combineDays([...days, ...dayChanges(days, [])])).toEqual([]);
  });

  it('forget the old price of a charge that has got another, and its currency', () => {
    const [before, after] = [
      { amount: 3.3, currency: 'BGN' },
      { amount: 1.69, currency: 'EUR' },
    ].map((cost) => daysOfSession(aSession(), cost, 'UTC'));
    const changed = combineDays([...(before ?? []), ...dayChanges(before ?? [], after ?? [])]);
    expect(changed).toEqual(after);
  });

  it('are in order, whenever they were told', () => {
    const later = daysOfTrip(aTrip({ from: '2026-11-22T08:00:00.000Z', to: '2026-11-22T09:00:00.000Z' }), 'UTC');
    const days = combineDays([...later, ...daysOfTrip(aTrip({ from: at('08:00').toISOString() }), 'UTC')]);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-22']);
  });
});
