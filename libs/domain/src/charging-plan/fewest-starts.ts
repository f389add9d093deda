import type { PricedStretch } from './priced-stretches.js';

/** A stretch at the highest price that must be paid, of which not all need be taken; those that are cheaper are taken anyway. */
export interface Choice {
  readonly stretch: PricedStretch;
  /** Whether it follows on time that is taken anyway. */
  readonly touchesBefore: boolean;
  /** Whether time that is taken anyway follows on it. */
  readonly touchesAfter: boolean;
}

/**
 * So much of the choices as is needed, with the fewest starts, and then as late as can be: from the last to the first each gives all that it can while the
 * earlier ones can still do the rest without a further start.
 *
 * @param choices in turn, no two of which touch each other
 * @param neededMs no more than they have together
 */
export function latestOfFewestStarts(choices: readonly Choice[], neededMs: number): readonly PricedStretch[] {
  const taken: PricedStretch[] = [];
  let leftMs = neededMs;
  let starts = startsFor(choices, leftMs);
  for (let index = choices.length - 1; index >= 0; index -= 1) {
    const choice = choices[index];
    if (!choice) continue;
    const { takenMs, starts: startsOfIt } = mostOf(choice, choices.slice(0, index), leftMs, starts);
    if (takenMs > 0) taken.push(partOf(choice, takenMs));
    leftMs -= takenMs;
    starts -= startsOfIt;
  }
  return taken;
}

interface Take {
  readonly takenMs: number;
  /** How many starts it costs, negative where it saves one. */
  readonly starts: number;
}

/** The most that a choice can give while the earlier ones do the rest with as few starts as all together need. */
function mostOf(choice: Choice, earlier: readonly Choice[], leftMs: number, starts: number): Take {
  const allMs = lengthOf(choice);
  const whole = 1 - touchesOf(choice);
  if (allMs <= leftMs && whole + startsFor(earlier, leftMs - allMs) === starts) return { takenMs: allMs, starts: whole };
  const part = touchesOf(choice) === 0 ? 1 : 0;
  // What the earlier ones are left with saves a start only where it fills some of their gaps: just then they need fewer.
  const restsMs = [Math.max(0, leftMs - allMs), ...fillingMs(earlier)];
  const restMs = restsMs
    .filter((ms) => ms >= leftMs - allMs && ms < leftMs && part + startsFor(earlier, ms) === starts)
    .reduce((least, ms) => Math.min(least, ms), leftMs);
  return restMs < leftMs ? { takenMs: leftMs - restMs, starts: part } : { takenMs: 0, starts: 0 };
}

/** How many starts so much of the choices costs at least, beyond those of the time that is taken anyway; Infinity where they have not so much. */
function startsFor(choices: readonly Choice[], neededMs: number): number {
  const closed = fillingMs(choices).filter((ms) => ms <= neededMs).length;
  const withoutStart = choices.filter((choice) => touchesOf(choice) > 0);
  let restMs = neededMs - withoutStart.reduce((sum, choice) => sum + lengthOf(choice), 0);
  let alone = 0;
  for (const ms of lengthsByTouches(choices, 0).reverse()) {
    if (restMs <= 0) break;
    restMs -= ms;
    alone += 1;
  }
  return restMs > 0 ? Infinity : alone - closed;
}

/** How much closes one gap between times that are taken anyway, how much two, and so on: the shortest first. */
function fillingMs(choices: readonly Choice[]): readonly number[] {
  let sumMs = 0;
  return lengthsByTouches(choices, 2).map((ms) => (sumMs += ms));
}

/** The shortest first. */
function lengthsByTouches(choices: readonly Choice[], touches: number): number[] {
  return choices
    .filter((choice) => touchesOf(choice) === touches)
    .map(lengthOf)
    .sort((a, b) => a - b);
}

/** On how many sides time lies that is taken anyway. With two, all of a choice saves a start; with none, any of it costs one. */
function touchesOf({ touchesBefore, touchesAfter }: Choice): number {
  return Number(touchesBefore) + Number(touchesAfter);
}

function lengthOf({ stretch }: Choice): number {
  return stretch.untilMs - stretch.fromMs;
}

/** Its end, unless only its beginning goes on from what is taken before. */
function partOf({ stretch, touchesBefore, touchesAfter }: Choice, takenMs: number): PricedStretch {
  if (touchesBefore && !touchesAfter) return { ...stretch, untilMs: stretch.fromMs + takenMs };
  return { ...stretch, fromMs: stretch.untilMs - takenMs };
}
