import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { storageProblemInWords } from '../database/storage-problem.js';
import { MessageDispatcher } from '../notifications/message.dispatcher.js';
import { MessageQueue } from '../notifications/message.queue.js';
import { Fleet } from '../polling/fleet.js';
import { PollingScheduler } from '../polling/polling.scheduler.js';
import { PollingService } from '../polling/polling.service.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Outbox } from '../publishing/outbox.js';
import { ServiceRestarter } from '../supervision/service-restarter.js';
import { Supervisor } from '../supervision/supervisor.js';

/** Longer than the slowest pace of a healthy vehicle, which is twice the interval. */
const OLD_AFTER_INTERVALS = 5;

/** The parts of `/health`. Without its database the service is down; without psacc or Firestore it does its work as well as it can. */
@Injectable()
export class HealthIndicators {
  constructor(
    private readonly indicators: HealthIndicatorService,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly polling: PollingService,
    private readonly scheduler: PollingScheduler,
    private readonly fleet: Fleet,
    private readonly publisher: FirestorePublisher,
    private readonly outbox: Outbox,
    private readonly supervisor: Supervisor,
    private readonly restarter: ServiceRestarter,
    private readonly dispatcher: MessageDispatcher,
    private readonly queue: MessageQueue,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  async database() {
    const indicator = this.indicators.check('database');
    try {
      await this.dataSource.query('SELECT count(*) FROM vehicle');
      const problem = this.scheduler.lastProblem;
      return problem === null ? indicator.up() : indicator.down({ reason: inWords(problem) });
    } catch (error) {
      return indicator.down({ reason: inWords(error instanceof Error ? error.message : String(error)) });
    }
  }

  /** The diagnosis of each vehicle, by its id: the VIN is told nowhere. */
  psacc() {
    const indicator = this.indicators.check('psacc');
    const tracks = this.polling.currentTracks;
    const vehicles = Object.fromEntries(
      tracks.map(({ vehicle, diagnosis }) => [
        vehicle.identity.vehicleId,
        { diagnosis: diagnosis.kind, since: diagnosis.since.toISOString() },
      ]),
    );
    if (tracks.length === 0) return indicator.degraded({ diagnosis: this.fleet.diagnosis, vehicles });
    return tracks.some(({ diagnosis }) => diagnosis.kind !== 'ok') ? indicator.degraded({ vehicles }) : indicator.up({ vehicles });
  }

  /** Whether psacc can be restarted from here, and what came of the last time. A machine without a restarter is well: its owner restarts by hand. */
  async supervision() {
    const indicator = this.indicators.check('supervision');
    const last = this.supervisor.lastEndedRestart;
    return indicator.up({
      service: this.environment.psaccService,
      restarter: await this.restarter.state(),
      lastRestart: last && { reason: last.reason, outcome: last.outcome, endedAt: last.endedAt.toISOString() },
    });
  }

  async firestore() {
    const indicator = this.indicators.check('firestore');
    const link = this.publisher.firestoreLink;
    const pendingDocuments = await this.outbox.count().catch(() => null);
    switch (link.kind) {
      case 'ok':
        return indicator.up({ lastWriteAt: link.at.toISOString(), pendingDocuments });
      case 'not-tried':
        return indicator.up({ lastWriteAt: null, pendingDocuments });
      case 'failing':
        return indicator.degraded({ since: link.since.toISOString(), reason: link.reason, pendingDocuments });
    }
  }

  /** What is to be sent to the browsers of those who want to be told. */
  async messages() {
    const indicator = this.indicators.check('messages');
    const link = this.dispatcher.pushLink;
    const waiting = await this.queue.count().catch(() => null);
    if (link.kind === 'ok') return indicator.up({ waiting });
    return indicator.degraded({ since: link.since.toISOString(), reason: link.reason, waiting });
  }

  /** How old the last reading of each vehicle is that could be believed. */
  lastReading() {
    const indicator = this.indicators.check('lastReading');
    const nowMs = this.clock.now().getTime();
    const ages = this.polling.currentTracks.map(({ vehicle, latest }) => ({
      vehicleId: vehicle.identity.vehicleId,
      ageSeconds: latest && Math.round((nowMs - latest.polledAt.getTime()) / 1000),
    }));
    const vehicles = Object.fromEntries(ages.map(({ vehicleId, ageSeconds }) => [vehicleId, { ageSeconds }]));
    const oldSeconds = OLD_AFTER_INTERVALS * this.environment.pollIntervalSeconds;
    const isWell = ages.length > 0 && ages.every(({ ageSeconds }) => ageSeconds !== null && ageSeconds < oldSeconds);
    return isWell ? indicator.up({ vehicles }) : indicator.degraded({ vehicles });
  }
}

const inWords = (failure: string) => storageProblemInWords(failure) ?? failure;
