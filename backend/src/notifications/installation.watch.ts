import { Injectable, Logger } from '@nestjs/common';
import { type Diagnosis, type EndedRestart, KIND_TRAITS, type VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MessageDispatcher } from './message.dispatcher.js';
import { type News, NotificationService } from './notification.service.js';
import { StorageWatch } from './storage.watch.js';

/** The Pi and its way to the cars, as the last round found them. */
export interface InstallationFinding {
  readonly vehicleIds: readonly VehicleId[];
  readonly diagnosis: Diagnosis;
  readonly restart: EndedRestart | null;
  /** Why the last round could not be recorded; null when it could. */
  readonly writeFailure: string | null;
}

/** Tells what concerns no single vehicle: the connection, restarts, the disk. */
@Injectable()
export class InstallationWatch {
  private readonly logger = new Logger(InstallationWatch.name);

  constructor(
    private readonly notifications: NotificationService,
    private readonly dispatcher: MessageDispatcher,
    private readonly storage: StorageWatch,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** To be called after each round. Never throws: where the news cannot be recorded, they are sent past the database. */
  async look({ vehicleIds, diagnosis, restart, writeFailure }: InstallationFinding): Promise<void> {
    try {
      const storage = await this.storage.look(writeFailure);
      const situation = { at: this.clock.now(), timeZone: this.environment.timeZone, diagnosis, restart, storage };
      const news = this.notifications.considerInstallation(vehicleIds, situation);
      if (!news.isNews) return;
      await this.unitOfWork.transaction((manager) => this.notifications.record(manager, news)).catch(() => this.sendUnrecorded(news));
      this.notifications.keep(news);
    } catch (error) {
      this.logger.error('The state of the Pi could not be told', error);
    }
  }

  /** A disk that keeps nothing is worth telling all the same. */
  private async sendUnrecorded({ decisions }: News): Promise<void> {
    for (const { person, notifications } of decisions) {
      for (const { id, event, message } of notifications) {
        if (!person?.access || !message || KIND_TRAITS[event.kind].urgency !== 'urgent') continue;
        for (const device of person.devices.filter(({ paused }) => !paused)) {
          const letter = { event, notificationId: id, vehicle: null, device, role: person.access.role, expiresAt: message.expiresAt };
          await this.dispatcher.sendNow(letter, person.uid);
        }
      }
    }
  }
}
