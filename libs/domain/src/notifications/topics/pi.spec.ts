import { anInstallationSituation, at, decideForInstallationInTurn, eventsOf, kindsOf, rulesToTellAll } from '@psa-ev/testing';
import type { EndedRestart, StorageProblem } from '../situation.js';

describe('serviceRestart', () => {
  const restart = (endedAt: string, outcome: EndedRestart['outcome'] = 'helped'): EndedRestart => ({
    reason: 'psacc-blocked',
    endedAt: at(endedAt),
    outcome,
  });
  const tell = (...restarts: (EndedRestart | null)[]) =>
    decideForInstallationInTurn(restarts.map((last, index) => anInstallationSituation({ at: `09:0${index}`, restart: last })));

  it('is no news at the first look', () => {
    expect(kindsOf(tell(restart('08:00'), restart('08:00')))).toEqual([]);
  });

  it('tells each restart once, with what came of it', () => {
    const first = restart('09:00', 'failed');
    expect(eventsOf(tell(null, first, first, null, first, restart('09:04')))).toEqual([
      { kind: 'service-restarted', happenedAt: at('09:00'), outcome: 'failed', reason: 'psacc-blocked' },
      { kind: 'service-restarted', happenedAt: at('09:04'), outcome: 'helped', reason: 'psacc-blocked' },
    ]);
  });

  it('tells a restart once by a clock that was put back', () => {
    expect(eventsOf(tell(null, restart('11:00'), restart('11:00')))).toMatchObject([{ happenedAt: at('09:01') }]);
  });
});

describe('storage', () => {
  const look = (time: string, problem: StorageProblem | null, since = time) =>
    anInstallationSituation({ at: time, storage: problem && { problem, since: at(since) } });
  const tell = (...looks: ReturnType<typeof look>[]) => decideForInstallationInTurn(looks);

  it('tells a trouble once for as long as it lasts', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-28'].map((day) => look(`${day}T09:00:00.000Z`, 'disk-full', '09:00'));
    expect(eventsOf(tell(look('08:00', null), ...days))).toEqual([
      { kind: 'storage-trouble', happenedAt: at('09:00'), problem: 'disk-full' },
    ]);
  });

  it('tells a disk that is full now and then once a day', () => {
    const turns = tell(
      look('08:00', null),
      look('09:00', 'disk-full'),
      look('10:00', null),
      look('11:00', 'disk-full'),
      look('12:00', null),
      look('2026-11-21T10:00:00.000Z', 'disk-full'),
    );
    expect(eventsOf(turns).map(({ happenedAt }) => happenedAt)).toEqual([at('09:00'), at('2026-11-21T10:00:00.000Z')]);
  });

  it('tells a trouble that grows worse at once', () => {
    const turns = tell(
      look('08:00', null),
      look('09:00', 'disk-nearly-full'),
      look('09:30', 'disk-full'),
      look('09:32', 'damaged', '09:30'),
    );
    expect(kindsOf(turns)).toHaveLength(3);
    expect(new Set(turns.flatMap(({ notifications }) => notifications.map(({ id }) => id))).size).toBe(3);
  });

  it.each<[StorageProblem, string]>([
    ['disk-nearly-full', '2026-11-21T05:00:00.000Z'],
    ['disk-full', '23:00'],
    ['damaged', '23:00'],
  ])('wakes nobody while nothing is lost: %s at one in the night in Sofia', (problem, delivered) => {
    const rules = rulesToTellAll({ quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } } });
    const turns = decideForInstallationInTurn([look('22:50', null), look('23:00', problem)], rules);
    const messages = turns.flatMap(({ notifications }) => notifications.map(({ message }) => message));
    expect(messages).toMatchObject([{ deliverAt: at(delivered) }]);
  });

  it('that was there before the first look is told at the second', () => {
    const turns = tell(look('08:00', 'read-only', '06:00'), look('08:02', 'read-only', '06:00'));
    expect(turns.map((turn) => kindsOf([turn]))).toEqual([[], ['storage-trouble']]);
  });
});
