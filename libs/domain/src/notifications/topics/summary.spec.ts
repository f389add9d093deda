import { aVehicleSituation, decideInTurn, eventsOf, kindsOf } from '@psa-ev/testing';
import { EMPTY_MEMORY, resumeMemory } from '../decide.js';
import { NO_STATISTICS } from '../../journal/statistics/statistics.js';
import { addDays } from '../../journal/statistics/calendar-day.js';
import { monthOf, weekOf } from '../../journal/statistics/calendar-period.js';
import { dayOf } from '../../journal/statistics/day-in-zone.js';
import type { Statistics } from '../../journal/statistics/statistics.js';
import { DEFAULT_NOTIFICATION_RULES } from '../rules.js';

const DRIVEN = {
  ...NO_STATISTICS,
  distanceKm: 412.3,
  trips: 18,
  usedTrips: 18,
  usedKwh: 71.4,
  charges: 3,
  chargedKwh: 64.2,
  costs: { EUR: 14.2 },
};

/** A look by the clock on the wall in Sofia in winter, at a journal that has turned its page. */
function look(wall: string, statistics: Statistics = DRIVEN, seen = wall) {
  const moment = (time: string) => new Date(`${time}:00+02:00`);
  const today = dayOf(moment(seen), 'Europe/Sofia');
  return aVehicleSituation({
    at: moment(wall).toISOString(),
    journal: {
      lastWeek: { period: weekOf(addDays(weekOf(today).first, -1)), statistics },
      lastMonth: { period: monthOf(addDays(monthOf(today).first, -1)), statistics },
    },
  });
}

describe('the week and the month in numbers', () => {
  it('are told once in the morning, whenever that is looked at', () => {
    const turns = decideInTurn([
      look('2026-11-22T23:00'),
      look('2026-11-23T00:10'),
      look('2026-11-23T07:59'),
      look('2026-11-23T08:03'),
      look('2026-11-23T08:05'),
      look('2026-11-29T23:59'),
      look('2026-11-30T09:00'),
      look('2026-12-01T08:00'),
      look('2026-12-01T08:02'),
    ]);
    // The car stands for the whole time.
    const told = eventsOf(turns).filter(({ kind }) => kind !== 'remote-access-ending');
    expect(told.map(({ kind, happenedAt }) => [kind, happenedAt.toISOString()])).toEqual([
      ['week-summary', '2026-11-23T06:00:00.000Z'],
      ['week-summary', '2026-11-30T06:00:00.000Z'],
      ['month-summary', '2026-12-01T06:00:00.000Z'],
    ]);
    expect(eventsOf(turns)[0]).toMatchObject({
      distanceKm: 412.3,
      trips: 18,
      usedKwh: 71.4,
      chargedKwh: 64.2,
      costs: [{ amount: 14.2, currency: 'EUR' }],
    });
  });

  it('are told of charging alone', () => {
    const charged = { ...NO_STATISTICS, charges: 1, chargedKwh: 31.5, costs: { EUR: 4.73 } };
    expect(eventsOf(decideInTurn([look('2026-11-22T23:00', charged), look('2026-11-23T09:00', charged)]))).toMatchObject([
      { kind: 'week-summary', distanceKm: 0, trips: 0, usedKwh: null, chargedKwh: 31.5, costs: [{ amount: 4.73, currency: 'EUR' }] },
    ]);
  });

  it('are not told where nothing was driven or charged', () => {
    expect(kindsOf(decideInTurn([look('2026-11-22T23:00', NO_STATISTICS), look('2026-11-23T09:00', NO_STATISTICS)]))).toEqual([]);
  });

  it('claim no energy and no cost that is not known of all', () => {
    const partly = { ...DRIVEN, usedTrips: 17, chargesWithoutEnergy: 1, chargesWithoutCost: 1 };
    expect(eventsOf(decideInTurn([look('2026-11-22T23:00', partly), look('2026-11-23T09:00', partly)]))).toMatchObject([
      { usedKwh: null, chargedKwh: null, costs: [] },
    ]);
  });

  it('are silent of energy where the plug was put in and nothing was charged', () => {
    const plugged = { ...DRIVEN, chargedKwh: 0, costs: {} };
    expect(eventsOf(decideInTurn([look('2026-11-22T23:00', plugged), look('2026-11-23T09:00', plugged)]))).toMatchObject([
      { distanceKm: 412.3, chargedKwh: null, costs: [] },
    ]);
  });

  it('wait until the journal has turned its page', () => {
    const stale = look('2026-11-23T09:00', DRIVEN, '2026-11-22T23:00');
    const turns = decideInTurn([look('2026-11-22T23:00'), stale, look('2026-11-23T09:10')]);
    expect(turns.map(({ notifications }) => notifications.length)).toEqual([0, 0, 1]);
  });

  it('are told after an outage, and where that is too late stand in the feed alone', () => {
    const evening = decideInTurn([look('2026-11-22T12:00'), look('2026-11-23T20:00')], DEFAULT_NOTIFICATION_RULES);
    expect(evening.at(-1)?.notifications[0]?.message).not.toBeNull();
    const wednesday = decideInTurn([look('2026-11-22T12:00'), look('2026-11-25T12:00')], DEFAULT_NOTIFICATION_RULES);
    expect(wednesday.at(-1)?.notifications).toMatchObject([{ event: { kind: 'week-summary' }, message: null }]);
  });

  it('are not told again by a clock that begins with yesterday after a start', () => {
    const told = decideInTurn([look('2026-11-22T12:00'), look('2026-11-23T09:00')]);
    const memory = resumeMemory(told.at(-1)?.memory ?? EMPTY_MEMORY);
    expect(
      kindsOf(decideInTurn([look('2026-11-22T23:00'), look('2026-11-23T10:00'), look('2026-11-24T10:00')], undefined, memory)),
    ).toEqual([]);
  });

  it('are told again after a clock that was years ahead', () => {
    const turns = decideInTurn([
      look('2026-11-22T12:00'),
      look('2029-05-05T12:00', NO_STATISTICS),
      look('2026-11-22T12:10'),
      look('2026-11-23T09:00'),
    ]);
    expect(kindsOf(turns).filter((kind) => kind !== 'remote-access-ending')).toEqual(['week-summary']);
  });
});
