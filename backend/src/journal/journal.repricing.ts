import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { sessionId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { DUE_AS_BACKLOG, DUE_NOW } from './journal-document.entity.js';
import { JournalDocuments } from './journal.documents.js';
import { JournalDraft } from './journal.draft.js';
import type { JournalMemory } from './journal.memory.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService } from './journal.service.js';
import { JournalStateEntity } from './journal-state.entity.js';
import { JournalTerms, type Terms } from './journal.terms.js';

const SESSIONS_A_TRANSACTION = 50;

/** Reckons the costs of a vehicle's sessions anew by the tariffs, places and prices in force, the newest first. */
@Injectable()
export class JournalRepricing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: JournalRepository,
    private readonly documents: JournalDocuments,
    private readonly journal: JournalService,
    private readonly terms: JournalTerms,
  ) {}

  /** Where a power cut ends it, it begins again: that it has ended is noted last. */
  async reprice(vehicle: KnownVehicle, signal?: AbortSignal): Promise<void> {
    const terms = this.terms.of(vehicle);
    let beforeId: string | null | undefined = null;
    while (beforeId !== undefined) {
      const before: string | null = beforeId;
      beforeId = await this.unitOfWork.transaction((manager) => this.repriceSome(manager, vehicle, terms, before));
      await nextTurn();
      signal?.throwIfAborted();
    }
    const memory = await this.unitOfWork.transaction((manager) => this.conclude(manager, vehicle, terms));
    if (memory) this.journal.keep(memory);
  }

  /** Returns the id before which it goes on; undefined where there is no more. */
  private async repriceSome(
    manager: EntityManager,
    { identity: { vehicleId } }: KnownVehicle,
    terms: Terms,
    beforeId: string | null,
  ): Promise<string | undefined> {
    const edition = await this.repository.edition(manager, vehicleId);
    const sessions = edition ? await this.repository.sessionsBefore(manager, edition, beforeId, SESSIONS_A_TRANSACTION) : [];
    const last = sessions.at(-1);
    if (!edition || !last) return undefined;
    const draft = new JournalDraft(manager, edition, terms.costOf);
    const costs = sessions.map((costed) => ({ costed, cost: terms.costOf(costed.session) }));
    for (const { costed, cost } of costs) draft.changeCost(costed, cost);
    const written = await draft.write();
    // Whoever has set the price of one session waits for it; a tariff changes hundreds.
    const isByHand = written.sessions.some(
      ({ session, cost }) =>
        cost?.isManual || costs.find(({ costed }) => sessionId(costed.session) === sessionId(session))?.costed.cost?.isManual,
    );
    await this.documents.markChanges(manager, vehicleId, written, isByHand ? DUE_NOW : DUE_AS_BACKLOG);
    return sessionId(last.session);
  }

  private async conclude(manager: EntityManager, { identity: { vehicleId } }: KnownVehicle, terms: Terms): Promise<JournalMemory | null> {
    const edition = await this.repository.edition(manager, vehicleId);
    if (!edition) return null;
    await manager.update(JournalStateEntity, { vehicleId }, { pricing: terms.pricing });
    // The names of places and tariffs stand in documents of which no cost has changed.
    await this.documents.markAll(manager, edition);
    return this.journal.load(manager, vehicleId);
  }
}
