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

  it('is one from which the demo can go on: its cars have driven a little further since, on less in the battery', () => {
    const { vehicles } = createSimulator({ seed: 1, vehicles: 2, timeZone: 'Europe/Sofia', clock: () => NOW.getTime() });
    past.forEach(({ model, facts }, index) => {
      const [last, next] = [facts.at(-1), vehicles[index]?.reports.latest];
      expect(vehicles[index]?.car.model).toBe(model);
      const missingKm = (next?.odometerKm ?? 0) - (last?.odometerKm ?? 0);
      expect(missingKm).toBeGreaterThan(0);
      expect(missingKm).toBeLessThan(150);
      expect(last?.charging.plugged).toBe(false);
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
