import { randomBetween, randomOf } from '@psa-ev/tools/simulator/random.ts';
import { type BLOCKS, type Cloud, withBlockOf } from './cloud.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LOST_CHANCE = 0.1;
/** Of all answers, for each of percent, odometer and place: that it is zero. */
const ZERO_CHANCE = 0.02;
/** Of all answers: with nothing at all. */
const NOTHING_CHANCE = 0.005;
/** A cloud that shows the past: about once a day, for so long. */
const STALE_MINUTES = [5, 60] as const;
/** One value alone that is of the past, while all others are of now: about once a day, for so long. */
const BLOCK_STALE_MINUTES = [5, 90] as const;
const BLOCK_NAMES = ['energy', 'odometer', 'position'] as const satisfies (keyof typeof BLOCKS)[];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What goes wrong between the car and us. */
export interface Faults {
  /** The body of psacc's answer; null where there is none. */
  read(cloud: Cloud, time: number): string | null;
}

/** Nothing goes wrong. */
export const NO_FAULTS: Faults = { read: (cloud) => cloud.body(cloud.latest) };

/** A tenth of the polls lost, two outages of a day each, a cloud that shows the past, values of zero, and answers that say nothing. */
export function someFaults(seed: number, from: number, days: number): Faults {
  const random = (...what: readonly (string | number)[]) => randomOf(seed, ...what);
  const outages = [1, 2].map((number): Stretch => {
    const begins = from + randomBetween((number - 1) / 2, number / 2, seed, 'outage', number) * (days - 1) * DAY_MS;
    return { from: begins, to: begins + DAY_MS };
  });
  const onceADay = (what: string, minutes: readonly [number, number]) =>
    Array.from({ length: days }, (_, day): Stretch => {
      const begins = from + (day + random(what, day)) * DAY_MS;
      return { from: begins, to: begins + randomBetween(...minutes, seed, `stays ${what}`, day) * MINUTE_MS };
    });
  const stale = onceADay('stale', STALE_MINUTES);
  const staleBlocks = onceADay('stale block', BLOCK_STALE_MINUTES).map((stretch, day) => {
    const name = BLOCK_NAMES[Math.floor(random('block', day) * BLOCK_NAMES.length)] ?? 'odometer';
    return { ...stretch, name };
  });
  return {
    read: (cloud, time) => {
      if (runningAt(outages, time) || random('lost', time) < LOST_CHANCE) return null;
      const past = runningAt(stale, time);
      const report = past ? cloud.at(past.from) : cloud.latest;
      const nothingReported = random('nothing', time) < NOTHING_CHANCE;
      const mileage0 = random('zero kilometres', time) < ZERO_CHANCE;
      let body = nothingReported || mileage0 ? cloud.body(report, { nothingReported, mileage0 }) : cloud.body(report);
      const block = runningAt(staleBlocks, time);
      if (block) body = withBlockOf(body, cloud.body(cloud.at(Math.min(block.from, report.at))), block.name);
      // The traction battery is the first that has a level.
      if (random('zero percent', time) < ZERO_CHANCE) body = body.replace(/"level":\d+/, '"level":0');
      return random('zero place', time) < ZERO_CHANCE ? body.replace(/"coordinates":\[[^\]]*\]/, '"coordinates":[0,0,0]') : body;
    },
  };
}

function runningAt<Kind extends Stretch>(stretches: readonly Kind[], time: number): Kind | undefined {
  return stretches.find(({ from, to }) => from <= time && time < to);
}
