import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { failureFields, paths } from '@psa-ev/contract';
import { type DocumentReference, type DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { type KnownVehicle, VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRecords } from './command.records.js';
import { nameOf } from './command-words.js';
import { CommandsUnderWay } from './commands-under-way.js';

/** Each look asks Firestore once for each vehicle. */
const LOOK_EVERY_MS = 30 * 60_000;
/** Far beyond the time that a car is given, also where it begins anew after a restart. */
const ABANDONED_AFTER_MS = 3_600_000;
/** The stages at which a backend has a command. */
const BEGUN = ['claimed', 'sent'];

/**
 * Ends what some backend has begun and nobody goes on with: it was claimed by a Pi that is gone, or that has another name since its card moved, or the car is
 * not read any more. It is told as unconfirmed, and nothing is sent, so it does no harm where the other Pi is only offline: what that one knows it tells later.
 */
@Injectable()
export class AbandonedCommands {
  private readonly logger = new Logger(AbandonedCommands.name);

  constructor(
    private readonly firestore: Firestore,
    private readonly vehicles: VehicleRepository,
    private readonly underWay: CommandsUnderWay,
    private readonly records: CommandRecords,
    private readonly clock: Clock,
  ) {}

  /** What an outage prevents is done the next time. Never throws. */
  @Interval(LOOK_EVERY_MS)
  async end(): Promise<void> {
    try {
      const unpublished = await this.records.unpublished();
      for (const vehicle of await this.vehicles.all()) await this.endThoseOf(vehicle, unpublished);
    } catch (error) {
      this.logger.warn(`Abandoned commands stay until later: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async endThoseOf(vehicle: KnownVehicle, unpublished: ReadonlyMap<string, unknown>): Promise<void> {
    const begun = await this.firestore.collection(paths.commands(vehicle.identity.vehicleId)).where('status', 'in', BEGUN).get();
    for (const document of begun.docs) {
      const { path } = document.ref;
      if (!isAbandoned(document) || this.underWay.knows(path) || unpublished.has(path)) continue;
      if (await this.endOne(document.ref))
        this.logger.warn(`${nameOf(vehicle)}: a command that nobody went on with is told as unconfirmed`);
    }
  }

  /** False where somebody went on with it meanwhile. */
  private endOne(reference: DocumentReference): Promise<boolean> {
    return this.firestore.runTransaction(async (transaction) => {
      if (!isAbandoned(await transaction.get(reference))) return false;
      // Field by field: what cannot be read as a command has to end as well.
      transaction.update(reference, {
        status: 'failed',
        ...failureFields({ failure: { kind: 'unconfirmed' }, failedAt: this.clock.now() }),
      });
      return true;
    });
  }
}

/** By the clock of the cloud alone: the Pi that has claimed it may have had a wrong one. */
function isAbandoned(document: DocumentSnapshot): boolean {
  if (!document.updateTime || !BEGUN.includes(String(document.get('status')))) return false;
  return document.readTime.toMillis() - document.updateTime.toMillis() >= ABANDONED_AFTER_MS;
}
