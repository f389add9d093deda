import fc from 'fast-check';
import type { Car } from './car/car.ts';
import { truthJson } from './http/truth-json.ts';
import type { SimulatorOptions } from './options.ts';
import { createSimulator, type Simulator } from './simulator.ts';

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const MONDAY = new Date('2026-01-12T00:00:00Z');

function aFrozenSimulator(options: SimulatorOptions = {}): Simulator {
  return createSimulator({ frozen: true, start: 'parked', startAt: MONDAY, ...options });
}

function carOf(simulator: Simulator): Car {
  const [first] = simulator.vehicles;
  if (first === undefined) throw new Error('there is always a first car');
  return first.car;
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('a week', () => {
  it('holds commutes, nights at the plug and a fast charge on the way to the lake, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const simulator = aFrozenSimulator({ seed });
        simulator.advance(WEEK_MINUTES);
        const { trips, sessions } = carOf(simulator).journal;
        const commutes = trips.filter(({ from, to }) => from.place === 'home' && to?.place === 'work');
        const atHome = sessions.filter(({ mode, from }) => mode === 'ac' && from.place === 'home');
        const fast = sessions.filter(({ mode, from }) => mode === 'dc' && from.place === 'charger');
        expect(commutes.length).toBeGreaterThanOrEqual(2);
        expect(atHome.length).toBeGreaterThanOrEqual(2);
        expect(fast.length).toBeGreaterThanOrEqual(1);
        expect(trips.some(({ to }) => to?.place === 'lake')).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('is another one the week after', () => {
    const simulator = aFrozenSimulator();
    simulator.advance(2 * WEEK_MINUTES);
    const { trips } = carOf(simulator).journal;
    const weekOf = (index: number): readonly number[] => {
      const from = MONDAY.getTime() + index * WEEK_MINUTES * 60_000;
      return trips.filter(({ from: { at } }) => at >= from && at < from + WEEK_MINUTES * 60_000).map(({ from: { at } }) => at - from);
    };
    expect(weekOf(0).length).toBeGreaterThan(8);
    expect(weekOf(1)).not.toEqual(weekOf(0));
  });

  it('starts the charge at the hour of the car and not before', () => {
    const simulator = aFrozenSimulator();
    simulator.advance(WEEK_MINUTES);
    const scheduled = carOf(simulator)
      .journal.sessions.flatMap(({ segments }) => segments)
      .filter(({ startedBy }) => startedBy === 'schedule');
    expect(scheduled.length).toBeGreaterThan(0);
    for (const { from } of scheduled) expect(new Date(from.at).toISOString()).toContain('T22:30:00');
  });

  it('warms the car on a cold morning, while it is plugged in', () => {
    const simulator = aFrozenSimulator();
    simulator.advance(WEEK_MINUTES);
    const warm = simulator.vehicles[0]?.reports.all.filter(({ climate }) => climate === 'Enabled') ?? [];
    expect(warm.length).toBeGreaterThan(0);
    for (const { charging, outsideCelsius } of warm) {
      expect(charging.plugged).toBe(true);
      expect(outsideCelsius).toBeLessThan(4);
    }
  });

  it('lets the hybrid drive on fuel once its battery is down', () => {
    const simulator = aFrozenSimulator({ vehicles: 2 });
    simulator.advance(WEEK_MINUTES);
    const journal = simulator.vehicles[1]?.car.journal;
    expect(journal?.trips.some(({ fuelLitres }) => fuelLitres > 1)).toBe(true);
    expect(journal?.sessions.every(({ mode }) => mode === 'ac')).toBe(true);
  });
});

describe('laws of every life', () => {
  it('gives the same life for the same seed, however often somebody looks', () => {
    const looks = fc.array(fc.integer({ min: 1, max: 3 * DAY_MINUTES }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(seeds, looks, (seed, minutes) => {
        const [often, once] = [aFrozenSimulator({ seed, vehicles: 2 }), aFrozenSimulator({ seed, vehicles: 2 })];
        for (const step of minutes) often.advance(step);
        once.advance(minutes.reduce((sum, step) => sum + step, 0));
        expect(truthJson(often)).toEqual(truthJson(once));
        expect(often.vehicles.map(({ reports }) => reports.all)).toEqual(once.vehicles.map(({ reports }) => reports.all));
      }),
      { numRuns: 6 },
    );
  });

  it('gives another life for another seed', () => {
    const [one, other] = [aFrozenSimulator({ seed: 1 }), aFrozenSimulator({ seed: 2 })];
    one.advance(WEEK_MINUTES);
    other.advance(WEEK_MINUTES);
    expect(truthJson(one)).not.toEqual(truthJson(other));
  });

  const limits = fc.integer({ min: 20, max: 100 });
  it('keeps odometer, energy and sessions in order, whatever the seed and the limit', () => {
    fc.assert(
      fc.property(seeds, limits, (seed, limit) => {
        const simulator = aFrozenSimulator({ seed, vehicles: 2 });
        for (const control of simulator.psacc.chargeControls.values()) control.setThreshold(limit);
        const before = simulator.vehicles.map(({ car }) => ({ odometerKm: car.odometerKm, energyKwh: car.battery.energyKwh }));
        simulator.advance(2 * WEEK_MINUTES + 313);
        for (const [index, { car, reports }] of simulator.vehicles.entries()) {
          const start = before[index] ?? { odometerKm: NaN, energyKwh: NaN };
          expectOrder(reports.all);
          expectOdometerIsTrips(car, start.odometerKm);
          expectEnergyBalance(car, start.energyKwh);
          expectSessionsApart(car);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('comes home in the end even where a limit keeps the battery nearly empty', () => {
    const simulator = aFrozenSimulator();
    for (const control of simulator.psacc.chargeControls.values()) control.setThreshold(5);
    simulator.advance(3 * WEEK_MINUTES);
    const lastWeek = carOf(simulator).journal.trips.filter(({ from }) => from.at > MONDAY.getTime() + 2 * WEEK_MINUTES * 60_000);
    expect(lastWeek.some(({ to }) => to?.place === 'home')).toBe(true);
  });
});

/** Counted before it is expected: thousands of single expectations are slow. */
function expectOrder(reports: Simulator['vehicles'][number]['reports']['all']): void {
  const impossible = reports.filter(
    ({ percent, rangeKm, charging, position }) =>
      percent < 0 ||
      percent > 100 ||
      !Number.isInteger(percent) ||
      !Number.isInteger(rangeKm) ||
      charging.rateKmPerHour > 500 ||
      position.headingDegrees >= 360,
  );
  const backwards = reports.filter(({ at, odometerKm }, index) => {
    const before = reports[index - 1];
    return before !== undefined && (at <= before.at || odometerKm < before.odometerKm);
  });
  expect({ impossible, backwards }).toEqual({ impossible: [], backwards: [] });
}

function expectOdometerIsTrips(car: Car, startKm: number): void {
  const driven = car.journal.trips.reduce((sum, { from, to }) => sum + (to?.odometerKm ?? car.odometerKm) - from.odometerKm, 0);
  expect(driven).toBeCloseTo(car.odometerKm - startKm, 6);
}

function expectEnergyBalance(car: Car, startKwh: number): void {
  const { trips, sessions, climateKwh } = car.journal;
  const driven = trips.reduce((sum, { energyKwh }) => sum + energyKwh, 0);
  const charged = sessions.flatMap(({ segments }) => segments).reduce((sum, { energyKwh }) => sum + energyKwh, 0);
  expect(startKwh - driven - climateKwh + charged).toBeCloseTo(car.battery.energyKwh, 6);
  for (const { segments, from, to } of sessions) {
    const kwh = segments.reduce((sum, { energyKwh }) => sum + energyKwh, 0);
    const percent = (to?.percent ?? car.battery.percent) - from.percent;
    expect((percent * car.model.usableKwh) / 100).toBeCloseTo(kwh, 6);
  }
}

/** No session begins before the last one ended, and none while the car drives. */
function expectSessionsApart(car: Car): void {
  const spans = [...car.journal.sessions, ...car.journal.trips]
    .map(({ from, to }) => ({ start: from.at, end: to?.at ?? Infinity }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const overlapping = spans.filter(({ end }, index) => (spans[index + 1]?.start ?? Infinity) < end);
  expect(overlapping).toEqual([]);
}

describe('time', () => {
  it('lives faster than the clock and stamps the present', () => {
    let now = Date.parse('2026-11-20T09:00:00Z');
    const simulator = createSimulator({ clock: () => now, speed: 60, start: 'driving' });
    now += 30_000;
    simulator.catchUp();
    const report = simulator.vehicles[0]?.reports.latest;
    expect(report?.odometerKm).toBeGreaterThan(28_420);
    const stamp = simulator.timeline.stamp(report?.at ?? 0).toISOString();
    expect(stamp > '2026-11-20T09:00:20' && stamp <= '2026-11-20T09:00:30').toBe(true);
  });

  it('begins with a drive home soon, then parks, then charges', () => {
    const simulator = createSimulator({ frozen: true, clock: () => Date.parse('2026-07-01T12:00:00Z') });
    simulator.advance(5);
    expect(carOf(simulator).drive).not.toBeNull();
    simulator.advance(30);
    expect(carOf(simulator).place).toBe('home');
    simulator.advance(10);
    expect(carOf(simulator).plug.kind).toBe('charging');
  });

  it.each([0.5, 1001, NaN])('refuses a speed of %s', (speed) => {
    expect(() => createSimulator({ speed })).toThrow(RangeError);
  });

  it('refuses to be advanced where it runs by itself', () => {
    expect(() => createSimulator().advance(1)).toThrow('frozen');
  });
});
