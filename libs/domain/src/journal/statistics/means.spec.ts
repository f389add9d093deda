import { aTrip } from '@psa-ev/testing';
import { bandsBySpeed, bandsByTemperature } from './bands.js';
import { meanConsumptionKwhPer100Km, meanOutsideTemperatureCelsius, meanSpeedKmh } from './means.js';
import { NO_STATISTICS, sumStatistics } from './statistics.js';
import { statisticsOfTrip } from './trip-statistics.js';

/** Of a battery of 50 kWh. */
const percents = (percent: number) => ({ kwh: percent / 2, errorKwh: 1 });
const together = (...trips: Parameters<typeof aTrip>[0][]) => sumStatistics(trips.map((trip) => statisticsOfTrip(aTrip(trip))));

describe('mean consumption', () => {
  it('is not told of a trip of 2 percent, and is of 3', () => {
    expect(meanConsumptionKwhPer100Km(together({ distanceKm: 8, energy: percents(2) }))).toBeNull();
    expect(meanConsumptionKwhPer100Km(together({ distanceKm: 10, energy: percents(3) }))).toBeCloseTo(15);
  });

  it('is told of many short trips together', () => {
    const short = { distanceKm: 5, energy: percents(2) };
    expect(meanConsumptionKwhPer100Km(together(short, short, short))).toBeCloseTo(20);
  });

  it('is told over the kilometres of which the energy is known', () => {
    expect(meanConsumptionKwhPer100Km(together({ distanceKm: 100, energy: percents(40) }, { distanceKm: 300 }))).toBeCloseTo(20);
  });

  it('is not told where nothing is known, or a long descent has charged the battery', () => {
    expect(meanConsumptionKwhPer100Km(NO_STATISTICS)).toBeNull();
    expect(meanConsumptionKwhPer100Km(together({ energy: percents(-4) }))).toBeNull();
  });
});

describe('means', () => {
  it('weigh the temperature by kilometres, below zero as well', () => {
    const trips = together(
      { distanceKm: 30, outsideTemperatureCelsius: -2 },
      { distanceKm: 10, outsideTemperatureCelsius: 6 },
      { distanceKm: 99 },
    );
    expect(meanOutsideTemperatureCelsius(trips)).toBe(0);
    expect(meanOutsideTemperatureCelsius(NO_STATISTICS)).toBeNull();
  });

  it('leave drives that nobody saw out of the speed', () => {
    const trips = together({ from: '08:00', to: '08:30', distanceKm: 30 }, { from: '09:00', to: '20:00', distanceKm: 50, estimated: true });
    expect(meanSpeedKmh(trips)).toBe(60);
    expect(meanSpeedKmh(NO_STATISTICS)).toBeNull();
  });
});

describe('bands', () => {
  it('of 5 °C begin at their lower bound, the coldest first', () => {
    const trips = [5, -0.1, 4.9, 0, -5, null].map((outsideTemperatureCelsius) => aTrip({ outsideTemperatureCelsius }));
    expect(bandsByTemperature(trips).map(({ from, below, statistics }) => [from, below, statistics.trips])).toEqual([
      [-5, 0, 2],
      [0, 5, 2],
      [5, 10, 1],
    ]);
  });

  it('of 10 km/h are without what nobody saw', () => {
    const [town, road] = [
      { from: '08:00', to: '09:00', distanceKm: 25 },
      { from: '10:00', to: '11:00', distanceKm: 71 },
    ];
    const trips = [aTrip(road), aTrip(town), aTrip({ ...road, estimated: true }), aTrip({ from: '12:00', to: '12:00' })];
    expect(bandsBySpeed(trips).map(({ from, statistics }) => [from, statistics.distanceKm])).toEqual([
      [20, 25],
      [70, 71],
    ]);
  });

  it('of 10 km/h are without what no car drives: a clock stood still on the way', () => {
    const tripOf = (minutes: string, distanceKm: number) => aTrip({ from: '08:00', to: minutes, distanceKm });
    expect(bandsBySpeed([tripOf('08:01', 50), tripOf('08:30', 40)]).map(({ from }) => from)).toEqual([80]);
  });
});
