import type { ChargeCost, ChargingSession, Position, SegmentEnd } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** As `[at, odometerKm, batteryPercent, position]`, the first in milliseconds since 1970. */
export type StoredJournalPoint = [number, number | null, number | null, Position | null];
/** As `[at, batteryPercent, rateKmPerHour, remainingMinutes]`: a night has a hundred of them. */
export type StoredChargePoint = [number, number, number | null, number | null];

export interface StoredChargeSegment {
  readonly start: StoredJournalPoint;
  readonly end: StoredJournalPoint;
  readonly endedBy: SegmentEnd | null;
  readonly points: readonly StoredChargePoint[];
}

/** A charging session of one edition of the journal. One that runs is as it was when it was last worth a write. */
@Entity('charging_session')
export class ChargingSessionEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  /** As `sessionId` names it: in the order of the starts. */
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

  @Column({ type: 'text', nullable: true })
  mode!: ChargingSession['mode'];

  @Column({ name: 'energy_kwh', type: 'real', nullable: true })
  energyKwh!: number | null;

  @Column({ name: 'energy_error_kwh', type: 'real', nullable: true })
  energyErrorKwh!: number | null;

  @Column({ name: 'average_power_kw', type: 'real', nullable: true })
  averagePowerKw!: number | null;

  @Column({ name: 'peak_power_kw', type: 'real', nullable: true })
  peakPowerKw!: number | null;

  @Column({ type: 'boolean' })
  running!: boolean;

  @Column({ type: 'boolean' })
  estimated!: boolean;

  /** By the settings that held when it was last reckoned; its days hold the same. */
  @Column({ type: 'simple-json', nullable: true })
  cost!: ChargeCost | null;

  @Column({ type: 'simple-json' })
  segments!: readonly StoredChargeSegment[];
}
