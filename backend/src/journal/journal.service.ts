import { Injectable } from '@nestjs/common';
import {
  type CalendarDay,
  dayOf,
  type JournalFacts,
  NO_JOURNAL_FACTS,
  runningSession,
  sessionId,
  type SettingsInForce,
  type Snapshot,
  type Trip,
  type VehicleId,
} from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { countFacts, factIdOf, polledAfter } from './facts.js';
import { DUE_NOW } from './journal-document.entity.js';
import { JournalDocuments } from './journal.documents.js';
import { JournalDraft, type JournalEdition } from './journal.draft.js';
import { foldFact } from './journal.fold.js';
import { emptyMemory, glanceAt, type JournalGlance, type JournalMemory, NOTHING_TO_TELL, remember } from './journal.memory.js';
import { editionOf, JournalRepository } from './journal.repository.js';
import { JournalStateEntity } from './journal-state.entity.js';
import { NO_SLOW_FACTS, quickFacts, type SlowFacts, slowFacts } from './journal.tidings.js';
import { JournalTerms, type Terms } from './journal.terms.js';

/** What a fold remembers is stored only now and then, for the facts after it are stored anyway: a start folds at most so many once more. */
const FACTS_BETWEEN_STORES = 50;
/** What is told of whole weeks, or of kilometres in a year, may be so old. */
const SLOW_FACTS_HOLD_MS = 60 * 60_000;
const NEWEST_DAYS = 3;
const FIRST_EDITION = 1;

interface Recollection {
  readonly edition: number;
  readonly day: CalendarDay;
  readonly atMs: number;
  readonly facts: SlowFacts;
}

/** Trips, charging sessions and days: opinions, derived from the facts as these are stored. */
@Injectable()
export class JournalService {
  private readonly memories = new Map<VehicleId, JournalMemory>();
  private readonly lastTrips = new Map<VehicleId, Trip>();
  private readonly slow = new Map<VehicleId, Recollection>();

