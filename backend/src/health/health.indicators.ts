import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { PollingService } from '../polling/polling.service.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Outbox } from '../publishing/outbox.js';

/** The parts of `/health`. Without its database the service is down; without psacc or Firestore it does its work as well as it can. */
@Injectable()
export class HealthIndicators {
  constructor(
    private readonly indicators: HealthIndicatorService,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly polling: PollingService,
    private readonly publisher: FirestorePublisher,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async database() {
    const indicator = this.indicators.check('database');
    try {
      await this.dataSource.query('SELECT count(*) FROM vehicle');
      return indicator.up();
    } catch (error) {
      return indicator.down({ reason: error instanceof Error ? error.message : String(error) });
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
    const wrong = tracks.length === 0 || tracks.some(({ diagnosis }) => diagnosis.kind !== 'ok');
    return wrong ? indicator.degraded({ vehicles }) : indicator.up({ vehicles });
  }

  async firestore() {
    const indicator = this.indicators.check('firestore');
    const link = this.publisher.firestoreLink;
    const pendingDocuments = await this.outbox.count();
    switch (link.kind) {
      case 'ok':
        return indicator.up({ lastWriteAt: link.at.toISOString(), pendingDocuments });
      case 'not-tried':
        return indicator.up({ lastWriteAt: null, pendingDocuments });
      case 'failing':
        return indicator.degraded({ since: link.since.toISOString(), reason: link.reason, pendingDocuments });
    }
  }

  /** How old the newest reading is that could be believed. */
  lastReading() {
    const indicator = this.indicators.check('lastReading');
    const polledAt = this.polling.currentTracks.flatMap(({ latest }) => (latest ? [latest.polledAt.getTime()] : []));
    if (polledAt.length === 0) return indicator.degraded({ ageSeconds: null });
    return indicator.up({ ageSeconds: Math.round((this.clock.now().getTime() - Math.max(...polledAt)) / 1000) });
  }
}
