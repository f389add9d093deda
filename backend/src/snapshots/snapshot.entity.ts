import type {
  ChargingMode,
  ChargingStatus,
  ClimateFailure,
  ClimateStatus,
  Ignition,
  Lock,
  Opening,
  Powertrain,
  Privacy,
} from '@psa-ev/domain';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';
import type { SnapshotOrigin } from './snapshot-origin.js';

/** When each part changed and was reported, as `[changedAt, reportedAt]` in milliseconds since 1970. */
export type PartTimesColumn = Record<string, [number, number | null]>;

/** A fact: what was known of a vehicle at one reading. Rows are only ever added. */
@Entity('snapshot')
@Index('snapshot_of_vehicle', ['vehicleId', 'polledAt'], { unique: true })
export class SnapshotEntity {
  @PrimaryGeneratedColumn('increment')
  id!: number;

  @Column({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @Column(dateColumn('polled_at'))
  polledAt!: Date;

  @Column({ name: 'battery_percent', type: 'real', nullable: true })
  batteryPercent!: number | null;

  @Column({ name: 'battery_range_km', type: 'real', nullable: true })
  batteryRangeKm!: number | null;

  @Column({ name: 'battery_state_of_health_percent', type: 'real', nullable: true })
  batteryStateOfHealthPercent!: number | null;

  @Column({ name: 'charging_status', type: 'text', nullable: true })
  chargingStatus!: ChargingStatus | null;

  @Column({ name: 'charging_mode', type: 'text', nullable: true })
  chargingMode!: ChargingMode | null;

  @Column({ name: 'charging_plugged', type: 'boolean', nullable: true })
  chargingPlugged!: boolean | null;

  @Column({ name: 'charging_rate_km_per_hour', type: 'real', nullable: true })
  chargingRateKmPerHour!: number | null;

  @Column({ name: 'charging_remaining_minutes', type: 'integer', nullable: true })
  chargingRemainingMinutes!: number | null;

  /** Minutes after midnight. */
  @Column({ name: 'charging_scheduled_start_minutes', type: 'integer', nullable: true })
  chargingScheduledStartMinutes!: number | null;

  @Column({ name: 'odometer_km', type: 'real', nullable: true })
  odometerKm!: number | null;

  @Column({ type: 'real', nullable: true })
  latitude!: number | null;

  @Column({ type: 'real', nullable: true })
  longitude!: number | null;

  @Column({ name: 'altitude_metres', type: 'real', nullable: true })
  altitudeMetres!: number | null;

  @Column({ name: 'heading_degrees', type: 'real', nullable: true })
  headingDegrees!: number | null;

  @Column({ type: 'text', nullable: true })
  ignition!: Ignition | null;

  @Column({ type: 'boolean', nullable: true })
  moving!: boolean | null;

  @Column({ name: 'speed_kmh', type: 'real', nullable: true })
  speedKmh!: number | null;

  @Column({ type: 'text', nullable: true })
  lock!: Lock | null;

  @Column({ name: 'open_doors', type: 'simple-json', nullable: true })
  openDoors!: readonly Opening[] | null;

  @Column({ name: 'climate_status', type: 'text', nullable: true })
  climateStatus!: ClimateStatus | null;

  @Column({ name: 'climate_failure', type: 'text', nullable: true })
  climateFailure!: ClimateFailure | null;

  @Column({ name: 'outside_temperature_celsius', type: 'real', nullable: true })
  outsideTemperatureCelsius!: number | null;

  @Column({ type: 'boolean', nullable: true })
  daylight!: boolean | null;

  @Column({ name: 'auxiliary_battery_percent', type: 'real', nullable: true })
  auxiliaryBatteryPercent!: number | null;

  @Column({ type: 'text', nullable: true })
  privacy!: Privacy | null;

  @Column({ type: 'text', nullable: true })
  powertrain!: Powertrain | null;

  @Column({ name: 'fuel_percent', type: 'real', nullable: true })
  fuelPercent!: number | null;

  @Column({ name: 'fuel_range_km', type: 'real', nullable: true })
  fuelRangeKm!: number | null;

  @Column({ name: 'part_times', type: 'simple-json' })
  partTimes!: PartTimesColumn;

  @Column({ type: 'text' })
  origin!: SnapshotOrigin;

  /** Of an imported fact: the id of the polled fact after which it belongs, 0 before the first; null for a polled fact. */
  @Column({ name: 'follows_id', type: 'integer', nullable: true })
  followsId!: number | null;
}
