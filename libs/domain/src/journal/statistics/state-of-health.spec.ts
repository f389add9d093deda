import { aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { type HealthReading, healthReadingOf, medianHealthPercent } from './state-of-health.js';

const DAY_MS = 24 * 60 * 60_000;
const NOW = at('08:00');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString();

/** What is kept of a car that said these percents so many days ago. */
function kept(...said: (readonly [days: number, percent: number | null])[]): HealthReading[] {
  const readings: HealthReading[] = [];
  for (const [days, stateOfHealthPercent] of said) {
    const reading = healthReadingOf(aSnapshot({ at: daysAgo(days), battery: { stateOfHealthPercent } }), readings.at(-1) ?? null);
    if (reading) readings.push(reading);
  }
  return readings;
}

describe('the state of health', () => {
  it('is not known of a car that does not tell', () => {
    expect(kept([3, null], [1, null])).toEqual([]);
    expect(medianHealthPercent([], NOW)).toBeNull();
  });

  it('keeps each reading, and one where it is only said again', () => {
    expect(kept([20, 93], [19, 93], [10, null], [9, 93], [5, 92]).map(({ percent }) => percent)).toEqual([93, 92]);
  });

  it('is dated as the car dates its battery', () => {
    const snapshot = aSnapshot({ at: '08:05', changedAt: at('08:00'), reportedAt: at('08:03') });
    expect(healthReadingOf(snapshot, null)).toEqual({ atMs: at('08:03').getTime(), percent: 93, doubtful: false });
  });

  it('keeps what is too low to be true, says so, and does not count it', () => {
    const readings = kept([40, 91], [25, 12], [2, 59.9], [1, 60]);
    expect(readings.map(({ doubtful }) => doubtful)).toEqual([false, true, true, false]);
    expect(medianHealthPercent(readings, NOW)).toBe(91);
    expect(medianHealthPercent(kept([20, 12]), NOW)).toBeNull();
  });

  it('is what held longest, not what was said most often', () => {
    expect(medianHealthPercent(kept([29, 93], [3, 90], [2, 91], [1, 90]), NOW)).toBe(93);
    expect(medianHealthPercent(kept([29, 93], [16, 90]), NOW)).toBe(90);
  });

  it('still holds after a month in which it did not change, or the car was silent', () => {
    expect(medianHealthPercent(kept([400, 95], [200, 93]), NOW)).toBe(93);
  });

  it('is told at once of a car that has said it just now', () => {
    expect(medianHealthPercent(kept([0, 93]), NOW)).toBe(93);
  });

  it('lies among what was said, and what is ahead of a clock that was put back does not count', () => {
    const anyStory = fc.array(fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: 60, max: 100 })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(anyStory, (story) => {
        const readings = kept(...story.sort(([one], [other]) => other - one));
        const past = readings.filter(({ atMs }) => atMs <= NOW.getTime()).map(({ percent }) => percent);
        const median = medianHealthPercent(readings, NOW);
        if (past.length === 0) expect(median).toBeNull();
        else expect(past).toContain(median);
        expect(medianHealthPercent(readings, NOW)).toBe(
          medianHealthPercent(
            readings.filter(({ atMs }) => atMs <= NOW.getTime()),
            NOW,
          ),
        );
      }),
    );
  });
});
