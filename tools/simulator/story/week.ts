import { DAY_MS, MINUTE_MS } from '../local-time.ts';
import { randomBetween, randomOf } from '../random.ts';
import type { PlaceName } from './places.ts';

/** What the driver means to do; at a time of the wall clock, milliseconds since 1970 on it. */
export type Intent =
  | { readonly kind: 'drive'; readonly wall: number; readonly to: PlaceName }
  /** The car's climate program, shortly before leaving. */
  | { readonly kind: 'precondition'; readonly wall: number };

const MINUTES_BEFORE_LEAVING = 12;
const HOME_OFFICE_CHANCE = 0.1;
const SHOP_CHANCE = 0.35;
const EVENING_ERRAND_CHANCE = 0.2;
const OVERNIGHT_CHANCE = 0.5;

/** One week of a commuter who goes to the lake each weekend; the same seed and Monday always give the same week. */
export function weekOf(seed: number, monday: number): readonly Intent[] {
  const days = [0, 1, 2, 3, 4].flatMap((day) => workday(seed, monday + day * DAY_MS));
  return [...days, ...weekend(seed, monday + 5 * DAY_MS)].sort((a, b) => a.wall - b.wall);
}

function at(midnight: number, hour: number, minute: number): number {
  return midnight + Math.round(hour * 60 + minute) * MINUTE_MS;
}

function leaving(wall: number, to: PlaceName): readonly Intent[] {
  return [
    { kind: 'precondition', wall: wall - MINUTES_BEFORE_LEAVING * MINUTE_MS },
    { kind: 'drive', wall, to },
  ];
}

function workday(seed: number, midnight: number): readonly Intent[] {
  const random = (what: string): number => randomOf(seed, midnight, what);
  const between = (low: number, high: number, what: string): number => randomBetween(low, high, seed, midnight, what);
  if (random('home office') < HOME_OFFICE_CHANCE) return errand(seed, midnight, 12);

  const homeAt = at(midnight, 16, between(20, 105, 'leaves work'));
  const wayHome: readonly Intent[] =
    random('shop') < SHOP_CHANCE
      ? [
          { kind: 'drive', wall: homeAt, to: 'shop' },
          { kind: 'drive', wall: homeAt + between(65, 85, 'shopping') * MINUTE_MS, to: 'home' },
        ]
      : [{ kind: 'drive', wall: homeAt, to: 'home' }];
  const evening = random('errand') < EVENING_ERRAND_CHANCE ? errand(seed, midnight, 19.5) : [];
  return [...leaving(at(midnight, 7, between(0, 45, 'leaves home')), 'work'), ...wayHome, ...evening];
}

function errand(seed: number, midnight: number, hour: number): readonly Intent[] {
  const start = at(midnight, hour, randomBetween(0, 20, seed, midnight, 'errand starts'));
  return [
    { kind: 'drive', wall: start, to: 'shop' },
    { kind: 'drive', wall: start + Math.round(randomBetween(25, 50, seed, midnight, 'errand takes')) * MINUTE_MS, to: 'home' },
  ];
}

function weekend(seed: number, saturday: number): readonly Intent[] {
  const sunday = saturday + DAY_MS;
  const out = leaving(at(saturday, 8, randomBetween(15, 90, seed, saturday, 'leaves')), 'lake');
  if (randomOf(seed, saturday, 'overnight') < OVERNIGHT_CHANCE) {
    return [...out, { kind: 'drive', wall: at(sunday, 15, randomBetween(0, 90, seed, sunday, 'returns')), to: 'home' }];
  }
  const back: Intent = { kind: 'drive', wall: at(saturday, 17, randomBetween(0, 60, seed, saturday, 'returns')), to: 'home' };
  return [...out, back, ...errand(seed, sunday, 11)];
}
