import type { HealthReading } from '@psa-ev/domain';

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Ten years of weeks: about 30 kB. */
export const MOST_HEALTH_READINGS = 520;

/** The last reading of each week, and the last doubtful one; of more than ten years the newest. */
export function thinnedHealthReadings(readings: readonly HealthReading[]): readonly HealthReading[] {
  const lastOfWeek = new Map<string, HealthReading>();
  for (const reading of readings) lastOfWeek.set(`${Math.floor(reading.atMs / WEEK_MS)} ${reading.doubtful}`, reading);
  const kept = new Set(lastOfWeek.values());
  return readings.filter((reading) => kept.has(reading)).slice(-MOST_HEALTH_READINGS);
}
