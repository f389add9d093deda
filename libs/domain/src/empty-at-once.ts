import type { Snapshot } from './snapshot.js';

const MINUTE_MS = 60_000;
/** A battery that is nearly empty may be so at the next reading. */
const NEARLY_EMPTY_PERCENT = 3;
/** A standing car that heats with all it has takes 7 kW, from the smallest battery of 8 kWh. */
const MOST_PERCENT_PER_MINUTE = 1;
/** The same battery alone on the steepest of roads. */
const MOST_PERCENT_PER_KM = 10;

/**
 * True where a reading says that the battery is empty, and no car can have used up what was known so soon: like an odometer of 0 km, a percent of
 * zero is also how the maker's errors look. After as many minutes as there were percents it is believed in any case.
 */
export function isEmptyAtOnce(known: Snapshot, reading: Snapshot): boolean {
  if (reading.battery.percent !== 0 || known.battery.percent === null) return false;
  const minutes = Math.max(0, reading.polledAt.getTime() - known.polledAt.getTime()) / MINUTE_MS;
  const km = Math.max(0, (reading.odometerKm ?? 0) - (known.odometerKm ?? Infinity));
  return known.battery.percent > NEARLY_EMPTY_PERCENT + MOST_PERCENT_PER_MINUTE * minutes + MOST_PERCENT_PER_KM * km;
}
