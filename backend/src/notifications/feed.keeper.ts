import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Interval } from '@nestjs/schedule';
import { paths } from '@psa-ev/contract';
import { isVehicleId } from '@psa-ev/domain';
import { Firestore } from 'firebase-admin/firestore';
import type { Repository } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ToldNotificationEntity } from './told-notification.entity.js';

const DAY_MS = 24 * 3_600_000;
const FEED_LASTS_MS = 90 * DAY_MS;
/** Firestore takes at most so many writes at once. */
const LINES_AT_ONCE = 500;

/** Takes what is older than three months out of the feeds. */
@Injectable()
export class FeedKeeper implements OnApplicationBootstrap {
  private readonly logger = new Logger(FeedKeeper.name);

  constructor(
    @InjectRepository(ToldNotificationEntity) private readonly told: Repository<ToldNotificationEntity>,
    private readonly firestore: Firestore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    void this.tidy();
  }

  /** Once a day; what an outage prevents is done the next day. */
  @Interval(DAY_MS)
  async tidy(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - FEED_LASTS_MS);
    try {
      for (let old = await this.olderThan(before); old.length > 0; old = await this.olderThan(before)) {
        const batch = this.firestore.batch();
        for (const { vehicleId, id } of old)
          if (isVehicleId(vehicleId)) batch.delete(this.firestore.doc(paths.notification(vehicleId, id)));
        await batch.commit();
        const told = old;
        await this.unitOfWork.transaction((manager) => manager.remove(ToldNotificationEntity, told));
      }
    } catch (error) {
      this.logger.warn(`Old lines stay in the feed until tomorrow: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private olderThan(before: Date): Promise<ToldNotificationEntity[]> {
    return this.told
      .createQueryBuilder('told')
      .where('told.happenedAt < :beforeMs', { beforeMs: before.getTime() })
      .orderBy('told.happenedAt')
      .limit(LINES_AT_ONCE)
      .getMany();
  }
}
