import { consumptionKwhPer100Km } from './consumption.js';
import { energyOfPercents } from './energy.js';

const drive = (percents: number | null, distanceKm: number) => ({ energy: energyOfPercents(percents, 46), distanceKm });

describe('consumption', () => {
  it('is told from three percent on', () => {
    expect(consumptionKwhPer100Km([drive(2, 6)], 46)).toBeNull();
    expect(consumptionKwhPer100Km([drive(3, 9)], 46)).toBeCloseTo(15.33, 2);
  });

  it('of many short drives together is told', () => {
    const drives = [drive(1, 2), drive(0, 1), drive(1, 3), drive(1, 3)];
    expect(consumptionKwhPer100Km(drives, 46)).toBeCloseTo(15.33, 2);
  });

  it('leaves out drives of unknown energy with their kilometres', () => {
    expect(consumptionKwhPer100Km([drive(30, 90), drive(null, 500)], 46)).toBeCloseTo(15.33, 2);
  });

  it('is not told of a car that stood, gave back more than it used, or has no known capacity', () => {
    expect(consumptionKwhPer100Km([drive(5, 0)], 46)).toBeNull();
    expect(consumptionKwhPer100Km([drive(-5, 10)], 46)).toBeNull();
    expect(consumptionKwhPer100Km([drive(30, 90)], null)).toBeNull();
    expect(consumptionKwhPer100Km([], 46)).toBeNull();
  });
});

describe('energy of percents', () => {
  it('carries one percent of error for each end that was read', () => {
    expect(energyOfPercents(50, 46)).toEqual({ kwh: 23, errorKwh: 0.92 });
    expect(energyOfPercents(50, 46, 4)).toEqual({ kwh: 23, errorKwh: 1.84 });
  });

  it('is not known without a change or a capacity', () => {
    expect(energyOfPercents(null, 46)).toBeNull();
    expect(energyOfPercents(50, null)).toBeNull();
  });
});
