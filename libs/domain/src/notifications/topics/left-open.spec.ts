import { aVehicleSituation, at, decideInTurn, eventsOf, kindsOf, type SnapshotChanges } from '@psa-ev/testing';
import type { Opening } from '../../snapshot.js';

const look = (time: string, open: readonly Opening[] | null, car: SnapshotChanges = {}) =>
  aVehicleSituation({ at: time, car: { ...car, doors: { open } } });

describe('leftOpen', () => {
  it('says nothing of a door that is closed in time', () => {
    expect(kindsOf(decideInTurn([look('18:00', []), look('18:02', ['driver']), look('18:11', ['driver']), look('18:13', [])]))).toEqual([]);
  });

  it('says nothing while the car drives, and counts from parking', () => {
    const open = ['roofWindow'] as const;
    const turns = decideInTurn([
      look('18:00', []),
      look('18:02', open),
      look('18:09', open, { moving: true }),
      look('18:40', open, { moving: true }),
      look('18:42', open),
      look('18:50', open),
      look('18:52', open),
    ]);
    expect(eventsOf(turns)).toEqual([{ kind: 'left-open', happenedAt: at('18:42'), openings: ['roofWindow'], minutes: 10 }]);
  });

  it('tells it once, and again when it is opened again', () => {
    const turns = decideInTurn([
      look('18:00', []),
      look('18:02', ['trunk']),
      look('18:12', ['trunk']),
      look('18:14', ['trunk', 'driver']),
      look('18:16', null),
      look('18:30', ['trunk']),
      look('18:32', []),
      look('18:34', ['trunk']),
      look('18:44', ['trunk']),
    ]);
    expect(eventsOf(turns).map(({ kind, happenedAt }) => [kind, happenedAt])).toEqual([
      ['left-open', at('18:02')],
      ['left-open', at('18:34')],
    ]);
  });

  it('does not claim it of a car that cannot be read, until it can', () => {
    const lost = { kind: 'cloud-failing', since: at('18:03') } as const;
    const reading = look('18:02', ['trunk']).snapshot;
    const turns = decideInTurn([
      look('18:00', []),
      look('18:02', ['trunk']),
      aVehicleSituation({ at: '18:14', reading, diagnosis: lost, installation: lost }),
      look('18:20', ['trunk']),
    ]);
    expect(kindsOf(turns.slice(0, 3))).toEqual([]);
    expect(eventsOf(turns)).toMatchObject([{ kind: 'left-open', minutes: 18 }]);
  });

  it('tells it though no commands can be sent: the readings are fine', () => {
    const diagnosis = { kind: 'remote-control-not-set-up', since: at('07:00') } as const;
    const turns = decideInTurn(
      [look('18:00', []), look('18:02', ['trunk']), look('18:12', ['trunk'])].map((situation) => ({ ...situation, diagnosis })),
    );
    expect(kindsOf(turns)).toContain('left-open');
  });

  it('counts from now when the clock was put back meanwhile', () => {
    const turns = decideInTurn([look('18:00', []), look('18:02', ['trunk']), look('08:00', ['trunk']), look('08:10', ['trunk'])]);
    expect(eventsOf(turns)).toMatchObject([{ kind: 'left-open', happenedAt: at('08:00'), minutes: 10 }]);
  });

  it('is no news at the first look, but goes on to be open', () => {
    const turns = decideInTurn([look('18:00', ['trunk']), look('18:10', ['trunk'])]);
    expect(turns.map((turn) => kindsOf([turn]))).toEqual([[], ['left-open']]);
  });
});
