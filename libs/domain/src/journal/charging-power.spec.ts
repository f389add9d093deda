import { at, A_VEHICLE_ID } from '@psa-ev/testing';
import { toChargingSession } from './to-charging-session.js';
import type { StoredPoint, StoredSession } from './stored-session.js';
import { chargingCurve } from './charging-curve.js';
import type { ChargingSession } from './charging-session.js';

const MINUTE_MS = 60_000;
const START_MS = at('08:00').getTime();

const pointAt = (minute: number, batteryPercent: number): StoredPoint => ({
  atMs: START_MS + minute * MINUTE_MS,
  odometerKm: 28417.6,
  batteryPercent,
  position: null,
});

/** A session of one charge in which the car reported these percents at these minutes. */
function charge(reports: readonly (readonly [minute: number, percent: number])[], more: Partial<StoredSession> = {}): ChargingSession {
  const points = reports.map(([minute, percent]) => pointAt(minute, percent));
  const [start = pointAt(0, 0), end = start] = [points[0], points.at(-1)];
  const readings = reports.map(([minute, batteryPercent]) => ({
    atMs: START_MS + minute * MINUTE_MS,
    batteryPercent,
    rateKmPerHour: null,
    remainingMinutes: null,
  }));
  return toChargingSession(
    {
      vehicleId: A_VEHICLE_ID,
      start,
      end,
      reportedMode: 'ac',
      segments: [{ start, end, endedBy: 'finished', points: readings.slice(0, -1) }],
      running: false,
      estimated: false,
      ...more,
    },
    { usableCapacityKwh: 46 },
  );
}

/** What a car reports of a charge with this power, kW by percent, every so many minutes: whole percents. */
function reportsOf(kwAt: (percent: number) => number, everyMinutes: number, fromPercent: number, toPercent: number) {
  const reports: [number, number][] = [];
  let percent = fromPercent;
  for (let minute = 0; percent < toPercent; minute += 1) {
    if (minute % everyMinutes === 0) reports.push([minute, Math.round(percent)]);
    percent += (kwAt(percent) / 60 / 46) * 100;
    if (percent >= toPercent) reports.push([minute + 1, toPercent]);
  }
  return reports;
}

const wallbox = reportsOf(() => 7.4, 10, 20, 80);
const fastCharger = reportsOf((percent) => Math.max(20, 100 - percent), 5, 10, 80);

describe('charging power', () => {
  it('of a wallbox is steady, however coarse its percents', () => {
    const session = charge(wallbox);
    expect(session.mode).toBe('ac');
    expect(session.averagePowerKw).toBeCloseTo(7.4, 1);
    expect(session.peakPowerKw).toBeGreaterThan(7.3);
    expect(session.peakPowerKw).toBeLessThan(7.4 * 1.1);
  });

  it('of a fast charger is highest at the start and falls', () => {
    const session = charge(fastCharger, { reportedMode: 'dc' });
    expect(session.averagePowerKw).toBeCloseTo(((46 * 0.7) / (fastCharger.at(-1)?.[0] ?? 0)) * 60, 6);
    // Over its first five minutes the true mean is 83 kW.
    expect(session.peakPowerKw).toBeGreaterThan(78);
    expect(session.peakPowerKw).toBeLessThan(90);
  });

  it('over 22 kW is direct current, whatever the car says', () => {
    expect(charge(fastCharger, { reportedMode: 'ac' }).mode).toBe('dc');
    expect(charge(fastCharger, { reportedMode: null }).mode).toBe('dc');
  });

  it('of a slow fast charger is as the car says: alternating current may be as much', () => {
    const slow = reportsOf(() => 21, 5, 40, 80);
    expect(charge(slow, { reportedMode: 'dc' }).mode).toBe('dc');
    expect(charge(slow, { reportedMode: 'ac' }).mode).toBe('ac');
    expect(charge(slow, { reportedMode: null }).mode).toBeNull();
  });

  it('has no peak where fewer than five percent or five minutes were seen', () => {
    const peaks = [
      charge([
        [0, 40],
        [30, 44],
      ]),
      charge([
        [0, 40],
        [4, 60],
      ]),
    ].map(({ peakPowerKw }) => peakPowerKw);
    expect(peaks).toEqual([null, null]);
  });

  it('leaves out hours in which nobody looked', () => {
    const session = charge([
      [0, 20],
      [10, 23],
      [20, 25],
      [620, 70],
      [630, 73],
      [640, 75],
    ]);
    expect(session.averagePowerKw).toBeCloseTo(((46 * 0.1) / 40) * 60, 9);
    expect(session.energy?.kwh).toBeCloseTo(46 * 0.55, 9);
  });
});

describe('the charging curve', () => {
  const curveOf = (session: ChargingSession) => session.segments.flatMap((segment) => chargingCurve(segment, 46));

  it('of a wallbox is flat to an eighth', () => {
    const powers = curveOf(charge(wallbox)).map(({ powerKw }) => powerKw);
    expect(powers.length).toBeGreaterThan(20);
    expect(Math.min(...powers)).toBeGreaterThan(7.4 * 0.875);
    expect(Math.max(...powers)).toBeLessThan(7.4 * 1.125);
  });

  it('of a fast charger follows its taper', () => {
    const curve = curveOf(charge(fastCharger));
    expect(curve.length).toBeGreaterThan(4);
    for (const { batteryPercent, powerKw } of curve) {
      expect(Math.abs(powerKw / (100 - batteryPercent) - 1)).toBeLessThan(0.15);
    }
  });

  it('does not bridge hours in which nobody looked', () => {
    const curve = curveOf(
      charge([
        [0, 20],
        [60, 36],
        [500, 60],
        [560, 76],
      ]),
    );
    expect(curve.map(({ powerKw }) => powerKw)).toEqual([expect.closeTo(7.36, 9), expect.closeTo(7.36, 9)]);
  });

  it('is not there without the capacity, or for a charge that nobody saw', () => {
    const [segment] = charge(wallbox).segments;
    expect(segment && chargingCurve(segment, null)).toEqual([]);
    expect(segment && chargingCurve({ ...segment, points: [] }, 46)).toEqual([]);
  });
});
