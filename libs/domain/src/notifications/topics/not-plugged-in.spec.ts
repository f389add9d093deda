import { aVehicleSituation, at, decideInTurn, eventsOf, kindsOf, rulesToTellAll, type SnapshotChanges } from '@psa-ev/testing';

/** In Sofia, in winter two hours ahead of UTC: at 19:00 UTC. */
const rules = rulesToTellAll({ plugInBy: { hour: 21, minute: 0 }, plugInBelowPercent: 70 });
const look = (time: string, car: SnapshotChanges = {}) => aVehicleSituation({ at: time, car: { battery: { percent: 42 }, ...car } });
const plugged: SnapshotChanges = { charging: { status: 'plugged', plugged: true } };
const tell = (...looks: ReturnType<typeof look>[]) => decideInTurn(looks, rules);
const reminders = (...looks: ReturnType<typeof look>[]) => kindsOf(tell(...looks)).filter((kind) => kind === 'not-plugged-in');

describe('notPluggedIn', () => {
  it('reminds of a car that stands unplugged at the chosen hour, once an evening', () => {
    const turns = tell(
      look('18:40'),
      look('19:00'),
      look('19:02'),
      look('20:30'),
      look('2026-11-21T18:59:00.000Z'),
      look('2026-11-21T19:01:00.000Z'),
    );
    expect(eventsOf(turns)).toEqual([
      { kind: 'not-plugged-in', happenedAt: at('19:00'), percent: 42 },
      { kind: 'not-plugged-in', happenedAt: at('2026-11-21T19:01:00.000Z'), percent: 42 },
    ]);
  });

  it('does not remind who has not chosen an hour', () => {
    expect(kindsOf(decideInTurn([look('18:59'), look('19:00')]))).toEqual([]);
  });

  it('does not remind of a car that is plugged in, or full enough', () => {
    expect(reminders(look('18:59'), look('19:00', plugged), look('19:30', plugged))).toEqual([]);
    expect(reminders(look('18:59'), look('19:00', { battery: { percent: 70 } }))).toEqual([]);
  });

  it('gives a car on its way time to arrive, and its driver time to fetch the cable', () => {
    const parked = { changedAt: at('19:31') };
    const turns = tell(
      look('18:59', { moving: true }),
      look('19:30', { moving: true }),
      look('19:32', parked),
      look('19:40', parked),
      look('19:42', parked),
    );
    expect(eventsOf(turns)).toMatchObject([{ kind: 'not-plugged-in', happenedAt: at('19:42') }]);
    expect(reminders(look('19:30', { moving: true }), look('19:32', parked), look('19:36', plugged), look('19:50', plugged))).toEqual([]);
  });

  it('says nothing to who comes home hours later', () => {
    expect(reminders(look('18:59', { moving: true }), look('21:00'), look('21:30'))).toEqual([]);
  });

  it('waits for a reading that knows', () => {
    const unknown: SnapshotChanges = { charging: { status: 'unknown', plugged: null } };
    const lost = { kind: 'cloud-failing', since: at('18:50') } as const;
    const unreadable = aVehicleSituation({ at: '19:02', reading: look('18:48').snapshot, diagnosis: lost, installation: lost });
    const turns = tell(look('18:40'), look('19:00', unknown), unreadable, look('19:20'));
    expect(eventsOf(turns)).toMatchObject([{ kind: 'not-plugged-in', happenedAt: at('19:20') }]);
  });

  it('reminds the next evening, though the clock was a year ahead on the last', () => {
    const ahead = look('2027-11-20T19:00:00.000Z');
    const turns = tell(look('18:59'), ahead, look('19:00'), look('2026-11-21T19:00:00.000Z'));
    expect(
      eventsOf(turns)
        .filter(({ kind }) => kind === 'not-plugged-in')
        .map(({ happenedAt }) => happenedAt),
    ).toEqual([at('2027-11-20T19:00:00.000Z'), at('2026-11-21T19:00:00.000Z')]);
  });

  it('is no news at the first look', () => {
    const turns = tell(look('19:10'), look('19:12'), look('19:20'));
    expect(turns.map((turn) => kindsOf([turn]))).toEqual([[], [], ['not-plugged-in']]);
  });

  it.each(['2026-03-29', '2026-10-25'])('reminds once on %s, when the clocks are changed', (day) => {
    const night = rulesToTellAll({ plugInBy: { hour: 3, minute: 30 } });
    const midnight = Date.parse(`${day}T00:00:00.000Z`) - 4 * 3_600_000;
    const looks = Array.from({ length: 8 * 12 }, (_, index) =>
      look(new Date(midnight + index * 5 * 60_000).toISOString(), { changedAt: new Date(0) }),
    );
    expect(kindsOf(decideInTurn(looks, night)).filter((kind) => kind === 'not-plugged-in')).toHaveLength(1);
  });
});
