import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import { Firestore, type QueryDocumentSnapshot, type QuerySnapshot } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';

const DAY_MS = 24 * 3_600_000;
/** As long as the feed. */
const COMMANDS_LAST_MS = 90 * DAY_MS;
/** Firestore takes at most so many writes at once. */
const COMMANDS_AT_ONCE = 500;
/** Nothing is to be done any more, as far as the document goes. */
const ENDED: readonly unknown[] = ['confirmed', 'unprovable', 'failed'];

/** By which a command is found to be old: when it was asked for, or, where nobody can read that, when it was turned down. */
const DATES = ['requestedAt', 'failedAt'] as const;

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
      for (const { identity } of await this.vehicles.all()) {
        for (const date of DATES) await this.tidyFor(identity.vehicleId, date);
      }
    } catch (error) {
      this.logger.warn(`Old commands stay until tomorrow: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async tidyFor(vehicleId: VehicleId, date: (typeof DATES)[number]): Promise<void> {
    const old = this.firestore
      .collection(paths.commands(vehicleId))
      .where(date, '<', threeMonthsBefore(this.clock.now()).toISOString())
      .orderBy(date)
      .limit(COMMANDS_AT_ONCE);
    // What stays must not stand before what is to go for ever: each portion begins behind the one before.
    let last: QueryDocumentSnapshot | undefined;
    do {
      const found = await (last ? old.startAfter(last) : old).get();
      await this.remove(found);
      last = found.docs[COMMANDS_AT_ONCE - 1];
    } while (last);
  }

  private async remove(found: QuerySnapshot): Promise<void> {
    // A Pi has no clock of its own: one that runs ahead must not cost anybody what the cloud knows to be young.
    const before = threeMonthsBefore(found.readTime.toDate());
    const over = found.docs.filter((command) => ENDED.includes(command.get('status')) && command.createTime.toDate() < before);
    if (over.length === 0) return;
    const batch = this.firestore.batch();
    for (const { ref } of over) batch.delete(ref);
    await batch.commit();
  }
}

/** The moment before which a command is old. */
function threeMonthsBefore(now: Date): Date {
  return new Date(now.getTime() - COMMANDS_LAST_MS);
}
