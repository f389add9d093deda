import { type PartTimes, type SnapshotPart } from '@psa-ev/domain';
import { parseDate, readTime } from './maker-time.js';
import { type Oddities } from './oddity.log.js';
import { type AirConditioning, type Energy, type VehicleStatus } from './vehicle-status.schema.js';

/** When the maker says that each part was updated. Every `changedAt` is `polledAt`. */
export function toPartTimes(
  { doors_state, environment, ignition, kinetic, last_position, service, timed_odometer }: VehicleStatus,
  electric: Energy | null,
  airConditioning: AirConditioning | null,
  polledAt: Date,
  oddities: Oddities,
): Record<SnapshotPart, PartTimes> {
  const times = (block: string, ...dates: readonly (string | null | undefined)[]): PartTimes => ({
    changedAt: polledAt,
    reportedAt:
      dates.map((date) => readTime(`status.${block}.updated_at`, date, parseDate, oddities)).find((date) => date !== null) ?? null,
  });
  const ofElectric = times('energy[]', electric?.updated_at, electric?.created_at);
  return {
    battery: ofElectric,
    charging: ofElectric,
    driving: times('ignition', ignition?.updated_at, kinetic?.updated_at, service?.updated_at),
    odometer: times('timed_odometer', timed_odometer?.updated_at),
    position: times('last_position.properties', last_position?.properties?.updated_at),
    doors: times('doors_state', doors_state?.updated_at),
    climate: times('preconditionning.air_conditioning', airConditioning?.updated_at),
    environment: times('environment', environment?.updated_at, environment?.created_at),
  };
}
