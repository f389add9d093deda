import { aSegment, aSession, aTrip } from '@psa-ev/testing';
import fc from 'fast-check';
import type { ChargingSession } from '../charging-session.js';
import type { Energy } from '../energy.js';
import type { Trip } from '../trip.js';
import { dayOf } from './day-in-zone.js';
import { daysOfPeriod, isInPeriod, monthKeyOf, monthOf, yearOf } from './calendar-period.js';
import { combineDays, dayChanges, type DayStatistics } from './day-statistics.js';
import { daysOfSession, type SessionCost } from './session-statistics.js';
import { sumStatistics } from './statistics.js';
import { daysOfTrip, statisticsOfTrip } from './trip-statistics.js';

const MINUTE_MS = 60_000;
const anyZone = fc.constantFrom(
  'Europe/Sofia',
  'Europe/London',
  'America/St_Johns',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
);
/** Over the nights when clocks are changed, and over the turn of a year. */
const anyStart = fc
  .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-04-05', '2026-12-31'), fc.integer({ min: -3000, max: 3000 }))
  .map(([day, minutes]) => Date.parse(day) + minutes * MINUTE_MS);
const anyTenth = (max: number) => fc.nat(max * 10).map((tenths) => tenths / 10);
const energyOrNull: fc.Arbitrary<Energy | null> = fc.option(
  fc.record({ kwh: fc.double({ min: -2, max: 60, noNaN: true }), errorKwh: fc.double({ min: 0.1, max: 2, noNaN: true }) }),
);
const costOrNull: fc.Arbitrary<SessionCost | null> = fc.option(
  fc.record({ amount: fc.nat(10_000).map((cents) => cents / 100), currency: fc.constantFrom('EUR', 'BGN') }),
);

const anyTrip: fc.Arbitrary<Trip> = fc
  .tuple(anyStart, fc.nat(4000), anyTenth(900), energyOrNull, fc.option(fc.integer({ min: -30, max: 45 })), fc.boolean())
  .map(([start, minutes, distanceKm, energy, outsideTemperatureCelsius, estimated]) =>
    aTrip({ from: text(start), to: text(start + minutes * MINUTE_MS), distanceKm, energy, outsideTemperatureCelsius, estimated }),
  );
const anySession: fc.Arbitrary<ChargingSession> = fc
  .tuple(
    anyStart,
    energyOrNull,
    fc.array(fc.array(fc.tuple(fc.nat(300), fc.option(fc.nat(100))), { minLength: 1, maxLength: 6 }), { maxLength: 3 }),
  )
  .map(([start, energy, curves]) => {
    let atMs = start;
    const next = (minutes: number) => text((atMs += minutes * MINUTE_MS));
    const segments = curves.map((curve) => aSegment(curve.map(([minutes, percent]) => [next(minutes), percent])));
    return aSession({ from: text(start), to: next(600), energy, segments });
  });
const anyJournal = fc.record({
  trips: fc.array(anyTrip, { maxLength: 12 }),
  sessions: fc.array(fc.tuple(anySession, costOrNull), { maxLength: 6 }),
});

function text(atMs: number): string {
  return new Date(atMs).toISOString();
}

const partsOf = (
  { trips, sessions }: { trips: readonly Trip[]; sessions: readonly (readonly [ChargingSession, SessionCost | null])[] },
  zone: string,
) => [...trips.map((trip) => daysOfTrip(trip, zone)), ...sessions.map(([session, cost]) => daysOfSession(session, cost, zone))];
const inTenths = (distanceKm: number) => Math.round(distanceKm * 10);

