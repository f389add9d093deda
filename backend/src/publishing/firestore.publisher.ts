import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { paths, toVehicleDocument } from '@psa-ev/contract';
import type { VehicleId, VehicleState } from '@psa-ev/domain';
import { Firestore } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import type { DocumentSource, DueDocument } from './document.source.js';
import { Outbox } from './outbox.js';

/** How long a polling cycle waits for Firestore. Publishing then goes on beside it. */
const PATIENCE_MS = 5_000;
/** How long a stop waits for it, once for the last documents and once for the connection to close. */
const LAST_WORD_MS = 2_000;
/**
 * Far more often than the app needs to believe in the Pi, so that "Pi checked a minute ago" is the rule: three cars cost 4,320 of the 20,000 writes a day that
 * are free, and five dashboards that are never closed 21,600 of the 50,000 reads.
 */
const HEARTBEAT_DUE_MS = 55_000;
/** The status by which gRPC says that the document itself is wrong: trying again will not help. */
const INVALID_ARGUMENT = 3;

/** How the last attempt to reach Firestore ended. */
export type FirestoreLink =
  | { readonly kind: 'not-tried' }
  | { readonly kind: 'ok'; readonly at: Date }
  | { readonly kind: 'failing'; readonly since: Date; readonly reason: string };

/**
 * Brings documents to Firestore: what waits in the outbox, then the heartbeat of each vehicle that is due, then what is new in the journal. What can wait
 * comes last, a little at a time, and makes way for all else.
 *
 * One write is under way at a time, so a slow older document can never land on a newer one. Publishing twice is the same as once: whole documents are set.
 */
@Injectable()
export class FirestorePublisher implements BeforeApplicationShutdown {
  private readonly logger = new Logger(FirestorePublisher.name);
  private readonly states = new Map<VehicleId, VehicleState>();
  private readonly lastBeatElapsedMs = new Map<VehicleId, number>();
  private readonly sources: DocumentSource[] = [];
  private running: Promise<void> | null = null;
  /** Publishes what can wait; nobody waits for it but the next who has something to publish. */
  private trickling: Promise<void> = Promise.resolve();
  private wanted = false;
  private stopped = false;
  private link: FirestoreLink = { kind: 'not-tried' };

