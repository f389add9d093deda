import { type VehicleState } from '@psa-ev/domain';

/** When the Pi last looked: at its last reading, or its last sign of life. */
export function piSeenAt({ snapshot, heartbeatAt }: VehicleState): Date {
  return snapshot && snapshot.polledAt > heartbeatAt ? snapshot.polledAt : heartbeatAt;
}
