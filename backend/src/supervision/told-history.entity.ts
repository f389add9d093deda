import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The history that was last put into the outbox for a vehicle, so that nothing is told twice. */
@Entity('told_history')
export class ToldHistoryEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @Column({ type: 'text' })
  document!: string;
}
