import {
  accept,
  nextOdometerDoubt,
  nextPollDelayMs,
  type OdometerDoubt,
  parseVehicleId,
  SNAPSHOT_PARTS,
  type Snapshot,
  type SnapshotPart,
  type VehicleId,
} from '@psa-ev/domain';
import { createSimulator } from '@psa-ev/tools/simulator/index.ts';
import { toSnapshot } from '../../src/psacc/to-snapshot.js';
import { readVehicleStatus } from '../../src/psacc/vehicle-status.schema.js';
import type { KnownVehicle } from '../../src/vehicles/vehicle.repository.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BASE_POLL_MS = 90_000;
/** So many days are simulated; then they come again, at later dates and with more kilometres: whole weeks, so that Mondays stay Mondays. */
const SIMULATED_DAYS = 28;
const BEGINS = Date.parse('2026-01-01T12:00:00Z');
const NO_ODDITIES = { unknownWord: () => undefined, unusable: () => undefined };

/** A car whose life can be told again and again. */
export interface RepeatingCar {
  readonly vin: string;
  readonly label: string;
  /** What is stored of one repetition after the other, for so many days. */
  facts(vehicleId: VehicleId, days: number): Iterable<Snapshot>;
}

/** A car of the simulator as the service polls it: an electric one that drives to work, or a plug-in hybrid. */
export function repeatingCar(seed: number, kind: 'electric' | 'hybrid'): RepeatingCar {
  const { vin, label, facts } = simulated(seed, kind);
  const odometers = facts.flatMap(({ odometerKm }) => odometerKm ?? []);
  const drivenKm = (odometers.at(-1) ?? 0) - (odometers[0] ?? 0);
  return {
    vin: `${vin.slice(0, -3)}${String(seed).padStart(3, '0')}`,
    label,
    *facts(vehicleId, days) {
      for (let repetition = 0; repetition * SIMULATED_DAYS < days; repetition += 1) {
        const untilMs = BEGINS + days * DAY_MS;
        for (const fact of facts) {
          const later = laterBy(fact, vehicleId, repetition * SIMULATED_DAYS * DAY_MS, repetition * drivenKm);
          if (later.polledAt.getTime() < untilMs) yield later;
        }
      }
    },
  };
}

function simulated(seed: number, kind: 'electric' | 'hybrid'): { vin: string; label: string; facts: readonly Snapshot[] } {
  const options = {
    seed,
    startAt: new Date(BEGINS),
    frozen: true,
    start: 'parked',
    timeZone: 'Europe/Sofia',
    vehicles: 2,
    agenda: 'week',
  } as const;
  const simulator = createSimulator(options);
  const vehicle = simulator.vehicles[kind === 'electric' ? 0 : 1];
  if (!vehicle) throw new Error('the simulator has two cars');
  const { vin, label } = vehicle.car.model;
  const facts: Snapshot[] = [];
  let latest: Snapshot | null = null;
  let doubt: OdometerDoubt | null = null;
  let delayMs = BASE_POLL_MS;
  while (simulator.timeline.now() < BEGINS + SIMULATED_DAYS * DAY_MS) {
    simulator.advance(delayMs / MINUTE_MS);
    const now = new Date(simulator.timeline.now());
    const status = readVehicleStatus('reading', JSON.parse(simulator.psacc.status(vin, false, {}).body), NO_ODDITIES);
    const reading = toSnapshot(parseVehicleId('abcdefghijklmnop'), status, now, NO_ODDITIES);
    const acceptance = accept(latest, reading, doubt);
    doubt = nextOdometerDoubt(doubt, reading, acceptance);
    if (acceptance.kind !== 'rejected') latest = acceptance.snapshot;
    if (acceptance.kind === 'changed') facts.push(acceptance.snapshot);
    delayMs = nextPollDelayMs(BASE_POLL_MS, latest, 0, now);
  }
  return { vin, label, facts };
}

function laterBy(fact: Snapshot, vehicleId: VehicleId, ms: number, km: number): Snapshot {
  const later = (date: Date) => new Date(date.getTime() + ms);
  const parts = Object.fromEntries(
    SNAPSHOT_PARTS.map((part) => {
      const { changedAt, reportedAt } = fact.parts[part];
      return [part, { changedAt: later(changedAt), reportedAt: reportedAt && later(reportedAt) }];
    }),
  ) as Record<SnapshotPart, Snapshot['parts'][SnapshotPart]>;
  return {
    ...fact,
    vehicleId,
    polledAt: later(fact.polledAt),
    changedAt: later(fact.changedAt),
    parts,
    odometerKm: fact.odometerKm === null ? null : Math.round((fact.odometerKm + km) * 10) / 10,
  };
}

/** The id of the car at a place in the list. */
export function idOf(vehicles: readonly KnownVehicle[], index: number): VehicleId {
  const vehicle = vehicles[index];
  if (!vehicle) throw new Error(`there is no car ${index}`);
  return vehicle.identity.vehicleId;
}
