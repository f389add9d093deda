import {
  CHARGING_MODES,
  CHARGING_STATUSES,
  CLIMATE_FAILURES,
  CLIMATE_STATUSES,
  IGNITIONS,
  LOCKS,
  OPENINGS,
  type PartTimes,
  POWERTRAINS,
  PRIVACIES,
  SNAPSHOT_PARTS,
  type Snapshot,
  type SnapshotPart,
} from '@psa-ev/domain';
import fc from 'fast-check';
import { anyDate, numberBetween, numberOrNull, orNull, record, wordOrNull } from './arbitrary-parts.js';
import { A_VEHICLE_ID } from './snapshot.builder.js';

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
        latitude: numberBetween(-90, 90),
        longitude: numberBetween(-180, 180),
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
