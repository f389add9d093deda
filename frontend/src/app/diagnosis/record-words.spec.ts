import { at } from '@psa-ev/testing';
import { lengthInWords, tellOutage, tellRestart } from './record-words';
import { aRestart } from './testing/histories';
import { bulgarian, english, plain } from './testing/voices';

const NOW = at('12:00');

describe('an outage in the history', () => {
  it('is told from its beginning to its end', () => {
    const line = tellOutage({ kind: 'cloud-failing', since: at('07:10'), until: at('07:42') }, NOW, english);
    expect(line).toMatchObject({ what: 'The maker’s cloud did not answer', when: '09:10 to 09:42', isRunning: false });
    expect(plain(line.length ?? '')).toBe('32 min');
  });

  it('names the day on which it ended, where that is another one', () => {
    const outage = { kind: 'psacc-blocked', since: at('2026-11-18T20:00:00Z'), until: at('2026-11-19T05:30:00Z') } as const;
    expect(plain(tellOutage(outage, NOW, english).when)).toBe('22:00 to Thursday at 07:30');
    expect(plain(tellOutage(outage, NOW, bulgarian).when)).toBe('22:00 до четвъртък в 07:30');
  });

  it('lasts until now where it has no end', () => {
    const line = tellOutage({ kind: 'login-expired', since: at('07:10'), until: null }, NOW, english);
    expect(line).toMatchObject({ when: 'since 09:10, still so', isRunning: true });
    expect(plain(line.length ?? '')).toBe('4 h 50 min');
  });

  it('of a newer backend is told without its name', () => {
    expect(tellOutage({ kind: 'unknown', since: at('07:10'), until: null }, NOW, english).what).toBe(
      'Something this app does not know yet',
    );
  });
});

describe('a restart in the history', () => {
  const when = (changes: Parameters<typeof aRestart>[0]) => plain(tellRestart(aRestart(changes), english).when);

  it.each([
    ['running', 'at 09:10, still waiting for it'],
    ['helped', 'at 09:10, helped after 40 s'],
    ['failed', 'at 09:10, did not help'],
    ['impossible', 'at 09:10, was not possible'],
    ['unknown', 'at 09:10, end not known'],
  ] as const)('tells what came of it: %s', (outcome, words) => {
    expect(when({ outcome, endedAt: outcome === 'running' ? null : new Date(at('07:10').getTime() + 40_000) })).toBe(words);
  });

  it('tells why', () => {
    expect(tellRestart(aRestart({ reason: 'remote-control-not-set-up' }), english).what).toBe('Commands did not reach the car');
  });
});

describe('a length of time', () => {
  it.each([
    [0, '1 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [25 * 3_600_000, '25 h'],
    [49 * 3_600_000, '2 days'],
  ])('of %d ms is %s', (ms, words) => expect(plain(lengthInWords(ms, 'en-IE'))).toBe(words));
});
