import {
  CHARGING_MODES,
  CHARGING_STATUSES,
  CLIMATE_FAILURES,
  CLIMATE_STATUSES,
  DIAGNOSIS_KINDS,
  IGNITIONS,
  LOCKS,
  OPENINGS,
  type PartTimes,
  POWERTRAINS,
  PRIVACIES,
  SNAPSHOT_PARTS,
  type Snapshot,
  type SnapshotPart,
  type VehicleState,
} from '@psa-ev/domain';
import fc from 'fast-check';
import { A_VEHICLE_ID } from './snapshot.builder.js';
import { aVehicle } from './vehicle-state.builder.js';

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const numberOrNull = (min: number, max: number) => orNull(fc.double({ min, max, noNaN: true }).map(withoutNegativeZero));
const wordOrNull = <Word extends string>(words: readonly Word[]) => orNull(fc.constantFrom(...words));
/** Plain objects only: fast-check would otherwise also build such without a prototype, which no code of ours makes. */
const record = <Fields extends object>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record(fields, { noNullPrototype: true });
const anyDate = () => fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

// JSON has no negative zero.
function withoutNegativeZero(value: number): number {
  return value + 0;
}

/** Any snapshot that the types allow, within the ranges that the fields document: also such as no car would ever report. */
export function anySnapshot(): fc.Arbitrary<Snapshot> {
  const times: fc.Arbitrary<PartTimes> = record({ changedAt: anyDate(), reportedAt: orNull(anyDate()) });
  const eachPart = Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, times])) as Record<SnapshotPart, typeof times>;
  const percent = numberOrNull(0, 100);
  const rangeKm = numberOrNull(0, 1500);
  return record({
    vehicleId: fc.constant(A_VEHICLE_ID),
    polledAt: anyDate(),
    changedAt: anyDate(),
    parts: record(eachPart),
    battery: record({ percent, rangeKm, stateOfHealthPercent: percent }),
    charging: record({
      status: wordOrNull(CHARGING_STATUSES),
      mode: wordOrNull(CHARGING_MODES),
      plugged: orNull(fc.boolean()),
      rateKmPerHour: numberOrNull(0, 1000),
      remainingMinutes: numberOrNull(0, 3000),
      scheduledStart: orNull(record({ hour: fc.nat(23), minute: fc.nat(59) })),
    }),
    odometerKm: numberOrNull(0.1, 1_000_000),
    position: orNull(
      record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }).map(withoutNegativeZero),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }).map(withoutNegativeZero),
        altitudeMetres: numberOrNull(-500, 9000),
        headingDegrees: numberOrNull(0, 360),
      }),
    ),
    ignition: wordOrNull(IGNITIONS),
    moving: orNull(fc.boolean()),
    speedKmh: numberOrNull(0, 300),
    doors: record({ lock: wordOrNull(LOCKS), open: orNull(fc.uniqueArray(fc.constantFrom(...OPENINGS))) }),
    climate: record({ status: wordOrNull(CLIMATE_STATUSES), failure: wordOrNull(CLIMATE_FAILURES) }),
    outsideTemperatureCelsius: numberOrNull(-60, 60),
    daylight: orNull(fc.boolean()),
    auxiliaryBatteryPercent: percent,
    privacy: wordOrNull(PRIVACIES),
    powertrain: wordOrNull(POWERTRAINS),
    fuel: orNull(record({ percent, rangeKm })),
  });
}

/** Any state of a vehicle, also before its first reading. */
export function anyVehicleState(): fc.Arbitrary<VehicleState> {
  return record({
    vehicle: record({ label: orNull(fc.string()), brand: orNull(fc.string()), batteryCapacityKwh: numberOrNull(0, 200) }).map((identity) =>
      aVehicle(identity),
    ),
    timeZone: fc.constantFrom('Europe/Sofia', 'Europe/Paris', 'UTC'),
    snapshot: orNull(anySnapshot()),
    diagnosis: record({ kind: fc.constantFrom(...DIAGNOSIS_KINDS), since: anyDate() }),
    heartbeatAt: anyDate(),
    backendVersion: fc.string(),
    today: fc.constant(null),
    runningTrip: fc.constant(null),
    runningSession: fc.constant(null),
    settingsInForce: fc.constant(null),
    pollIntervalSeconds: orNull(fc.integer({ min: 1, max: 3600 })),
  });
}