  constructor(
    private readonly firestore: Firestore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** How the last attempt to reach Firestore ended. */
  get firestoreLink(): FirestoreLink {
    return this.link;
  }

  /** Has the documents of this source published too. */
  addSource(source: DocumentSource): void {
    this.sources.push(source);
  }

  /** What the next heartbeat of this vehicle will tell. */
  keepCurrent(state: VehicleState): void {
    this.states.set(state.vehicle.vehicleId, state);
  }

  /** Ends the heartbeats of all vehicles but these: a sold car has none. */
  keepOnly(vehicleIds: readonly VehicleId[]): void {
    for (const known of this.states.keys()) if (!vehicleIds.includes(known)) this.states.delete(known);
  }

  /**
   * Publishes what is pending, also what an outage left behind. Returns when all is published or Firestore has kept us waiting; never throws: what could
   * not be published stays in the outbox. During an outage the client library tries again by itself, and nobody waits for it.
   */
  async publishPending(): Promise<void> {
    this.wanted = true;
    this.running ??= this.drain().finally(() => (this.running = null));
    if (this.link.kind === 'failing') return;
    if (!(await isDoneWithin(PATIENCE_MS, this.running))) this.failed(`no answer for ${PATIENCE_MS / 1000} s`);
  }

  /** Settles when also what can wait is published, as much of it as is its turn. */
  async settled(): Promise<void> {
    do {
      await this.running;
      await this.trickling;
    } while (this.running);
  }

  /** Says the last word where Firestore listens; what it does not take waits in the outbox for the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await isDoneWithin(LAST_WORD_MS, this.publishPending());
    if (this.link.kind !== 'failing') await isDoneWithin(LAST_WORD_MS, this.settled());
    await isDoneWithin(LAST_WORD_MS, this.firestore.terminate());
  }

  private async drain(): Promise<void> {
    await this.trickling;
    await this.reporting(async () => {
      // What is put into the outbox while this runs is wanted again, and gets its turn before this ends.
      while (this.wanted) {
        this.wanted = false;
        await this.publishOutbox();
        for (const vehicleId of this.states.keys()) await this.beat(vehicleId);
        for (const source of this.sources) await this.publishNew(source);
      }
      this.trickling = this.reporting(() => this.publishBacklog());
    });
  }

  /** Never throws: what came of it stands in {@link firestoreLink} and in the log. */
  private async reporting(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isFirestoreError(error)) this.failed(firstLine(error));
      else this.logger.error('What is to be published cannot be read or written', error);
    }
  }

  private async publishNew(source: DocumentSource): Promise<void> {
    let due = await source.dueNow();
    while (due.length > 0) {
      await this.publishAll(source, due);
      if (this.wanted) return;
      due = await source.dueNow();
    }
  }

  private async publishBacklog(): Promise<void> {
    for (const source of this.sources) {
      if (this.wanted || this.stopped) return;
      await this.publishAll(source, await source.backlog());
    }
  }

  /** One after the other, until something more urgent is wanted. */
  private async publishAll(source: DocumentSource, documents: readonly DueDocument[]): Promise<void> {
    const published: DueDocument[] = [];
    try {
      for (const due of documents) {
        await this.publishOne(due);
        published.push(due);
        if (this.wanted) break;
      }
    } finally {
      if (published.length > 0) await source.settle(published);
    }
  }

  private async publishOne({ path, document }: DueDocument): Promise<void> {
    try {
      await this.write(path, document);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // It is settled all the same: it would be refused again.
      this.logger.error(`Firestore refuses the document ${path}: ${firstLine(error)}`);
    }
  }

  private async publishOutbox(): Promise<void> {
    const refused = new Set<string>();
    const waiting = async () => (await this.outbox.pending()).filter(({ path, revision }) => !refused.has(`${path} ${revision}`));
    // What takes the place of a document meanwhile is found by the next look.
    for (let rows = await waiting(); rows.length > 0; rows = await waiting()) {
      for (const row of rows) {
        try {
          await this.write(row.path, row.document);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          // The others must not wait for ever behind a document that Firestore will never take.
          this.logger.error(`Firestore refuses the document ${row.path}: ${firstLine(error)}`);
          refused.add(`${row.path} ${row.revision}`);
          continue;
        }
        await this.outbox.settle(row);
      }
    }
  }

  private async beat(vehicleId: VehicleId): Promise<void> {
    const state = this.states.get(vehicleId);
    const last = this.lastBeatElapsedMs.get(vehicleId);
    const elapsedMs = this.clock.elapsedMs();
    if (!state || (last !== undefined && elapsedMs - last < HEARTBEAT_DUE_MS)) return;
    await this.write(paths.vehicle(vehicleId), toVehicleDocument({ ...state, heartbeatAt: this.clock.now() }));
    this.lastBeatElapsedMs.set(vehicleId, elapsedMs);
  }

  private async write(path: string, document: object | null): Promise<void> {
    const reference = this.firestore.doc(path);
    await (document ? reference.set(document) : reference.delete());
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

/** False when the work still goes on after so many milliseconds; nothing is kept alive by the waiting. */
async function isDoneWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const waiting = new AbortController();
  const patience = sleep(milliseconds, false, { ref: false, signal: waiting.signal }).catch(() => true);
  const done = await Promise.race([work.then(() => true), patience]);
  waiting.abort();
  return done;
}

/** Errors of Firestore carry the number of a gRPC status. */
function isFirestoreError(error: unknown): error is Error & { readonly code: number } {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

function isRefusal(error: unknown): error is Error {
  return isFirestoreError(error) && error.code === INVALID_ARGUMENT;
}

function firstLine(error: Error): string {
  return error.message.split('\n', 1).join('');
}
