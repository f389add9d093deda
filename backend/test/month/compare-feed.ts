import { type Expectation, inWords, type Range } from './expectation.js';
import type { FeedLine, Lived } from './live-through.js';

/** The maker's dates are whole seconds. */
const ROUNDING_MS = 1000;

/** An expectation and the line of the feed that tells it. */
export interface Told {
  readonly expectation: Expectation;
  readonly line: FeedLine;
}

/** What was told as expected, and in plain words everything that was not. */
export interface Comparison {
  readonly told: readonly Told[];
  readonly problems: readonly string[];
}

/** Holds the feeds against what is expected in them: each once, none invented, with the right data and in time. */
export function compareFeed(lived: Lived, expected: readonly Expectation[]): Comparison {
  const left = [...lived.feed].sort((one, other) => one.decidedMs - other.decidedMs);
  const told: Told[] = [];
  const problems: string[] = [];
  for (const expectation of expected) {
    for (const vehicleId of feedsOf(lived, expectation)) {
      const index = left.findIndex((line) => line.vehicleId === vehicleId && isSame(expectation, line));
      const [line] = index < 0 ? [] : left.splice(index, 1);
      if (!line) {
        problems.push(`not told: ${inWords(expectation)}`);
        continue;
      }
      told.push({ expectation, line });
      problems.push(
        ...differences(expectation, line).map((difference) => `${difference}: ${inWords(expectation)} told as ${lineInWords(line)}`),
      );
    }
  }
  return { told, problems: [...problems, ...left.map((line) => `invented: ${lineInWords(line)}`)] };
}

function feedsOf({ daily, idle, household }: Lived, { vin }: Expectation): readonly FeedLine['vehicleId'][] {
  const ofIdle = idle === null ? [] : [idle];
  if (vin === null) return [daily, ...ofIdle];
  return vin === household.daily.car.model.vin ? [daily] : ofIdle;
}

function isSame({ kind, happened, data }: Expectation, { event }: FeedLine): boolean {
  const level = data['levelPercent'];
  const hasLevel = !Array.isArray(level) || !('levelPercent' in event) || event.levelPercent === level[0];
  const how = !('how' in event) || event.how === data['how'];
  return event.kind === kind && hasLevel && how && isWithin(event.happenedAt.getTime(), happened, ROUNDING_MS);
}

function differences({ decided, data }: Expectation, { event, decidedMs }: FeedLine): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(event));
  const wrong = Object.entries(data).filter(([name, expected]) => expected !== null && !fits(fields.get(name), expected));
  const late = isWithin(decidedMs, decided, ROUNDING_MS) ? [] : [decidedMs < decided[0] ? 'too early' : 'too late'];
  return [...wrong.map(([name]) => `wrong ${name}`), ...late];
}

function fits(value: unknown, expected: Range | string | readonly string[]): boolean {
  if (typeof expected === 'string') return value === expected;
  if (isRange(expected)) return isWithin(value instanceof Date ? value.getTime() : Number(value ?? NaN), expected, 0.51);
  return JSON.stringify(value) === JSON.stringify(expected);
}

function isRange(expected: Range | readonly string[]): expected is Range {
  return typeof expected[0] === 'number';
}

function isWithin(value: number, [first, last]: Range, tolerance: number): boolean {
  return value >= first - tolerance && value <= last + tolerance;
}

function lineInWords({ event, decidedMs }: FeedLine): string {
  return `${new Date(decidedMs).toISOString().slice(5, 19)} ${JSON.stringify(event)}`;
}
