/** How somebody uses a car of an agenda of its own: drawn anew for each seed. Times of day are hours on the wall, durations minutes, distances kilometres. */
export interface Habit {
  /** A drive may begin from this hour on, for so many hours; also over midnight. */
  readonly activeFromHour: number;
  readonly activeHours: number;
  /** The chance that a day sees a drive at all; 0 for Monday. */
  readonly activeChance: readonly [number, number, number, number, number, number, number];
  /** Between two drives, one of these spans, drawn alike. */
  readonly pausesMinutes: readonly Span[];
  readonly distancesKm: readonly Span[];
  readonly speedsKmh: Span;
  /** How likely the plug is put in where the pause allows it. */
  readonly plugChance: number;
  /** Of these: at a fast charger, where the car has the socket for it. */
  readonly fastChance: number;
  /** Of the others: not before the car's own hour. */
  readonly delayedChance: number;
  /** The plug is pulled some minutes before the next drive, not at its start. */
  readonly pullsEarlyChance: number;
  /** The plug is pulled in the middle of it, for nobody waits until it is done. */
  readonly breaksOffChance: number;
  readonly preconditionChance: number;
  /** At which psacc itself ends a charge; 100: never. */
  readonly limitPercent: number;
}

export type Span = readonly [least: number, most: number];

const EVERY_DAY: Habit['activeChance'] = [1, 1, 1, 1, 1, 1, 1];

/** The car stands all week, and goes far at the end of it. */
export const WEEKEND: Habit = {
  activeFromHour: 9,
  activeHours: 10,
  activeChance: [0, 0.05, 0.05, 0, 0.4, 0.9, 0.9],
  pausesMinutes: [
    [15, 60],
    [60, 300],
  ],
  distancesKm: [
    [2, 12],
    [30, 160],
  ],
  speedsKmh: [50, 110],
  plugChance: 0.5,
  fastChance: 0.5,
  delayedChance: 0,
  pullsEarlyChance: 0.3,
  breaksOffChance: 0.2,
  preconditionChance: 0.1,
  limitPercent: 100,
};

/** Many short ways with short stops, and many short charges. */
export const DELIVERIES: Habit = {
  activeFromHour: 7,
  activeHours: 12,
  activeChance: [1, 1, 1, 1, 1, 0.6, 0],
  pausesMinutes: [
    [4, 8],
    [6, 25],
    [20, 90],
  ],
  distancesKm: [
    [0.4, 2],
    [1.5, 8],
    [5, 25],
  ],
  speedsKmh: [25, 60],
  plugChance: 0.3,
  fastChance: 0.6,
  delayedChance: 0.1,
  pullsEarlyChance: 0.5,
  breaksOffChance: 0.4,
  preconditionChance: 0.05,
  limitPercent: 100,
};

/** Drives at night, over midnight, and charges late. */
export const NIGHTS: Habit = {
  activeFromHour: 19,
  activeHours: 9,
  activeChance: EVERY_DAY,
  pausesMinutes: [
    [5, 40],
    [30, 120],
  ],
  distancesKm: [
    [3, 20],
    [15, 70],
  ],
  speedsKmh: [35, 90],
  plugChance: 0.7,
  fastChance: 0.3,
  delayedChance: 0.4,
  pullsEarlyChance: 0.4,
  breaksOffChance: 0.1,
  preconditionChance: 0.2,
  limitPercent: 80,
};

/** Home every evening; the plug goes in every night, and the car charges when power is cheap, up to a limit. */
export const CHEAP_POWER: Habit = {
  activeFromHour: 6,
  activeHours: 15,
  activeChance: [1, 1, 0.8, 1, 1, 0.7, 0.5],
  pausesMinutes: [
    [20, 50],
    [300, 560],
  ],
  distancesKm: [
    [1, 6],
    [12, 45],
  ],
  speedsKmh: [35, 75],
  plugChance: 0.9,
  fastChance: 0,
  delayedChance: 0.95,
  pullsEarlyChance: 0.5,
  breaksOffChance: 0.05,
  preconditionChance: 0.3,
  limitPercent: 90,
};
