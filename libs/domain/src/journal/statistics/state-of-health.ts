import type { Snapshot } from '../../snapshot.js';
import { partSeenAt } from '../../freshness.js';

const DAY_MS = 24 * 60 * 60_000;
const MEDIAN_DAYS = 30;
/** Makers replace a battery below 70 % within the warranty; so far below, the car's field is wrong more often than the battery is. */
const DOUBTFUL_BELOW_PERCENT = 60;

/** What the car said of its traction battery, from then until the next reading. Plain JSON. */
export interface HealthReading {
  readonly atMs: number;
  /** 0..100 */
  readonly percent: number;
  /** Kept and shown, but in no median. */
  readonly doubtful: boolean;
}

/** The reading to keep of a stored snapshot: null where the car says nothing of its battery's health, or what it said last. */
export function healthReadingOf(snapshot: Snapshot, last: HealthReading | null): HealthReading | null {
  const percent = snapshot.battery.stateOfHealthPercent;
  if (percent === null || percent === last?.percent) return null;
  const atMs = Math.max(partSeenAt(snapshot, 'battery').getTime(), last?.atMs ?? -Infinity);
  return { atMs, percent, doubtful: percent < DOUBTFUL_BELOW_PERCENT };
}

/**
 * The state of health that held for half of the last 30 days: a single odd reading does not move it. Null where nothing but doubtful was read.
 *
 * @param readings in their order; those of before the 30 days tell what held at their beginning
 */
export function medianHealthPercent(readings: readonly HealthReading[], now: Date): number | null {
  const spans = spansOf(
    readings.filter(({ atMs, doubtful }) => !doubtful && atMs <= now.getTime()),
    now.getTime(),
  );
  const halfMs = spans.reduce((sum, { lastedMs }) => sum + lastedMs, 0) / 2;
  let lastedMs = 0;
  for (const span of spans.sort((one, other) => one.percent - other.percent)) {
    lastedMs += span.lastedMs;
    if (lastedMs >= halfMs) return span.percent;
  }
  return null;
}

/** How long each reading held within the last 30 days. */
function spansOf(readings: readonly HealthReading[], nowMs: number): { percent: number; lastedMs: number }[] {
  const fromMs = nowMs - MEDIAN_DAYS * DAY_MS;
  return readings.flatMap(({ atMs, percent }, index) => {
    const untilMs = readings[index + 1]?.atMs ?? nowMs;
    const isLast = index === readings.length - 1;
    return untilMs > fromMs || isLast ? [{ percent, lastedMs: untilMs - Math.max(atMs, fromMs) }] : [];
  });
}
