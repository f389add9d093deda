import { nextPollDelayMs, type VehicleState } from '@psa-ev/domain';

/** How often the Pi reads a parked car where it does not say: the default. */
const USUAL_PACE_SECONDS = 90;
/** The maker's cloud may take so long to answer without any doubt. */
const SLACK_MS = 60_000;

/**
 * Whether the Pi should have had a reading long ago, and lives on without one: it asks, and no answer comes.
 *
 * Told by the Pi's own two times, which it publishes together: neither a slow network nor this device's clock can make it look so.
 */
export function isReadingOverdue({ snapshot, heartbeatAt, pollIntervalSeconds }: VehicleState): boolean {
  if (!snapshot) return false;
  const dueWithinMs = nextPollDelayMs((pollIntervalSeconds ?? USUAL_PACE_SECONDS) * 1000, snapshot, 0, heartbeatAt);
  return heartbeatAt.getTime() - snapshot.polledAt.getTime() > dueWithinMs + SLACK_MS;
}
