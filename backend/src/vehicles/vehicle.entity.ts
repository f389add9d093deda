import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('vehicle')
export class VehicleEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @Column({ type: 'text', unique: true })
  vin!: string;

  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'text', nullable: true })
  brand!: string | null;

  @Column({ name: 'battery_capacity_kwh', type: 'real', nullable: true })
  batteryCapacityKwh!: number | null;
}
