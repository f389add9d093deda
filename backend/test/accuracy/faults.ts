import type { Simulator } from '@psa-ev/tools/simulator/index.ts';
import { randomBetween, randomOf } from '@psa-ev/tools/simulator/random.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LOST_CHANCE = 0.1;
/** Of all answers: those with a value of zero, or with nothing at all. */
const ZERO_CHANCE = 0.01;
const NOTHING_CHANCE = 0.005;
/** A cloud that shows the past: about once a day, for so long. */
const STALE_MINUTES = [5, 60] as const;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What goes wrong between the car and us. */
export interface Faults {
  /** The body of psacc's answer; null where there is none. */
  read(simulator: Simulator, vin: string, time: number): string | null;
}

/** Nothing goes wrong. A car that sleeps says the same for hours, and it is put into words once. */
export const NO_FAULTS: Faults = {
  read: (simulator, vin) => {
    const report = simulator.vehicle(vin)?.reports.latest;
    const body = (report && saidOf.get(report)) ?? bodyOf(simulator, vin, {});
    if (report) saidOf.set(report, body);
    return body;
  },
};
const saidOf = new WeakMap<object, string>();

/** A tenth of the polls lost, two outages of a day each, a cloud that shows the past about once a day, and values of zero. */
export function someFaults(seed: number, from: number, days: number): Faults {
  const random = (...what: readonly (string | number)[]) => randomOf(seed, ...what);
  const outages = [1, 2].map((number): Stretch => {
    const begins = from + randomBetween((number - 1) / 2, number / 2, seed, 'outage', number) * (days - 1) * DAY_MS;
    return { from: begins, to: begins + DAY_MS };
  });
  const stale = Array.from({ length: days }, (_, day): Stretch => {
    const begins = from + (day + random('stale', day)) * DAY_MS;
    return { from: begins, to: begins + randomBetween(...STALE_MINUTES, seed, 'stays stale', day) * MINUTE_MS };
  });
  return {
    read: (simulator, vin, time) => {
      if (isIn(outages, time) || random('lost', time) < LOST_CHANCE) return null;
      const past = stale.find((stretch) => isIn([stretch], time));
      const isNothing = random('nothing', time) < NOTHING_CHANCE;
      const mileage0 = random('zero kilometres', time) < ZERO_CHANCE;
      simulator.psacc.cloud = () => ({ isDown: false, staleSince: past?.from ?? null });
      const body = bodyOf(simulator, vin, { nothingReported: isNothing, mileage0 });
      simulator.psacc.cloud = () => ({ isDown: false, staleSince: null });
      // The traction battery is the first that has a level.
      return random('zero percent', time) < ZERO_CHANCE ? body.replace(/"level":\d+/, '"level":0') : body;
    },
  };
}

function bodyOf({ psacc }: Simulator, vin: string, distortion: Parameters<Simulator['psacc']['status']>[2]): string {
  return psacc.status(vin, false, distortion).body;
}

function isIn(stretches: readonly Stretch[], time: number): boolean {
  return stretches.some(({ from, to }) => from <= time && time < to);
}
