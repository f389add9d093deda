const DAY_MS = 24 * 3_600_000;
/** More than anybody drives an electric car day after day: with the charging that it takes, records lie near 1000 km in 10 hours and few follow such a day by another. */
const MOST_KM_PER_DAY = 1000;
/** What a car that was silent may catch up in one reading, as in its acceptance. */
const SLACK_KM = 1000;

/**
 * True where one believed odometer follows another that it cannot have grown from: the instrument panel is new, or the known one was false. No trip leads from one to the other.
 *
 * `elapsedMs` is the time between the two snapshots. It is stricter than acceptance, which has just believed the odometer because it kept to itself for a day.
 */
export function isOdometerReplaced(fromTenths: number, toTenths: number, elapsedMs: number): boolean {
  const grownKm = (toTenths - fromTenths) / 10;
  return grownKm < 0 || grownKm > SLACK_KM + (MOST_KM_PER_DAY * Math.max(0, elapsedMs)) / DAY_MS;
}
