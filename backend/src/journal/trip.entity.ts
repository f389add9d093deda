import type { Position } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A trip of one edition of the journal. */
@Entity('trip')
export class TripEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  /** As `tripId` names it: in the order of the starts. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column(dateColumn('start_at'))
  startAt!: Date;

  @Column({ name: 'start_odometer_km', type: 'real', nullable: true })
  startOdometerKm!: number | null;

  @Column({ name: 'start_battery_percent', type: 'real', nullable: true })
  startBatteryPercent!: number | null;

  @Column({ name: 'start_position', type: 'simple-json', nullable: true })
  startPosition!: Position | null;

  @Column(dateColumn('end_at'))
  endAt!: Date;

  @Column({ name: 'end_odometer_km', type: 'real', nullable: true })
  endOdometerKm!: number | null;

  @Column({ name: 'end_battery_percent', type: 'real', nullable: true })
  endBatteryPercent!: number | null;

  @Column({ name: 'end_position', type: 'simple-json', nullable: true })
  endPosition!: Position | null;

  @Column({ name: 'distance_km', type: 'real' })
  distanceKm!: number;

  @Column({ type: 'real' })
  minutes!: number;

  @Column({ name: 'energy_kwh', type: 'real', nullable: true })
  energyKwh!: number | null;

  @Column({ name: 'energy_error_kwh', type: 'real', nullable: true })
  energyErrorKwh!: number | null;

  @Column({ name: 'outside_temperature_celsius', type: 'real', nullable: true })
  outsideTemperatureCelsius!: number | null;

  @Column({ type: 'boolean' })
  estimated!: boolean;
}
