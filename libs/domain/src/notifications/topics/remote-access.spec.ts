import { aVehicleSituation, decideInTurn, eventsOf, type SnapshotChanges } from '@psa-ev/testing';
import { remoteAccessEndsAt } from '../memory.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const MONDAY = Date.parse('2026-11-02T08:00:00.000Z');
const after = (days: number, minutes = 0) => new Date(MONDAY + (days * DAY_MINUTES + minutes) * MINUTE_MS);
const look = (days: number, minutes: number, car: SnapshotChanges = {}) =>
  aVehicleSituation({ at: after(days, minutes).toISOString(), car: { odometerKm: 100, ...car } });
const parkedFor = (...days: readonly number[]) => days.map((day) => look(day, 0));
const told = (looks: readonly ReturnType<typeof look>[]) =>
  decideInTurn(looks).flatMap((turn) => eventsOf([turn]).filter(({ kind }) => kind === 'remote-access-ending'));

describe('remoteAccess', () => {
  it('tells on the fifth day without a long drive, once, until when it lasts', () => {
    expect(told(parkedFor(0, 1, 2, 3, 4.9, 5, 5.1, 6, 7, 20))).toEqual([
      { kind: 'remote-access-ending', happenedAt: after(5), endsAt: after(7) },
    ]);
  });

  it('is not kept by short drives, however many', () => {
    const errand = (day: number) => [
      look(day, 0, { moving: true, odometerKm: 100 + day }),
      look(day, 14, { moving: true, odometerKm: 102 + day }),
      look(day, 14, { odometerKm: 102 + day }),
    ];
    expect(told([...parkedFor(0), ...errand(1), ...errand(2), ...errand(3), look(5, 0, { odometerKm: 105 })])).toHaveLength(1);
  });

  it('is kept by a drive of a quarter of an hour', () => {
    const drive = [look(3, 0, { moving: true }), look(3, 10, { moving: true }), look(3, 16, { moving: true }), look(3, 20)];
    expect(told([...parkedFor(0), ...drive, ...parkedFor(5, 6, 7.9)])).toEqual([]);
    expect(told([...parkedFor(0), ...drive, ...parkedFor(7, 8.1)])).toMatchObject([{ endsAt: after(10, 16) }]);
  });

  it('is kept by a long drive that nobody saw', () => {
    expect(told([...parkedFor(0, 2), look(4, 0, { odometerKm: 130 }), look(6, 0, { odometerKm: 130 })])).toEqual([]);
    expect(told([...parkedFor(0, 2), look(4, 0, { odometerKm: 129 }), look(6, 0, { odometerKm: 129 })])).toHaveLength(1);
  });

  it('is known to end later after a long drive alone, for a message that waits', () => {
    const endsAfter = (...looks: readonly ReturnType<typeof look>[]) => {
      const { memory } = decideInTurn([...parkedFor(0, 5), ...looks]).at(-1) ?? {};
      return memory && remoteAccessEndsAt(memory);
    };
    expect(endsAfter(look(5, 10, { moving: true }), look(5, 15, { moving: true }), look(5, 15))).toEqual(after(7));
    expect(endsAfter(look(5, 10, { moving: true }), look(5, 25, { moving: true }))).toEqual(after(12, 25));
  });

  it('is told again only after another long drive and another five days', () => {
    const drive = [look(6, 0, { moving: true }), look(6, 15, { moving: true })];
    const turns = told([...parkedFor(0, 5), ...drive, ...parkedFor(7, 11, 12, 13)]);
    expect(turns.map(({ happenedAt }) => happenedAt)).toEqual([after(5), after(11, 15)]);
  });

  it('is told late while it lasts, and after that stands only in the feed', () => {
    const messagesAt = (day: number) => decideInTurn(parkedFor(0, 4, day)).flatMap(({ notifications }) => notifications);
    expect(messagesAt(6.9)).toMatchObject([{ message: { deliverAt: after(6.9), expiresAt: after(7) } }]);
    expect(messagesAt(7)).toMatchObject([{ message: null }]);
  });
});
