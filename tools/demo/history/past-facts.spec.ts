import { createSimulator } from '../../simulator/index.ts';
import { pastOf } from './past-facts.ts';

const NOW = new Date('2026-11-22T18:00:00Z');
const DAYS = 20;
const DAY_MS = 24 * 3_600_000;
const OPTIONS = { seed: 1, vehicles: 2, timeZone: 'Europe/Sofia', now: NOW, days: DAYS } as const;

describe('the past of the demo', () => {
  const past = pastOf(OPTIONS);

  it('is as many days of each car as it should be', () => {
    expect(past).toHaveLength(2);
    for (const { facts } of past) {
      expect(facts.length).toBeGreaterThan(400);
      expect(NOW.getTime() - (facts[0]?.polledAt.getTime() ?? 0)).toBeGreaterThan((DAYS - 1) * DAY_MS);
      expect(facts.every(({ polledAt }) => polledAt < NOW)).toBe(true);
    }
  });

  it.each([
    ['a Sunday evening', '2026-11-22T18:00:00Z', 1],
    ['a Sunday noon, with the car at the lake until then', '2026-11-22T10:00:00Z', 2],
    ['a Monday night', '2026-11-23T01:00:00Z', 3],
    ['a Friday morning in summer', '2026-07-03T05:00:00Z', 4],
  ])('ends where the demo begins, on %s: place, odometer and level are the same', (_when, moment, seed) => {
    const now = new Date(moment);
    const { vehicles } = createSimulator({ seed, vehicles: 2, timeZone: 'Europe/Sofia', clock: () => now.getTime() });
    pastOf({ ...OPTIONS, days: 8, seed, now }).forEach(({ model, facts }, index) => {
      const [last, next] = [facts.at(-1), vehicles[index]?.reports.latest];
      expect(vehicles[index]?.car.model).toBe(model);
      expect(last).toMatchObject({
        odometerKm: next?.odometerKm,
        battery: { percent: next?.percent },
        charging: { plugged: false, status: 'disconnected' },
        moving: false,
      });
      expect(last?.position?.latitude).toBeCloseTo(next?.position.latitude ?? NaN, 5);
      expect(last?.position?.longitude).toBeCloseTo(next?.position.longitude ?? NaN, 5);
      expect(last?.polledAt.getTime()).toBeGreaterThan(now.getTime() - DAY_MS);
    });
  });

  it('is the same again, and goes forward', () => {
    expect(JSON.stringify(pastOf(OPTIONS))).toBe(JSON.stringify(past));
    for (const { facts } of past) {
      facts.slice(1).forEach((fact, index) => {
        expect(fact.polledAt.getTime()).toBeGreaterThan(facts[index]?.polledAt.getTime() ?? 0);
        expect(fact.odometerKm ?? 0).toBeGreaterThanOrEqual(facts[index]?.odometerKm ?? 0);
      });
    }
  });
});
