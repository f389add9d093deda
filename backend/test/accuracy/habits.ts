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
  /** The plug is pulled again after so few minutes that hardly anything has flowed. */
  readonly shortPlugChance: number;
  /** How often a charge is stopped and let go on again, from one plug to the next. */
  readonly interruptions: Span;
  readonly preconditionChance: number;
  /** At which psacc itself ends a charge; 100: never. */
  readonly limitPercent: number;
}

export type Span = readonly [least: number, most: number];

const EVERY_DAY: Habit['activeChance'] = [1, 1, 1, 1, 1, 1, 1];

/** Nothing special: what the habits begin with. */
const PLAIN = {
  activeChance: EVERY_DAY,
  plugChance: 0.5,
  fastChance: 0,
  delayedChance: 0,
  pullsEarlyChance: 0.3,
  breaksOffChance: 0,
  shortPlugChance: 0,
  interruptions: [0, 0],
  preconditionChance: 0.1,
  limitPercent: 100,
} as const satisfies Partial<Habit>;

/** The car stands all week, and goes far at the end of it. */
export const WEEKEND: Habit = {
  ...PLAIN,
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
  fastChance: 0.5,
  breaksOffChance: 0.2,
};

/** Many short ways with short stops, and many short charges. */
export const DELIVERIES: Habit = {
  ...PLAIN,
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
};

/** Drives at night, over midnight, and charges late. */
export const NIGHTS: Habit = {
  ...PLAIN,
  activeFromHour: 19,
  activeHours: 9,
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
  ...PLAIN,
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
  delayedChance: 0.95,
  pullsEarlyChance: 0.5,
  breaksOffChance: 0.05,
  preconditionChance: 0.3,
  limitPercent: 90,
};

/** Sets off late in the evening, and comes home before dawn: over midnight, and through the hour that a change of the clock skips or repeats. */
export const NIGHT_SHIFT: Habit = {
  ...PLAIN,
  activeFromHour: 22.5,
  activeHours: 6,
  activeChance: [1, 1, 1, 1, 0.6, 0.8, 1],
  pausesMinutes: [
    [20, 90],
    [60, 150],
  ],
  distancesKm: [
    [20, 60],
    [40, 110],
  ],
  speedsKmh: [50, 90],
  plugChance: 0.8,
  delayedChance: 0.5,
  interruptions: [0, 2],
};

/** Twenty ways a day with stops of minutes, fast charges in between, and the slow one at home. */
export const TAXI: Habit = {
  ...PLAIN,
  activeFromHour: 5,
  activeHours: 17,
  pausesMinutes: [
    [4, 6],
    [4, 12],
    [10, 50],
  ],
  distancesKm: [
    [1.1, 5],
    [3, 14],
    [8, 25],
  ],
  speedsKmh: [22, 60],
  plugChance: 0.6,
  fastChance: 0.8,
  pullsEarlyChance: 0.8,
  breaksOffChance: 0.2,
};

/** Whole days on the motorway, from one fast charger to the next. */
export const MOTORWAY: Habit = {
  ...PLAIN,
  activeFromHour: 7,
  activeHours: 11,
  activeChance: [0.4, 0.2, 0.2, 0.4, 0.9, 0.3, 0.9],
  pausesMinutes: [
    [14, 40],
    [25, 45],
  ],
  distancesKm: [
    [90, 150],
    [120, 210],
  ],
  speedsKmh: [95, 130],
  plugChance: 1,
  fastChance: 0.95,
  pullsEarlyChance: 0.6,
};

/** The car stands for weeks, often at the plug, and holds what it was charged to. */
export const SELDOM: Habit = {
  ...PLAIN,
  activeFromHour: 10,
  activeHours: 5,
  activeChance: [0.03, 0, 0.03, 0, 0.03, 0.1, 0.1],
  pausesMinutes: [[30, 120]],
  distancesKm: [
    [3, 20],
    [20, 90],
  ],
  speedsKmh: [40, 90],
  plugChance: 0.7,
  delayedChance: 0.5,
  limitPercent: 80,
};

/** Round the corner and back, and the plug for a minute in between. */
export const HOPS: Habit = {
  ...PLAIN,
  activeFromHour: 8,
  activeHours: 12,
  activeChance: [1, 0.5, 1, 0.5, 1, 0.5, 0.5],
  pausesMinutes: [
    [4, 15],
    [15, 60],
    [120, 300],
  ],
  distancesKm: [
    [0.3, 1],
    [0.6, 1.4],
    [1, 4],
  ],
  speedsKmh: [22, 50],
  plugChance: 0.6,
  fastChance: 0.2,
  shortPlugChance: 0.5,
  breaksOffChance: 0.3,
};

/** A socket that takes more than a day, and somebody who stops the charge and lets it go on; warmed up at the plug. */
export const SOCKET: Habit = {
  ...PLAIN,
  activeFromHour: 8,
  activeHours: 8,
  activeChance: [0.3, 0.1, 0.3, 0.1, 0.5, 0.3, 0.3],
  pausesMinutes: [
    [30, 200],
    [600, 2600],
  ],
  distancesKm: [
    [5, 30],
    [40, 120],
  ],
  speedsKmh: [40, 90],
  plugChance: 0.9,
  delayedChance: 0.2,
  breaksOffChance: 0.1,
  interruptions: [0, 5],
  preconditionChance: 0.8,
};
