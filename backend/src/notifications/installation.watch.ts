import { Injectable, Logger } from '@nestjs/common';
import { type Diagnosis, type EndedRestart, storageTopic, type VehicleId } from '@psa-ev/domain';
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
  private sending: Promise<void> | null = null;

  constructor(
    private readonly notifications: NotificationService,
    private readonly dispatcher: MessageDispatcher,
    private readonly storage: StorageWatch,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** To be called after each round. Never throws, and never waits for the push service: where the news cannot be recorded, they are sent past the database. */
  async look({ vehicleIds, diagnosis, restart, writeFailure }: InstallationFinding): Promise<void> {
    try {
      const storage = await this.storage.look(writeFailure);
      const situation = {
        at: this.clock.now(),
        elapsedMs: this.clock.elapsedMs(),
        timeZone: this.environment.timeZone,
        diagnosis,
        restart,
        storage,
      };
      const news = this.notifications.considerInstallation(vehicleIds, situation);
      if (!news.isNews) return;
      try {
        await this.unitOfWork.transaction((manager) => this.notifications.record(manager, news));
        this.notifications.keep(news);
      } catch {
        // All of it is decided anew at the next round, but for what can be told without a disk.
        this.sending ??= this.sendUnrecorded(news).finally(() => (this.sending = null));
      }
    } catch (error) {
      this.logger.error('The state of the Pi could not be told', error);
    }
  }

  /** A disk that keeps nothing is worth telling all the same: once to each person whose push service has taken it. */
  private async sendUnrecorded(news: News): Promise<void> {
    for (const { person, notifications } of news.decisions) {
      const letters = notifications.flatMap(({ id, event, message }) => {
        if (!person?.access || !message || event.kind !== 'storage-trouble') return [];
        const about = { event, notificationId: id, vehicle: null, role: person.access.role, expiresAt: message.expiresAt };
        return person.devices.filter(({ paused }) => !paused).map((device) => ({ ...about, uid: person.uid, device }));
      });
      if (!person || letters.length === 0) continue;
      const outcomes = await this.dispatcher.sendNow(letters).catch(() => []);
      if (outcomes.some(({ kind }) => kind === 'sent')) this.notifications.keepTopic(news, person.uid, storageTopic.name);
    }
  }
}
