import { Injectable, type OnModuleInit } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { parseVehicleId, type VehicleId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DocumentSource, DueDocument } from '../publishing/document.source.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { DUE_AS_BACKLOG, DUE_NOW, type Due, type JournalDocumentEntity } from './journal-document.entity.js';
import { JournalComposer } from './journal.composer.js';
import { JournalDocuments } from './journal.documents.js';
import type { JournalEdition } from './journal.draft.js';
import { JournalPace } from './journal.pace.js';
import { JournalRepository } from './journal.repository.js';
import { digestOf, JournalTerms, type Terms } from './journal.terms.js';

/** So many are written at once at the most: each stays in memory until it is published. */
const NEW_AT_ONCE = 20;
const BACKLOG_AT_ONCE = 10;
/** After a rebuild most documents are what they were: they are only looked at, and these are so many a time. */
const LOOKS_AT_ONCE = 100;
/** When a document was written is no reason to publish it. */
const ANY_TIME = new Date(0);

interface JournalDocument extends DueDocument {
  readonly row: JournalDocumentEntity;
  readonly digest: string | null;
}

/**
 * The journal's documents for the publisher: what is new at once, what has piled up by a first start, a rebuild or other settings slowly, the newest first.
 * What is in Firestore already as it is now is not published again.
 */
@Injectable()
export class JournalPublications implements DocumentSource<JournalDocument>, OnModuleInit {
  constructor(
    private readonly publisher: FirestorePublisher,
    private readonly documents: JournalDocuments,
    private readonly composer: JournalComposer,
    private readonly repository: JournalRepository,
    private readonly pace: JournalPace,
    private readonly vehicles: VehicleRepository,
    private readonly terms: JournalTerms,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.publisher.addSource(this);
  }

  dueNow(): Promise<readonly JournalDocument[]> {
    return this.unitOfWork.transaction((manager) => this.next(manager, DUE_NOW, NEW_AT_ONCE));
  }

  backlog(): Promise<readonly JournalDocument[]> {
    return this.unitOfWork.transaction(async (manager) => {
      const most = Math.min(BACKLOG_AT_ONCE, await this.pace.room(manager, this.clock.now()));
      return most > 0 ? this.next(manager, DUE_AS_BACKLOG, most) : [];
    });
  }

  async settle(published: readonly JournalDocument[]): Promise<void> {
    await this.unitOfWork.transaction(async (manager) => {
      for (const { row, digest } of published) await this.documents.settle(manager, row, digest);
      const slow = published.filter(({ row }) => row.due === DUE_AS_BACKLOG).length;
      if (slow > 0) await this.pace.count(manager, slow, this.clock.now());
    });
  }

  /** The next that differ from what is published; those that do not are settled. */
  private async next(manager: EntityManager, due: Due, most: number): Promise<readonly JournalDocument[]> {
    const rows = await this.documents.next(manager, due, LOOKS_AT_ONCE);
    if (rows.length === 0) return [];
    const write = await this.writer(manager);
    const different: JournalDocument[] = [];
    for (const row of rows) {
      const document = await write(row);
      if (document.digest === row.digest) await this.documents.settle(manager, row, row.digest);
      else different.push(document);
      if (different.length === most) break;
    }
    return different;
  }

  private async writer(manager: EntityManager): Promise<(row: JournalDocumentEntity) => Promise<JournalDocument>> {
    const books = new Map<VehicleId, { readonly edition: JournalEdition; readonly terms: Terms }>();
    for (const vehicle of await this.vehicles.all()) {
      const { vehicleId } = vehicle.identity;
      const edition = await this.repository.edition(manager, vehicleId);
      if (edition) books.set(vehicleId, { edition, terms: this.terms.of(vehicle) });
    }
    return async (row) => {
      const vehicleId = parseVehicleId(row.vehicleId);
      const path = pathOf(vehicleId, row);
      const book = books.get(vehicleId);
      if (!book) return { path, document: null, row, digest: null };
      const document = await this.composer.compose(manager, book.edition, book.terms, row, this.clock.now());
      const digest = document && digestOf({ ...document, updatedAt: ANY_TIME });
      return { path, document, row, digest };
    };
  }
}

function pathOf(vehicleId: VehicleId, { kind, id }: JournalDocumentEntity): string {
  switch (kind) {
    case 'month':
      return paths.month(vehicleId, id);
    case 'trip':
      return paths.trip(vehicleId, id);
    case 'session':
      return paths.session(vehicleId, id);
    case 'summary':
      return paths.journalSummary(vehicleId);
  }
}
