/** How often somebody is told while the car charges: at each so many percent, or at levels of their own. */
export const LEVEL_STEPS = [5, 10, 20] as const;
export type LevelStep = (typeof LEVEL_STEPS)[number];

/** Every so many percent up to 100. */
export function everyPercent(step: number): readonly number[] {
  return Array.from({ length: 100 / step }, (_, index) => (index + 1) * step);
}

/** The step that gives exactly these levels; null: they were chosen one by one. */
export function stepOf(levels: readonly number[]): LevelStep | null {
  const sorted = ascending(levels).join();
  return LEVEL_STEPS.find((step) => everyPercent(step).join() === sorted) ?? null;
}

/** The levels with one more, or without it. */
export function toggled(levels: readonly number[], level: number): readonly number[] {
  return levels.includes(level) ? levels.filter((other) => other !== level) : ascending([...levels, level]);
}

function ascending(levels: readonly number[]): readonly number[] {
  return [...levels].sort((a, b) => a - b);
}
