import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import { Firestore } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';

const DAY_MS = 24 * 3_600_000;
/** As long as the feed. */
const COMMANDS_LAST_MS = 90 * DAY_MS;
/** Firestore takes at most so many writes at once. */
const COMMANDS_AT_ONCE = 500;
/** Nothing is to be done any more, as far as the document goes. */
const ENDED: readonly unknown[] = ['confirmed', 'failed'];

/** Takes commands out of Firestore that have ended and are older than three months. */
@Injectable()
export class CommandKeeper implements OnApplicationBootstrap {
  private readonly logger = new Logger(CommandKeeper.name);

  constructor(
    private readonly firestore: Firestore,
    private readonly vehicles: VehicleRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    void this.tidy();
  }

  /** Once a day; what an outage prevents is done the next day. Never throws. */
  @Interval(DAY_MS)
  async tidy(): Promise<void> {
    try {
      for (const { identity } of await this.vehicles.all()) await this.tidyFor(identity.vehicleId);
    } catch (error) {
      this.logger.warn(`Old commands stay until tomorrow: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async tidyFor(vehicleId: VehicleId): Promise<void> {
    const found = await this.firestore
      .collection(paths.commands(vehicleId))
      .where('requestedAt', '<', threeMonthsBefore(this.clock.now()))
      .orderBy('requestedAt')
      .limit(COMMANDS_AT_ONCE)
      .get();
    // A Pi has no clock of its own: one that runs ahead must not cost anybody what the cloud knows to be young.
    const before = threeMonthsBefore(found.readTime.toDate());
    const old = found.docs.filter((command) => ENDED.includes(command.get('status')) && String(command.get('requestedAt')) < before);
    if (old.length === 0) return;
    const batch = this.firestore.batch();
    for (const { ref } of old) batch.delete(ref);
    await batch.commit();
  }
}

/** As documents write it, which compares as text. */
function threeMonthsBefore(now: Date): string {
  return new Date(now.getTime() - COMMANDS_LAST_MS).toISOString();
}
