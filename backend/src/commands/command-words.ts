import type { Command, CommandFailure } from '@psa-ev/domain';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';

// For the log.

export function nameOf({ identity: { label, vehicleId } }: KnownVehicle): string {
  return label ?? vehicleId;
}

export function outcomeOf({ stage }: Command): string {
  return stage.status === 'failed' ? inWords(stage.failure) : stage.status;
}

export function inWords(failure: CommandFailure): string {
  return 'reason' in failure ? `${failure.kind} (${failure.reason})` : failure.kind;
}
