import { type Marks, withMarks } from './topic.js';

/** Percents flicker by one: only a rise by so much above the lowest makes a level count anew. A drive, a charge or a downhill lifts by more. */
const HYSTERESIS_PERCENT = 5;

/** Where a falling percentage has come to. */
export interface Fall {
  readonly marks: Marks;
  /** The lowest of the levels that were passed or reached with this look; null for none. */
  readonly levelPercent: number | null;
}

/**
 * Follows a percentage down through the chosen levels. Mark: `lowestPercent` since it last rose. A level that is chosen while the percentage is
 * below it already has not been passed.
 */
export function observeFall(marks: Marks, percent: number, levels: readonly number[]): Fall {
  const lowest = marks['lowestPercent'];
  const hasRisen = lowest === undefined || percent >= lowest + HYSTERESIS_PERCENT;
  if (!hasRisen && percent >= lowest) return { marks, levelPercent: null };
  const passed = hasRisen ? [] : levels.filter((level) => percent <= level && level < lowest);
  return { marks: withMarks(marks, { lowestPercent: percent }), levelPercent: passed.length > 0 ? Math.min(...passed) : null };
}
