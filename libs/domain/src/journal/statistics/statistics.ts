/**
 * What adds up: of a day, and so of a month, a year and a lifetime.
 *
 * Each number is a whole multiple of its step (`STEPS_PER_UNIT`), and sums are rounded to it: so they are exact whatever the order, and what was
 * added can be taken away again.
 */
export interface Statistics {
  /** To 0.1 km. */
  readonly distanceKm: number;
  /** Of these, on drives that nobody saw: over a midnight within their bounds, the day is a guess. */
  readonly estimatedDistanceKm: number;
  /** Of the drives that were seen, to 0.1. */
  readonly drivingMinutes: number;
  /** Counted on the day on which they begin, as are charges. */
  readonly trips: number;
  /** From the traction battery, on the trips of which it is known. */
  readonly usedKwh: number;
  /** The errors of these trips, added: what the sum may be off at the very worst. */
  readonly usedErrorKwh: number;
  /** The trips of which the energy is known, and how far they went: what consumption is told over. */
  readonly usedTrips: number;
  readonly usedDistanceKm: number;
  /** Outside temperature times the distance over which it was reported: gives the mean on the road. */
  readonly temperatureDegreeKm: number;
  readonly temperatureDistanceKm: number;
  /** Each time that the plug was put in, also where nothing was charged. */
  readonly charges: number;
  /** Of these, charges of which the energy is not known. */
  readonly chargesWithoutEnergy: number;
  /** Of these, charges of which the cost is not known; where nothing was charged, there is none to know. */
  readonly chargesWithoutCost: number;
  /** Into the traction battery. */
  readonly chargedKwh: number;
  readonly chargedErrorKwh: number;
  /** By currency (ISO 4217), to 0.01; without what is nothing. */
  readonly costs: Readonly<Record<string, number>>;
}

/** The parts of statistics that are one number. */
export type Amounts = Omit<Statistics, 'costs'>;

/** How many steps a unit has: kilometres are counted in tenths, kilowatt-hours in watt-hours. */
export const STEPS_PER_UNIT: Readonly<Record<keyof Amounts, number>> = {
  distanceKm: 10,
  estimatedDistanceKm: 10,
  drivingMinutes: 10,
  trips: 1,
  usedKwh: 1000,
  usedErrorKwh: 1000,
  usedTrips: 1,
  usedDistanceKm: 10,
  temperatureDegreeKm: 100,
  temperatureDistanceKm: 10,
  charges: 1,
  chargesWithoutEnergy: 1,
  chargesWithoutCost: 1,
  chargedKwh: 1000,
  chargedErrorKwh: 1000,
};
/** Hundredths of any currency. */
export const COST_STEPS_PER_UNIT = 100;

const amountsOf = (amount: (name: keyof Amounts) => number): Amounts => ({
  distanceKm: amount('distanceKm'),
  estimatedDistanceKm: amount('estimatedDistanceKm'),
  drivingMinutes: amount('drivingMinutes'),
  trips: amount('trips'),
  usedKwh: amount('usedKwh'),
  usedErrorKwh: amount('usedErrorKwh'),
  usedTrips: amount('usedTrips'),
  usedDistanceKm: amount('usedDistanceKm'),
  temperatureDegreeKm: amount('temperatureDegreeKm'),
  temperatureDistanceKm: amount('temperatureDistanceKm'),
  charges: amount('charges'),
  chargesWithoutEnergy: amount('chargesWithoutEnergy'),
  chargesWithoutCost: amount('chargesWithoutCost'),
  chargedKwh: amount('chargedKwh'),
  chargedErrorKwh: amount('chargedErrorKwh'),
});

/** Of a day on which nothing happened. */
export const NO_STATISTICS: Statistics = { ...amountsOf(() => 0), costs: {} };

/** A value in whole steps. */
export function toSteps(value: number, stepsPerUnit: number): number {
  // JSON has no negative zero.
  return Math.round(value * stepsPerUnit) / stepsPerUnit + 0;
}

/** Both together, exactly. */
export function addStatistics(one: Statistics, other: Statistics): Statistics {
  return { ...amountsOf((name) => toSteps(one[name] + other[name], STEPS_PER_UNIT[name])), costs: addCosts(one.costs, other.costs) };
}

/** What takes statistics away again when it is added. */
export function negateStatistics(statistics: Statistics): Statistics {
  const costs = Object.entries(statistics.costs).map(([currency, cost]) => [currency, -cost]);
  return { ...amountsOf((name) => 0 - statistics[name]), costs: Object.fromEntries(costs) };
}

/** All of them together: of a month from its days. */
export function sumStatistics(all: readonly Statistics[]): Statistics {
  return all.reduce(addStatistics, NO_STATISTICS);
}

/** True where nothing happened. */
export function isNothing(statistics: Statistics): boolean {
  return Object.keys(statistics.costs).length === 0 && Object.values(amountsOf((name) => statistics[name])).every((amount) => amount === 0);
}

function addCosts(one: Statistics['costs'], other: Statistics['costs']): Statistics['costs'] {
  const currencies = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const sums = currencies.map(
    (currency) => [currency, toSteps((one[currency] ?? 0) + (other[currency] ?? 0), COST_STEPS_PER_UNIT)] as const,
  );
  return Object.fromEntries(sums.filter(([, cost]) => cost !== 0));
}
