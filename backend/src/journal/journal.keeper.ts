import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { VehicleId } from '@psa-ev/domain';
import type { Subscription } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type KnownVehicle, VehicleRepository } from '../vehicles/vehicle.repository.js';
import { countFacts, countPolledAfter } from './facts.js';
import { DUE_NOW } from './journal-document.entity.js';
import { JournalSettings } from './journal-settings.js';
import { JournalDocuments, SUMMARY_ID } from './journal.documents.js';
import { JournalRebuild } from './journal.rebuild.js';
import { JournalRepricing } from './journal.repricing.js';
import { JournalRebuildEntity, JournalStateEntity } from './journal-state.entity.js';
import { JournalTerms } from './journal.terms.js';

/** A model may become known, and so its capacity, long after its first reading. */
const LOOK_AGAIN_AFTER_MS = 10 * 60_000;

/** What a journal lacks. `pricing`: the costs are by other settings than those in force. */
type Want = 'rebuild' | 'pricing' | 'nothing';

/**
 * Keeps the journals in step with the facts and the settings, in the background, one vehicle after the other: rebuilds where there is none yet, where a
 * rebuild was cut short, where facts were added from elsewhere, or where capacity or time zone are others; reckons costs anew where prices are.
 */
@Injectable()
export class JournalKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(JournalKeeper.name);
  private line: Promise<void> = Promise.resolve();
  private subscription: Subscription | null = null;
  private readonly stop = new AbortController();

  constructor(
    private readonly vehicles: VehicleRepository,
    private readonly settings: JournalSettings,
    private readonly terms: JournalTerms,
    private readonly rebuilder: JournalRebuild,
    private readonly repricing: JournalRepricing,
    private readonly documents: JournalDocuments,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.settings.changes.subscribe((vehicleId) => void this.followSettings(vehicleId));
    void this.lookAfterAll(true);
  }

  onModuleDestroy(): void {
    this.stop.abort();
    this.subscription?.unsubscribe();
  }

  @Interval(LOOK_AGAIN_AFTER_MS)
  lookAgain(): Promise<void> {
    return this.lookAfterAll(false);
  }

  /** Looks after all journals; with `countingFacts` also whether they hold every fact. Never throws. */
  lookAfterAll(countingFacts: boolean): Promise<void> {
    return this.inLine(async () => {
      for (const vehicle of await this.vehicles.all()) await this.lookAfter(vehicle, countingFacts);
    });
  }

  /** Has a vehicle's journal follow settings that have become others. Never throws. */
  followSettings(vehicleId: VehicleId): Promise<void> {
    return this.inLine(async () => {
      const vehicle = (await this.vehicles.all()).find(({ identity }) => identity.vehicleId === vehicleId);
      if (!vehicle) return;
      await this.lookAfter(vehicle, false);
      await this.unitOfWork.transaction((manager) => this.documents.mark(manager, vehicleId, 'summary', [SUMMARY_ID], DUE_NOW));
    });
  }

  private async lookAfter(vehicle: KnownVehicle, countingFacts: boolean): Promise<void> {
    if (this.stop.signal.aborted) return;
    const { vehicleId, label } = vehicle.identity;
    switch (await this.wantOf(vehicle, countingFacts)) {
      case 'rebuild': {
        this.logger.log(`The journal of ${label ?? vehicleId} is written anew`);
        const { factsDone } = await this.rebuilder.rebuild(vehicleId, undefined, this.stop.signal);
        this.logger.log(`The journal of ${label ?? vehicleId} is written, from ${factsDone} readings`);
        return;
      }
      case 'pricing':
        return this.repricing.reprice(vehicle, this.stop.signal);
      case 'nothing':
        return;
    }
  }

  private wantOf(vehicle: KnownVehicle, countingFacts: boolean): Promise<Want> {
    const { vehicleId } = vehicle.identity;
    const { timeZone, usableCapacityKwh, pricing } = this.terms.of(vehicle);
    return this.unitOfWork.transaction(async (manager) => {
      const state = await manager.findOneBy(JournalStateEntity, { vehicleId });
      if (await manager.existsBy(JournalRebuildEntity, { vehicleId })) return 'rebuild';
      if (!state) return (await countFacts(manager, vehicleId)) > 0 ? 'rebuild' : 'nothing';
      if (state.timeZone !== timeZone || state.usableCapacityKwh !== usableCapacityKwh) return 'rebuild';
      if (countingFacts) {
        const folded = state.facts + (await countPolledAfter(manager, vehicleId, state.snapshotId));
        if (folded !== (await countFacts(manager, vehicleId))) return 'rebuild';
      }
      return state.pricing === pricing ? 'nothing' : 'pricing';
    });
  }

  /** A full disk passes: what could not be done is found wanting at the next look. */
  private inLine(work: () => Promise<void>): Promise<void> {
    this.line = this.line.then(work).catch((error: unknown) => {
      if (!this.stop.signal.aborted) this.logger.error('A journal cannot be kept in step', error);
    });
    return this.line;
  }
}