describe('laws of the statistics', () => {
  it('the days of a trip are the trip, exactly, and none of them is more than it', () => {
    fc.assert(
      fc.property(anyTrip, anyZone, (trip, zone) => {
        const days = daysOfTrip(trip, zone);
        expect(sumStatistics(days)).toEqual(statisticsOfTrip(trip));
        for (const { distanceKm } of days) {
          expect(distanceKm).toBeGreaterThanOrEqual(0);
          expect(distanceKm).toBeLessThanOrEqual(trip.distanceKm);
        }
        expect(days[0]?.day).toBe(dayOf(trip.start.at, zone));
      }),
    );
  });

  it('the days of a charge are its energy and its cost, exactly', () => {
    fc.assert(
      fc.property(anySession, costOrNull, anyZone, (session, cost, zone) => {
        const sum = sumStatistics(daysOfSession(session, cost, zone));
        expect(sum.charges).toBe(1);
        expect(sum.chargedKwh).toBe(Math.round((session.energy?.kwh ?? 0) * 1000) / 1000 + 0);
        expect(sum.costs).toEqual(cost && cost.amount > 0 ? { [cost.currency]: cost.amount } : {});
      }),
    );
  });

  it('all days together are the kilometres of all trips', () => {
    fc.assert(
      fc.property(anyJournal, anyZone, (journal, zone) => {
        const days = combineDays(partsOf(journal, zone).flat());
        const tenths = journal.trips.reduce((sum, trip) => sum + inTenths(trip.distanceKm), 0);
        expect(inTenths(sumStatistics(days).distanceKm)).toBe(tenths);
        expect(days.reduce((sum, day) => sum + inTenths(day.distanceKm), 0)).toBe(tenths);
      }),
    );
  });

  it('a month is the sum of its days, a year of its months, and a lifetime of its years', () => {
    fc.assert(
      fc.property(anyJournal, anyZone, (journal, zone) => {
        const days = combineDays(partsOf(journal, zone).flat());
        const sumsBy = (keyOf: (day: DayStatistics) => string) =>
          [...new Set(days.map(keyOf))].map((key) => sumStatistics(days.filter((day) => keyOf(day) === key)));
        const total = sumStatistics(days);
        expect(sumStatistics(sumsBy(({ day }) => monthKeyOf(day)))).toEqual(total);
        expect(sumStatistics(sumsBy(({ day }) => yearOf(day).first))).toEqual(total);
        for (const { day } of days) {
          const month = monthOf(day);
          const listed = new Set(daysOfPeriod(month));
          expect(sumStatistics(days.filter((each) => listed.has(each.day)))).toEqual(
            sumStatistics(days.filter((each) => isInPeriod(month, each.day))),
          );
        }
      }),
    );
  });

  it('the order in which trips and charges are told does not matter, nor in how many steps', () => {
    const inAnyOrder = anyJournal.chain((journal) => {
      const all = [...journal.trips.map((trip) => ({ trip })), ...journal.sessions.map((session) => ({ session }))];
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length));
    });
    fc.assert(
      fc.property(inAnyOrder, anyZone, ([told, shuffled, cut], zone) => {
        const parts = (entries: typeof told) =>
          entries.flatMap((entry) => ('trip' in entry ? daysOfTrip(entry.trip, zone) : daysOfSession(...entry.session, zone)));
        const inTwoSteps = combineDays([...combineDays(parts(shuffled.slice(0, cut))), ...parts(shuffled.slice(cut))]);
        expect(inTwoSteps).toEqual(combineDays(parts(told)));
      }),
    );
  });

  it('a trip that became another leaves the days as if it had been so from the start', () => {
    fc.assert(
      fc.property(anyJournal, anyTrip, anyTrip, anyZone, (journal, before, after, zone) => {
        const others = partsOf(journal, zone).flat();
        const stored = combineDays([...others, ...daysOfTrip(before, zone)]);
        const changed = combineDays([...stored, ...dayChanges(daysOfTrip(before, zone), daysOfTrip(after, zone))]);
        expect(changed).toEqual(combineDays([...others, ...daysOfTrip(after, zone)]));
      }),
    );
  });

  it('days survive JSON', () => {
    fc.assert(
      fc.property(anyJournal, anyZone, (journal, zone) => {
        const days = combineDays(partsOf(journal, zone).flat());
        expect(JSON.parse(JSON.stringify(days))).toEqual(days);
      }),
    );
  });
});
