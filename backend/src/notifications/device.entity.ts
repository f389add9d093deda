import type { DeviceDocument } from '@psa-ev/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that receives messages, as it described itself. */
@Entity('device')
export class DeviceEntity {
  @PrimaryColumn({ type: 'text' })
  uid!: string;

  @PrimaryColumn({ name: 'device_id', type: 'text' })
  deviceId!: string;

  @Column({ type: 'simple-json' })
  document!: DeviceDocument;
}
