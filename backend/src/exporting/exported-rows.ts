import { toSnapshotDocument } from '@psa-ev/contract';
import { type DayStatistics, type JournalPoint, sessionId, type Snapshot, type Trip, tripId, type VehicleId } from '@psa-ev/domain';
import type { CostedSession } from '../journal/journal.mapping.js';
import type { PlacedFact } from '../snapshots/snapshot.repository.js';

/** What can be exported, each into a file of its own. */
export const EXPORT_KINDS = ['snapshots', 'trips', 'sessions', 'days'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export type Cell = string | number | boolean | null;
/** A line of a table: each name says its unit, dates are ISO 8601 in UTC, null is "not known". Every row of a kind has the same columns. */
export type ExportedRow = Readonly<Record<string, Cell>>;

const POINT = ['at', 'odometer_km', 'battery_percent', 'latitude_degrees', 'longitude_degrees'];
const pointNames = (end: 'start' | 'end') => POINT.map((name) => `${end}_${name}`);

/** The names of the columns in their order, also of a table without a row. */
export const COLUMNS: Readonly<Record<ExportKind, readonly string[]>> = {
  snapshots: [
    'vehicle_id',
    'polled_at',
    'origin',
    'battery_percent',
    'battery_range_km',
    'battery_state_of_health_percent',
    'charging_status',
    'charging_mode',
    'charging_plugged',
    'charging_rate_km_per_hour',
    'charging_remaining_minutes',
    'charging_scheduled_start',
    'odometer_km',
    'latitude_degrees',
    'longitude_degrees',
    'altitude_metres',
    'heading_degrees',
    'ignition',
    'moving',
    'speed_kmh',
    'lock',
    'open_doors',
    'climate_status',
    'climate_failure',
    'outside_temperature_celsius',
    'daylight',
    'auxiliary_battery_percent',
    'privacy',
    'powertrain',
    'fuel_percent',
    'fuel_range_km',
  ],
  trips: [
    'vehicle_id',
    'trip_id',
    ...pointNames('start'),
    ...pointNames('end'),
    'distance_km',
    'driving_minutes',
    'energy_kwh',
    'energy_error_kwh',
    'outside_temperature_celsius',
    'estimated',
  ],
  sessions: [
    'vehicle_id',
    'session_id',
    ...pointNames('start'),
    ...pointNames('end'),
    'mode',
    'segments',
    'energy_kwh',
    'energy_error_kwh',
    'average_power_kw',
    'peak_power_kw',
    'cost_amount',
    'cost_currency',
    'cost_set_by_hand',
    'running',
    'estimated',
  ],
  days: [
    'vehicle_id',
    'day',
    'distance_km',
    'estimated_distance_km',
    'driving_minutes',
    'trips',
    'used_kwh',
    'used_error_kwh',
    'used_trips',
    'used_distance_km',
    'mean_temperature_celsius',
    'charges',
    'charges_without_energy',
    'charges_without_cost',
    'charged_kwh',
    'charged_error_kwh',
    'costs',
  ],
};

/** One reading in the columns of a table. */
export function snapshotRow({ snapshot, origin }: PlacedFact): ExportedRow {
  const { battery, charging, position, doors, climate, fuel } = snapshot;
  return {
    vehicle_id: snapshot.vehicleId,
    polled_at: iso(snapshot.polledAt),
    origin,
    battery_percent: battery.percent,
    battery_range_km: battery.rangeKm,
    battery_state_of_health_percent: battery.stateOfHealthPercent,
    charging_status: charging.status,
    charging_mode: charging.mode,
    charging_plugged: charging.plugged,
    charging_rate_km_per_hour: charging.rateKmPerHour,
    charging_remaining_minutes: charging.remainingMinutes,
    charging_scheduled_start: timeOfDay(charging.scheduledStart),
    odometer_km: snapshot.odometerKm,
    latitude_degrees: position?.latitude ?? null,
    longitude_degrees: position?.longitude ?? null,
    altitude_metres: position?.altitudeMetres ?? null,
    heading_degrees: position?.headingDegrees ?? null,
    ignition: snapshot.ignition,
    moving: snapshot.moving,
    speed_kmh: snapshot.speedKmh,
    lock: doors.lock,
    open_doors: doors.open?.join(' ') ?? null,
    climate_status: climate.status,
    climate_failure: climate.failure,
    outside_temperature_celsius: snapshot.outsideTemperatureCelsius,
    daylight: snapshot.daylight,
    auxiliary_battery_percent: snapshot.auxiliaryBatteryPercent,
    privacy: snapshot.privacy,
    powertrain: snapshot.powertrain,
    fuel_percent: fuel?.percent ?? null,
    fuel_range_km: fuel?.rangeKm ?? null,
  };
}

/** One reading with all that is kept of it, as `psa-ev import` takes it. */
export function snapshotLine({ snapshot, origin }: PlacedFact): object {
  return { kind: 'snapshot', vehicleId: snapshot.vehicleId, origin, ...toSnapshotDocument(snapshot) };
}

export function tripRow(trip: Trip): ExportedRow {
  return {
    vehicle_id: trip.vehicleId,
    trip_id: tripId(trip),
    ...pointColumns('start', trip.start),
    ...pointColumns('end', trip.end),
    distance_km: trip.distanceKm,
    driving_minutes: rounded(trip.minutes, 10),
    energy_kwh: rounded(trip.energy?.kwh, 1000),
    energy_error_kwh: rounded(trip.energy?.errorKwh, 1000),
    outside_temperature_celsius: rounded(trip.outsideTemperatureCelsius, 10),
    estimated: trip.estimated,
  };
}

export function sessionRow({ session, cost }: CostedSession): ExportedRow {
  return {
    vehicle_id: session.vehicleId,
    session_id: sessionId(session),
    ...pointColumns('start', session.start),
    ...pointColumns('end', session.end),
    mode: session.mode,
    segments: session.segments.length,
    energy_kwh: rounded(session.energy?.kwh, 1000),
    energy_error_kwh: rounded(session.energy?.errorKwh, 1000),
    average_power_kw: rounded(session.averagePowerKw, 100),
    peak_power_kw: rounded(session.peakPowerKw, 100),
    cost_amount: cost?.amount ?? null,
    cost_currency: cost?.currency ?? null,
    cost_set_by_hand: cost?.isManual ?? null,
    running: session.running,
    estimated: session.estimated,
  };
}

export function dayRow(vehicleId: VehicleId, day: DayStatistics): ExportedRow {
  return {
    vehicle_id: vehicleId,
    day: day.day,
    distance_km: day.distanceKm,
    estimated_distance_km: day.estimatedDistanceKm,
    driving_minutes: day.drivingMinutes,
    trips: day.trips,
    used_kwh: day.usedKwh,
    used_error_kwh: day.usedErrorKwh,
    used_trips: day.usedTrips,
    used_distance_km: day.usedDistanceKm,
    mean_temperature_celsius: day.temperatureDistanceKm > 0 ? rounded(day.temperatureDegreeKm / day.temperatureDistanceKm, 10) : null,
    charges: day.charges,
    charges_without_energy: day.chargesWithoutEnergy,
    charges_without_cost: day.chargesWithoutCost,
    charged_kwh: day.chargedKwh,
    charged_error_kwh: day.chargedErrorKwh,
    // Of several currencies each its own amount.
    costs: Object.entries(day.costs)
      .map(([currency, amount]) => `${amount.toFixed(2)} ${currency}`)
      .join(' + '),
  };
}

function pointColumns(end: 'start' | 'end', { at, odometerKm, batteryPercent, position }: JournalPoint): ExportedRow {
  return {
    [`${end}_at`]: iso(at),
    [`${end}_odometer_km`]: odometerKm,
    [`${end}_battery_percent`]: batteryPercent,
    [`${end}_latitude_degrees`]: position?.latitude ?? null,
    [`${end}_longitude_degrees`]: position?.longitude ?? null,
  };
}

function iso(date: Date): string {
  return date.toISOString();
}

function timeOfDay(time: Snapshot['charging']['scheduledStart']): string | null {
  return time && `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

function rounded(value: number | null | undefined, stepsPerUnit: number): number | null {
  return value == null ? null : Math.round(value * stepsPerUnit) / stepsPerUnit;
}
