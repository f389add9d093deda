import { at, aVehicleSituation, decideInTurn, eventsOf } from '@psa-ev/testing';
import { DEFAULT_NOTIFICATION_RULES } from '../rules.js';
import type { JournalFacts } from '../journal-facts.js';

type Trips = Partial<Pick<JournalFacts, 'runningTrip' | 'lastTrip'>>;
const look = (time: string, journal: Trips = {}) => aVehicleSituation({ at: time, journal });
const underway = (from: string | null, startedAt = '08:02') => ({ startedAt: at(startedAt), from });
const ended = (to: string | null, estimated = false) => ({ startedAt: at('08:02'), endedAt: at('08:30'), to, estimated });
const told = (...looks: ReturnType<typeof look>[]) =>
  eventsOf(decideInTurn(looks)).flatMap((event) => (event.kind === 'arrived-or-left' ? [[event.how, event.place, event.happenedAt]] : []));

describe('places', () => {
  it('are told when the car leaves one and comes to one, each once', () => {
    const drive = { runningTrip: underway('Home') };
    const parked = { lastTrip: ended('Work') };
    expect(told(look('08:00'), look('08:05', drive), look('08:10', drive), look('08:31', parked), look('09:31', parked))).toEqual([
      ['left', 'Home', at('08:02')],
      ['arrived', 'Work', at('08:30')],
    ]);
  });

  it('are no news at the first look', () => {
    const known = { runningTrip: underway('Home'), lastTrip: ended('Work') };
    expect(told(look('08:31', known), look('08:33', known))).toEqual([]);
  });

  it('are told when the car says a little later where it stands, and not when a place is named afterwards', () => {
    const nowhere = { lastTrip: ended(null) };
    const somewhere = { lastTrip: ended('Work') };
    expect(told(look('08:00'), look('08:31', nowhere), look('08:40', somewhere))).toEqual([['arrived', 'Work', at('08:30')]]);
    expect(told(look('08:00'), look('08:31', nowhere), look('08:51', nowhere), look('09:40', somewhere))).toEqual([]);
  });

  it('are not told of a drive that nobody saw', () => {
    expect(told(look('08:00'), look('12:00', { lastTrip: ended('Work', true) }))).toEqual([]);
  });

  it('are told to nobody who has not asked for it, nor too late', () => {
    const looks = [look('08:00'), look('08:31', { lastTrip: ended('Work') })];
    expect(decideInTurn(looks, DEFAULT_NOTIFICATION_RULES).at(-1)?.notifications[0]?.message).toBeNull();
    const late = [look('08:00'), look('09:01', { lastTrip: ended('Work') })];
    expect(decideInTurn(late).at(-1)?.notifications).toMatchObject([{ event: { how: 'arrived' }, message: null }]);
  });
});
