import { type Snapshot } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Oddities } from '../src/psacc/oddity.log.js';
import { toSnapshot } from '../src/psacc/to-snapshot.js';
import { readVehicleStatus } from '../src/psacc/vehicle-status.schema.js';

/** Reads a status at 08:00, and collects what is odd in it. */
export function readStatus(json: unknown): { readonly snapshot: Snapshot; readonly oddities: readonly string[] } {
  const oddities: string[] = [];
  const listener: Oddities = {
    unknownWord: (field, word) => oddities.push(`${field}: ${word}`),
    unusable: (field, expected) => oddities.push(`${field} is not ${expected}`),
  };
  const status = readVehicleStatus('reading the vehicle status', json, listener);
  return { snapshot: toSnapshot(A_VEHICLE_ID, status, at('08:00'), listener), oddities: [...new Set(oddities)].sort() };
}

/** The body of an exchange with the real psacc, for example `recordings/vehicleinfo.driving`. */
export function keptBody(name: string): Record<string, unknown> {
  const exchange: { body: Record<string, unknown> } = JSON.parse(
    readFileSync(join(__dirname, '../../libs/testing/psacc', `${name}.json`), 'utf8'),
  );
  return exchange.body;
}