  constructor(
    private readonly repository: JournalRepository,
    private readonly documents: JournalDocuments,
    private readonly terms: JournalTerms,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Extends a vehicle's journal by a snapshot that was just stored, in the same transaction. What is to be remembered of it is given to
   * {@link keep} when that is committed. Null while there is no journal of the facts before: it is rebuilt first, and folds this one too.
   */
  async extend(manager: EntityManager, vehicle: KnownVehicle, snapshot: Snapshot): Promise<JournalMemory | null> {
    const terms = this.terms.of(vehicle);
    const snapshotId = await factIdOf(manager, snapshot);
    const memory = await this.recall(manager, vehicle, terms, snapshotId);
    if (!memory) return null;
    const step = foldFact(memory.fold, snapshot, memory.edition);
    const draft = new JournalDraft(manager, memory.edition, terms.costOf, memory.storedSession?.session);
    await draft.add(step);
    const written = await draft.write();
    await this.documents.markChanges(manager, vehicle.identity.vehicleId, written, DUE_NOW);
    const next = remember(memory, snapshotId, step, written);
    return next.factsSinceStored < FACTS_BETWEEN_STORES ? next : this.store(manager, next);
  }

  /** Remembers a journal as it is after a transaction that has been committed. */
  keep(memory: JournalMemory): void {
    this.memories.set(memory.edition.vehicleId, memory);
  }

  /** Remembers what the database holds of a vehicle's journal, so that it can be told before the next fact. */
  async wake(vehicleId: VehicleId): Promise<void> {
    const memory = await this.unitOfWork.transaction((manager) => this.load(manager, vehicleId));
    if (memory) this.keep(memory);
  }

  /** The journal of a vehicle as it stands: what is kept, or else as a transaction under way has left it. Without anything while it is written for the first time. */
  glance(vehicle: KnownVehicle, now: Date, underway: JournalMemory | null = null): JournalGlance {
    const memory = underway ?? this.memories.get(vehicle.identity.vehicleId);
    return memory ? glanceAt(memory, this.terms.of(vehicle), now) : NOTHING_TO_TELL;
  }

  /** What may be worth telling of the journal with the latest reading, and as a fact (null: it is none) that is about to be stored. Never throws: what a broken disk does not tell is told later. */
  async tidings(vehicle: KnownVehicle, latest: Snapshot | null, fact: Snapshot | null, now: Date): Promise<JournalFacts> {
    const { vehicleId } = vehicle.identity;
    const memory = this.memories.get(vehicleId);
    if (!memory) return NO_JOURNAL_FACTS;
    const terms = this.terms.of(vehicle);
    const step = fact && foldFact(memory.fold, fact, memory.edition);
    const ended = step?.trips.at(-1);
    if (ended) this.lastTrips.set(vehicleId, ended);
    return {
      ...(await this.slowFactsOf(memory, terms, latest, now)),
      ...quickFacts(memory, terms, step, this.lastTrips.get(vehicleId) ?? null, now),
    };
  }

  /** Which settings the journal of a vehicle follows. */
  settingsInForce(vehicleId: VehicleId): SettingsInForce {
    return this.terms.settingsInForce(vehicleId);
  }

  /** The journal of a vehicle as its stored fold and the facts after it tell, up to one of them; null where there is no edition that holds. */
  async load(manager: EntityManager, vehicleId: VehicleId, upToId = Infinity): Promise<JournalMemory | null> {
    const state = await manager.findOneBy(JournalStateEntity, { vehicleId });
    if (!state) return null;
    const edition = editionOf(vehicleId, state);
    const facts = (await polledAfter(manager, vehicleId, state.snapshotId)).filter(({ id }) => id < upToId);
    const fold = facts.reduce((known, { snapshot }) => foldFact(known, snapshot, edition).fold, state.fold);
    const running = fold.journal && runningSession(fold.journal.sessions, edition);
    return {
      edition,
      fold,
      snapshotId: facts.at(-1)?.id ?? state.snapshotId,
      facts: state.facts + facts.length,
      factsSinceStored: facts.length,
      recentDays: await this.repository.newestDays(manager, edition, NEWEST_DAYS),
      storedSession: running && (await this.repository.session(manager, edition, sessionId(running))),
    };
  }

  /** Stores what the fold remembers. */
  async store(manager: EntityManager, memory: JournalMemory): Promise<JournalMemory> {
    const { edition, snapshotId, facts, fold } = memory;
    await manager.update(JournalStateEntity, { vehicleId: edition.vehicleId }, { snapshotId, facts, fold });
    return { ...memory, factsSinceStored: 0 };
  }

  private async slowFactsOf({ edition }: JournalMemory, { settings }: Terms, latest: Snapshot | null, now: Date): Promise<SlowFacts> {
    const known = this.slow.get(edition.vehicleId);
    const day = dayOf(now, edition.timeZone);
    const holds = known?.edition === edition.edition && known.day === day && Math.abs(now.getTime() - known.atMs) < SLOW_FACTS_HOLD_MS;
    if (holds) return known.facts;
    try {
      const odometerKm = latest?.odometerKm ?? null;
      const facts = await this.unitOfWork.transaction((manager) =>
        slowFacts(manager, this.repository, edition, settings.allowance, odometerKm, now),
      );
      this.slow.set(edition.vehicleId, { edition: edition.edition, day, atMs: now.getTime(), facts });
      return facts;
    } catch {
      return known?.facts ?? NO_SLOW_FACTS;
    }
  }

  private async recall(manager: EntityManager, vehicle: KnownVehicle, terms: Terms, beforeId: number): Promise<JournalMemory | null> {
    const { vehicleId } = vehicle.identity;
    const known = this.memories.get(vehicleId);
    const edition = await this.repository.edition(manager, vehicleId);
    // Another process may have rebuilt it meanwhile.
    if (known && known.edition.edition === edition?.edition) return known;
    if (edition) return this.load(manager, vehicleId, beforeId);
    return (await countFacts(manager, vehicleId)) === 1 ? this.begin(manager, vehicleId, terms) : null;
  }

  /** The journal of a vehicle that has no other fact than the one that is just stored. */
  private async begin(manager: EntityManager, vehicleId: VehicleId, terms: Terms): Promise<JournalMemory> {
    const edition: JournalEdition = { vehicleId, edition: FIRST_EDITION, ...termsOfEdition(terms) };
    const memory = emptyMemory(edition);
    await this.establish(manager, memory, terms.pricing);
    return memory;
  }

  /** Makes an edition the one that holds. */
  async establish(manager: EntityManager, { edition, snapshotId, facts, fold }: JournalMemory, pricing: string): Promise<void> {
    await manager.save(JournalStateEntity, { ...edition, pricing, snapshotId, facts, fold });
  }
}

/** What of the terms an edition is written by, and cannot be changed without writing another. */
export function termsOfEdition({ timeZone, usableCapacityKwh }: Terms): Pick<JournalEdition, 'timeZone' | 'usableCapacityKwh'> {
  return { timeZone, usableCapacityKwh };
}
