import { DIAGNOSIS_KINDS, type SettingInForce, type SettingsInForce, type VehicleState } from '@psa-ev/domain';
import fc from 'fast-check';
import { anyDate, numberBetween, numberOrNull, orNull, record, wordOrNull } from './arbitrary-parts.js';
import { anyCurrency, anyDayStatistics, anyEnergy, anyPlaceName } from './journal.arbitrary.js';
import { anySnapshot } from './snapshot.arbitrary.js';
import { aVehicle } from './vehicle-state.builder.js';

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
    today: orNull(anyToday()),
    runningTrip: orNull(anyTripUnderway()),
    runningSession: orNull(anySessionUnderway()),
    settingsInForce: orNull(anySettingsInForce()),
    pollIntervalSeconds: orNull(fc.integer({ min: 1, max: 3600 })),
  });
}

function anyToday() {
  return anyDayStatistics().map(
    ({ day, distanceKm, trips, usedKwh, usedTrips, charges, chargesWithoutEnergy, chargesWithoutCost, chargedKwh, costs }) => ({
      ...{ day, distanceKm, trips, usedKwh, usedTrips, charges, chargesWithoutEnergy, chargesWithoutCost, chargedKwh, costs },
    }),
  );
}

function anyTripUnderway() {
  return record({
    id: fc.string(),
    startedAt: anyDate(),
    from: orNull(anyPlaceName()),
    distanceKm: numberBetween(0, 2000),
    minutes: numberBetween(0, 3000),
    energy: orNull(anyEnergy()),
  });
}

function anySessionUnderway() {
  return record({
    id: fc.string(),
    startedAt: anyDate(),
    place: orNull(anyPlaceName()),
    mode: wordOrNull(['ac', 'dc'] as const),
    fromPercent: numberOrNull(0, 100),
    energy: orNull(anyEnergy()),
    averagePowerKw: numberOrNull(0, 200),
    cost: orNull(record({ amount: numberBetween(0, 1000), currency: anyCurrency() })),
  });
}

function anySettingsInForce(): fc.Arbitrary<SettingsInForce> {
  const problem = record({ problem: fc.string(), id: orNull(fc.string()) });
  const setting: fc.Arbitrary<SettingInForce> = record({
    setAt: orNull(anyDate()),
    refused: orNull(record({ setAt: orNull(anyDate()), problems: fc.array(problem, { maxLength: 10 }) })),
  });
  return fc.record(
    { tariffs: setting, places: setting, journal: setting, sessionPrices: setting },
    { requiredKeys: [], noNullPrototype: true },
  );
}
