import { doubtOfTime } from './credible-time.js';

const MINUTE_MS = 60_000;

describe('the time of a Pi, which has no clock', () => {
  const doubt = (now: string, changes: { lastFactAt?: string; isSynchronised?: boolean | null; waitedMs?: number } = {}) =>
    doubtOfTime({
      now: new Date(now),
      lastFactAt: changes.lastFactAt === undefined ? null : new Date(changes.lastFactAt),
      isSynchronised: changes.isSynchronised ?? null,
      waitedMs: changes.waitedMs ?? 0,
    });

  it('is never believed in 1970, however long it has been so and whatever the machine says', () => {
    expect(doubt('1970-01-01T00:02:00Z', { isSynchronised: true, waitedMs: 24 * 60 * MINUTE_MS })).toContain(
      '1970-01-01T00:02:00.000Z, which cannot be',
    );
  });

  it('is waited for where the network has not set it, but not for ever', () => {
    expect(doubt('2027-03-01T08:00:00Z', { isSynchronised: false })).toContain('has not been set by the network');
    expect(doubt('2027-03-01T08:10:00Z', { isSynchronised: false, waitedMs: 10 * MINUTE_MS })).toBeNull();
  });

  it('is waited for where it lies before the last reading, unless the network has set it: then the reading was wrong', () => {
    const lastFactAt = '2027-03-04T08:00:00Z';
    expect(doubt('2027-03-01T08:00:00Z', { lastFactAt })).toContain('before the last reading');
    expect(doubt('2027-03-01T08:00:00Z', { lastFactAt, isSynchronised: true })).toBeNull();
    expect(doubt('2027-03-01T08:00:00Z', { lastFactAt, waitedMs: 10 * MINUTE_MS })).toBeNull();
    expect(doubt('2027-03-04T07:55:00Z', { lastFactAt })).toBeNull();
  });

  it('is believed where nothing speaks against it', () => {
    expect(doubt('2027-03-01T08:00:00Z')).toBeNull();
    expect(doubt('2027-03-01T08:00:00Z', { isSynchronised: true })).toBeNull();
  });
});
