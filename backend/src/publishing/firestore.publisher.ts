import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { paths, toVehicleDocument } from '@psa-ev/contract';
import type { VehicleId, VehicleState } from '@psa-ev/domain';
import { Firestore } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { Outbox } from './outbox.js';

/** How long a polling cycle waits for Firestore. Publishing then goes on beside it. */
const PATIENCE_MS = 5_000;
/**
 * Far more often than the app needs to believe in the Pi, so that "Pi checked a minute ago" is the rule: three cars cost 4,320 of the 20,000 writes a day that
 * are free, and five dashboards that are never closed 21,600 of the 50,000 reads.
 */
const HEARTBEAT_DUE_MS = 55_000;

/** How the last attempt to reach Firestore ended. */
export type FirestoreLink =
  | { readonly kind: 'not-tried' }
  | { readonly kind: 'ok'; readonly at: Date }
  | { readonly kind: 'failing'; readonly since: Date; readonly reason: string };

/**
 * Brings documents to Firestore: what waits in the outbox, then the heartbeat of each vehicle that is due.
 *
 * One write is under way at a time, so a slow older document can never land on a newer one. Publishing twice is the same as once: whole documents are set.
 */
@Injectable()
export class FirestorePublisher implements BeforeApplicationShutdown {
  private readonly logger = new Logger(FirestorePublisher.name);
  private readonly states = new Map<VehicleId, VehicleState>();
  private readonly lastBeatAt = new Map<VehicleId, Date>();
  private running: Promise<void> | null = null;
  private link: FirestoreLink = { kind: 'not-tried' };

  constructor(
    private readonly firestore: Firestore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  get firestoreLink(): FirestoreLink {
    return this.link;
  }

  /** What the next heartbeat of this vehicle will tell. */
  keepCurrent(state: VehicleState): void {
    this.states.set(state.vehicle.vehicleId, state);
  }

  /**
   * Publishes what is pending, also what an outage left behind. Returns when all is published or Firestore has kept us waiting; never throws: what could
   * not be published stays in the outbox. During an outage the client library tries again by itself, and nobody waits for it.
   */
  async publishPending(): Promise<void> {
    this.running ??= this.drain().finally(() => (this.running = null));
    if (this.link.kind === 'failing') return;
    const waiting = new AbortController();
    const patience = sleep(PATIENCE_MS, 'too long', { ref: false, signal: waiting.signal }).catch(() => 'done');
    if ((await Promise.race([this.running, patience])) === 'too long') this.failed(`no answer for ${PATIENCE_MS / 1000} s`);
    waiting.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.publishPending();
    await this.firestore.terminate();
  }

  private async drain(): Promise<void> {
    try {
      for (let rows = await this.outbox.pending(); rows.length > 0; rows = await this.outbox.pending()) {
        for (const row of rows) {
          await this.write(row.path, row.document);
          await this.outbox.settle(row);
        }
      }
      for (const vehicleId of this.states.keys()) await this.beat(vehicleId);
    } catch (error) {
      this.failed(error instanceof Error ? error.message.split('\n', 1).join('') : String(error));
    }
  }

  private async beat(vehicleId: VehicleId): Promise<void> {
    const state = this.states.get(vehicleId);
    const now = this.clock.now();
    const last = this.lastBeatAt.get(vehicleId);
    if (!state || (last && now.getTime() - last.getTime() < HEARTBEAT_DUE_MS)) return;
    await this.write(paths.vehicle(vehicleId), toVehicleDocument({ ...state, heartbeatAt: now }));
    this.lastBeatAt.set(vehicleId, now);
  }

  private async write(path: string, document: object): Promise<void> {
    await this.firestore.doc(path).set(document);
    if (this.link.kind === 'failing') this.logger.log('Firestore is reached again');
    this.link = { kind: 'ok', at: this.clock.now() };
  }

  private failed(reason: string): void {
    if (this.link.kind === 'failing') {
      this.link = { ...this.link, reason };
      return;
    }
    this.logger.warn(`Firestore is not reached, documents wait in the outbox: ${reason}`);
    this.link = { kind: 'failing', since: this.clock.now(), reason };
  }
}
