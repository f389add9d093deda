import type { Measurement } from '@psa-ev/tools/bench/verdict.ts';
import { wrongCosts } from './cost-by-the-minute.js';
import { wrongDays } from './days-against-truth.js';
import type { Lived } from './lived.js';
import type { Life } from './lives.js';
import { compareSessions, MOST_ENERGY_OFF_PERCENT } from './sessions-against-truth.js';
import { compareTrips } from './trips-against-truth.js';

/** Whole and half hours, the clock put forward in spring and in autumn. */
const ZONES = ['Europe/Sofia', 'Europe/London', 'America/St_Johns', 'Pacific/Auckland'] as const;

/** How the journals of some lives compare with the truth. */
export interface Verdict {
  readonly measurements: readonly Measurement[];
  /** What was told wrongly, in words. */
  readonly misses: readonly string[];
  /** What nobody can tell by the answers that came, each with the proof; in words. */
  readonly limits: readonly string[];
}

/** Lives in which nothing went wrong between the car and us, each of the same habit. */
export function holdAgainstTruth({ name, timeZone }: Life, lives: readonly Lived[]): Verdict {
  const trips = lives.map(compareTrips);
  const sessions = lives.map(compareSessions);
  const costs = lives.flatMap((lived) => wrongCosts(lived, timeZone));
  const days = ZONES.map((zone) => ({ zone, wrong: lives.flatMap((lived) => wrongDays(lived, zone)) }));
  const worst = sessions.reduce((one, other) => (other.worstEnergyErrorPercent > one.worstEnergyErrorPercent ? other : one));
  return {
    measurements: [
      ...tripMeasurements(name, trips, 1),
      {
        what: `${name}: charging sessions missed or invented`,
        value: sum(sessions, ({ missed }) => missed.length),
        budget: 0,
        unit: 'sessions',
      },
      {
        what: `${name}: energy off, of the capacity, at worst`,
        value: worst.worstEnergyErrorPercent,
        budget: MOST_ENERGY_OFF_PERCENT,
        unit: '%',
      },
      { what: `${name}: cost not to the cent`, value: costs.length, budget: 0, unit: 'sessions' },
      ...days.map(({ zone, wrong }) => ({ what: `${name}: wrong in ${zone}`, value: wrong.length, budget: 0, unit: 'days' }) as const),
    ],
    misses: [
      ...[...trips, ...sessions].flatMap(({ missed }) => missed),
      ...(worst.worstEnergyErrorPercent > MOST_ENERGY_OFF_PERCENT ? [worst.worstEnergy] : []),
      ...costs,
      ...days.flatMap(({ zone, wrong }) => wrong.map((words) => `${zone} ${words}`)),
    ].map((words) => `${name}: ${words}`),
    limits: sessions.flatMap(({ untold }) => untold).map((words) => `${name}: ${words}`),
  };
}

/** Lives with faults between the car and us. */
export function holdFaultsAgainstTruth({ name }: Life, lives: readonly Lived[]): Verdict {
  const trips = lives.map(compareTrips);
  const called = `${name}, with faults`;
  return {
    measurements: tripMeasurements(called, trips, 5),
    misses: trips.flatMap(({ missed }) => missed).map((words) => `${called}: ${words}`),
    limits: [],
  };
}

function tripMeasurements(
  name: string,
  trips: readonly ReturnType<typeof compareTrips>[],
  mostMissedPercent: number,
): readonly Measurement[] {
  const missed = sum(trips, (one) => one.missed.length);
  const drives = sum(trips, (one) => one.drives);
  return [
    {
      what: `${name}: odometer not explained by trips`,
      value: Math.max(...trips.map(({ unexplainedKm }) => unexplainedKm)),
      budget: 0,
      unit: 'km',
    },
    { what: `${name}: trips missed, of ${drives} over 1 km`, value: (100 * missed) / drives, budget: mostMissedPercent, unit: '%' },
  ];
}

function sum<Thing>(things: readonly Thing[], numberOf: (thing: Thing) => number): number {
  return things.reduce((total, thing) => total + numberOf(thing), 0);
}
