import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { VehicleId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Place } from '../snapshots/snapshot.repository.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { countFacts, nextFacts } from './facts.js';
import { JournalDocuments } from './journal.documents.js';
import { JournalDraft } from './journal.draft.js';
import { foldFact } from './journal.fold.js';
import { emptyMemory, type JournalMemory } from './journal.memory.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService, termsOfEdition } from './journal.service.js';
import { JournalRebuildEntity } from './journal-state.entity.js';
import { JournalTerms, type Terms } from './journal.terms.js';

const ROWS_DELETED_A_TRANSACTION = 500;
/** So many facts are folded in one transaction: a polling cycle waits no longer than for these. */
const FACTS_A_TRANSACTION = 500;
/** So many are in memory at once. Were they many, they would outlive the quick collection of garbage, and pile up until the slow one. */
const FACTS_A_PORTION = 50;

/** The tables of an edition with the columns of their keys after vehicle and edition. */
const EDITION_TABLES = [
  ['trip', 'id'],
  ['charging_session', 'id'],
  ['day_statistics', 'day'],
  ['trip_band', 'quantity, lower_bound'],
  ['health_reading', 'number'],
  ['idle_window', 'from_at'],
] as const;

/** How far a rebuild has come. */
export interface RebuildProgress {
  readonly factsDone: number;
  readonly factsInAll: number;
}

/** A rebuild under way. */
interface Work {
  readonly memory: JournalMemory;
  /** The last fact that was folded; null before the first. */
  readonly place: Place | null;
  readonly isDone: boolean;
}

/** There is no vehicle of this id; the message says what to do. */
export class VehicleNotKnown extends Error {
  override readonly name = 'VehicleNotKnown';
}

/**
 * Writes a vehicle's journal anew from all its facts: a new edition beside the one that holds, which takes its place in the last transaction. Until
 * then cycles extend the old one. After a power cut the rebuild begins again, and nobody has seen anything of it.
 */
@Injectable()
export class JournalRebuild {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vehicles: VehicleRepository,
    private readonly journal: JournalService,
    private readonly repository: JournalRepository,
    private readonly documents: JournalDocuments,
    private readonly terms: JournalTerms,
    private readonly clock: Clock,
  ) {}

  /** Rebuilds the journal of a vehicle. Throws {@link VehicleNotKnown}, and what the signal is aborted with: then it begins again at the next start. */
  async rebuild(
    vehicleId: VehicleId,
    onProgress: (progress: RebuildProgress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<RebuildProgress> {
    const vehicle = (await this.vehicles.all()).find(({ identity }) => identity.vehicleId === vehicleId);
    if (!vehicle) throw new VehicleNotKnown(`There is no vehicle ${vehicleId}. See: psa-ev vehicles`);
    // One by whose terms it is written to its end; whoever changes them meanwhile has it written again.
    const terms = this.terms.of(vehicle);
    await this.removeOtherEditions(vehicleId);
    const factsInAll = await this.unitOfWork.transaction((manager) => countFacts(manager, vehicleId));
    let work = await this.begin(vehicleId, terms);
    while (!work.isDone) {
      const before = work;
      work = await this.unitOfWork.transaction((manager) => this.fold(manager, before, terms));
      if (work.isDone) this.journal.keep(work.memory);
      onProgress({ factsDone: work.memory.facts, factsInAll: Math.max(work.memory.facts, factsInAll) });
      await nextTurn();
      signal?.throwIfAborted();
    }
    await this.removeOtherEditions(vehicleId);
    return { factsDone: work.memory.facts, factsInAll: work.memory.facts };
  }

  private begin(vehicleId: VehicleId, terms: Terms): Promise<Work> {
    return this.unitOfWork.transaction(async (manager) => {
      const holding = await this.repository.edition(manager, vehicleId);
      await manager.save(JournalRebuildEntity, { vehicleId, beganAt: this.clock.now() });
      const edition = { vehicleId, edition: (holding?.edition ?? 0) + 1, ...termsOfEdition(terms) };
      return { memory: emptyMemory(edition), place: null, isDone: false };
    });
  }

  /** Folds the next facts; where there are none, the edition holds from now on. */
  private async fold(manager: EntityManager, { memory, place }: Work, terms: Terms): Promise<Work> {
    const { edition } = memory;
    const draft = new JournalDraft(manager, edition, terms.costOf);
    let { fold, facts, snapshotId } = memory;
    let last = place;
    while (facts < memory.facts + FACTS_A_TRANSACTION) {
      const portion = await nextFacts(manager, edition.vehicleId, last, FACTS_A_PORTION);
      for (const { snapshot, place: reached } of portion) {
        const step = foldFact(fold, snapshot, edition);
        fold = step.fold;
        await draft.add(step);
        snapshotId = Math.max(snapshotId, reached.anchorId);
        last = reached;
      }
      facts += portion.length;
      if (portion.length < FACTS_A_PORTION) break;
    }
    if (facts === memory.facts) return { memory: await this.establish(manager, memory, terms), place, isDone: true };
    await draft.write();
    return { memory: { ...memory, fold, snapshotId, facts }, place: last, isDone: false };
  }

  private async establish(manager: EntityManager, memory: JournalMemory, terms: Terms): Promise<JournalMemory> {
    const { edition } = memory;
    await this.journal.establish(manager, memory, terms.pricing);
    await manager.delete(JournalRebuildEntity, { vehicleId: edition.vehicleId });
    await this.documents.markAll(manager, edition);
    return (await this.journal.load(manager, edition.vehicleId)) ?? memory;
  }

  /** Removes what an unfinished or a former edition has left, in small transactions. */
  private async removeOtherEditions(vehicleId: VehicleId): Promise<void> {
    for (const [table, key] of EDITION_TABLES) {
      for (let removed = ROWS_DELETED_A_TRANSACTION; removed === ROWS_DELETED_A_TRANSACTION;) {
        removed = await this.unitOfWork.transaction((manager) => this.removeSome(manager, vehicleId, table, key));
        await nextTurn();
      }
    }
  }

  private async removeSome(manager: EntityManager, vehicleId: VehicleId, table: string, key: string): Promise<number> {
    const holding = (await this.repository.edition(manager, vehicleId))?.edition ?? 0;
    const others = `SELECT edition, ${key} FROM ${table} WHERE vehicle_id = ? AND edition <> ? LIMIT ${ROWS_DELETED_A_TRANSACTION}`;
    await manager.query(`DELETE FROM ${table} WHERE vehicle_id = ? AND (edition, ${key}) IN (${others})`, [vehicleId, vehicleId, holding]);
    const [row]: readonly { removed: number }[] = await manager.query('SELECT changes() AS removed');
    return row?.removed ?? 0;
  }
}
