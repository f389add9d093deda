import { NO_FAULTS, someFaults } from './faults.js';
import { holdAgainstTruth, holdFaultsAgainstTruth } from './hold-against-truth.js';
import { live } from './lived.js';
import { LIVES } from './lives.js';
import { compareTrips } from './trips-against-truth.js';

const DAYS = 6;

describe('the journal, held against what the car did', () => {
  it.each(LIVES)(
    'tells a week of $name as it was',
    (life) => {
      const { measurements, misses } = holdAgainstTruth(life, [live(life, 11, DAYS, () => NO_FAULTS)]);
      expect(misses).toEqual([]);
      expect(measurements.filter(({ value, budget }) => value > budget)).toEqual([]);
    },
    60_000,
  );

  it.each(LIVES)(
    'explains each kilometre of $name, whatever goes wrong',
    (life) => {
      const lived = live(life, 12, DAYS, (from) => someFaults(12, from, DAYS));
      expect(compareTrips(lived).unexplainedKm).toBe(0);
      expect(holdFaultsAgainstTruth(life, [lived]).measurements[0]?.value).toBe(0);
    },
    60_000,
  );
});
