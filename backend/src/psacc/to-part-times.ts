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
  /** The first date that can be read, of the fields as they are named within the status. */
  const times = (dates: Readonly<Record<string, string | null | undefined>>): PartTimes => {
    const read = Object.entries(dates).map(([field, date]) => readTime(`status.${field}`, date, parseDate, oddities));
    return { changedAt: polledAt, reportedAt: read.find((date) => date !== null) ?? null };
  };
  const ofElectric = times({ 'energy[].updated_at': electric?.updated_at, 'energy[].created_at': electric?.created_at });
  return {
    battery: ofElectric,
    charging: ofElectric,
    driving: times({
      'ignition.updated_at': ignition?.updated_at,
      'kinetic.updated_at': kinetic?.updated_at,
      'service.updated_at': service?.updated_at,
    }),
    odometer: times({ 'timed_odometer.updated_at': timed_odometer?.updated_at }),
    position: times({ 'last_position.properties.updated_at': last_position?.properties?.updated_at }),
    doors: times({ 'doors_state.updated_at': doors_state?.updated_at }),
    climate: times({ 'preconditionning.air_conditioning.updated_at': airConditioning?.updated_at }),
    environment: times({ 'environment.updated_at': environment?.updated_at, 'environment.created_at': environment?.created_at }),
  };
}
