import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Snapshot, VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ImportedOrigin } from '../snapshots/snapshot-origin.js';
import { JournalRebuildEntity } from '../journal/journal-state.entity.js';
import { type ImportedFact, SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { vehicleIdOf } from '../vehicles/vehicle-id.js';
import { FactWalk } from './fact-walk.js';
import { type ImportCounts, ImportReport, type ImportSummary, reasonInWords } from './import-report.js';
import { completedBy, type ImportSource, type SourceItem } from './reading.js';
import { recognise } from './recognise.js';
import { type Moment, StagedReadings } from './staged-readings.js';
import { type CarKey, VehicleChoice } from './vehicle-choice.js';

const FACTS_A_TRANSACTION = 500;
/** The clocks of a Pi and of the maker differ by seconds, not by more than this. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** No car that this is for was built before. */
const FIRST_POSSIBLE = new Date('2010-01-01T00:00:00Z');
const TELL_EACH_ROWS = 5000;
const NO_CAR = 'does not say of which car it is';

export interface ImportOrder {
  readonly file: string;
  /** Which vehicle, in the words of the command; null: as the file says. */
  readonly vehicle: string | null;
  /** Where every rejection is written; null: nowhere. */
  readonly reportFile: string | null;
}

/** How far an import has come. `reading`: the file is read; `merging`: what it holds takes its place between the facts. */
export interface ImportProgress {
  readonly phase: 'reading' | 'merging';
  readonly counts: ImportCounts;
}

export interface ImportResult extends ImportSummary {
  /** What the file is, in words. */
  readonly source: string;
  /** The vehicles that have new facts, whose journals have to be written anew. */
  readonly changedVehicles: readonly VehicleId[];
}

/**
 * Takes the readings of a file into the facts. The whole file is first put in the order of time, then merged with the facts that are there, in transactions of
 * 500: a power cut in between leaves whole facts and the wish to have the journal written anew, and doing it again does the rest. Doing it twice is doing it once.
 */
@Injectable()
export class Importer {
  constructor(
    private readonly environment: Environment,
    private readonly vehicles: VehicleRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Throws `SourceRefused` where the file is none that can be imported, or where it cannot be known of which car it is; nothing is changed then. */
  async import(order: ImportOrder, onProgress: (progress: ImportProgress) => void = () => undefined): Promise<ImportResult> {
    const { databaseFile, firebaseProjectId } = this.environment;
    const copyFolder = `${databaseFile}.import-copy`;
    // What an import that was cut off has left there: no other one is running, for the command holds the lock of the database.
    await rm(copyFolder, { recursive: true, force: true });
    const source = await recognise(order.file, copyFolder);
    const choice = await VehicleChoice.of(this.vehicles, order.vehicle, (vin) => vehicleIdOf(firebaseProjectId, vin));
    const report = new ImportReport(order.reportFile);
    const staged = await StagedReadings.create(`${databaseFile}.import`);
    try {
      await this.stage(source, choice, staged, report, onProgress);
      const changedVehicles: VehicleId[] = [];
      for (const [vehicleId, key] of await sort(choice, staged, report)) {
        if (await this.merge(vehicleId, key, source, staged, report, onProgress)) changedVehicles.push(vehicleId);
      }
      return { ...(await report.finish()), source: source.description, changedVehicles };
    } finally {
      await staged.remove();
    }
  }

  private async stage(
    source: ImportSource,
    choice: VehicleChoice,
    staged: StagedReadings,
    report: ImportReport,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<void> {
    const latest = new Date(this.clock.now().getTime() + CLOCK_TOLERANCE_MS);
    for await (const item of source.items()) {
      report.count('read');
      if (report.progress.read % TELL_EACH_ROWS === 0) onProgress({ phase: 'reading', counts: report.progress });
      const problem = problemOf(item, latest);
      if (problem !== null) await report.reject(item.place, problem);
      if (problem === null && item.kind === 'repeated') report.count('merged');
      if (problem !== null || item.kind !== 'reading') continue;
      const key = choice.keyOf(item.car);
      if (key === null) await report.reject(item.place, NO_CAR);
      else await staged.add(key, item.place, item.reading);
    }
    await staged.finish();
  }

  /** True when the vehicle has new facts. */
  private async merge(
    vehicleId: VehicleId,
    key: CarKey,
    source: ImportSource,
    staged: StagedReadings,
    report: ImportReport,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<boolean> {
    let walk: FactWalk | null = null;
    let batch: ImportedFact[] = [];
    let taken = 0;
    for await (const moment of staged.moments(key, vehicleId)) {
      walk ??= await FactWalk.begin(this.snapshots, moment[0].reading);
      const fact = await settle(moment, walk, source.origin, report);
      if (!fact) continue;
      taken += 1;
      batch.push(fact);
      if (batch.length === FACTS_A_TRANSACTION) {
        await this.store(vehicleId, batch);
        batch = [];
        if (taken % TELL_EACH_ROWS === 0) onProgress({ phase: 'merging', counts: report.progress });
      }
    }
    await this.store(vehicleId, batch);
    return taken > 0;
  }

  private async store(vehicleId: VehicleId, facts: readonly ImportedFact[]): Promise<void> {
    if (facts.length === 0) return;
    await this.unitOfWork.transaction(async (manager) => {
      await this.snapshots.appendImported(manager, facts);
      // With the facts, so that no power cut leaves a journal that lacks them and does not know it.
      await manager.save(JournalRebuildEntity, { vehicleId, beganAt: this.clock.now() });
    });
  }
}

/** Decides of which vehicles the readings are; gives those vehicles, each with the key of its readings, and counts what is of none. */
async function sort(choice: VehicleChoice, staged: StagedReadings, report: ImportReport): Promise<ReadonlyMap<VehicleId, CarKey>> {
  const keys = new Map<VehicleId, CarKey>();
  for (const [key, chosen] of await choice.decide(staged.keys())) {
    if (chosen === 'other-vehicle') report.count('otherVehicles', staged.rowsOf(key));
    else if (chosen === 'no-vehicle') for await (const place of staged.placesOf(key)) await report.reject(place, NO_CAR);
    else {
      const first = keys.get(chosen);
      if (first === undefined) keys.set(chosen, key);
      else await staged.unite(first, key);
    }
  }
  return keys;
}

/** Counts what becomes of the rows of one moment, and gives the fact that they are; null where they are none. */
async function settle(moment: Moment, walk: FactWalk, origin: ImportedOrigin, report: ImportReport): Promise<ImportedFact | null> {
  const [first, ...others] = moment;
  const next = await walk.goTo(first.reading.polledAt);
  const judge = (reading: Snapshot) => walk.merge.judge(reading, origin, next);
  // Several rows may tell of one moment, each of something else. A row that cannot be true must not cost the others.
  const together = judge(others.reduce((told, { reading }) => completedBy(told, reading), first.reading));
  const isApart = together.kind === 'rejected' && others.length > 0;
  let fact: ImportedFact | null = together.kind === 'taken' ? together.fact : null;
  for (const [index, { place, reading }] of moment.entries()) {
    const isPartOfOne = fact !== null && index > 0;
    const verdict = isPartOfOne ? ({ kind: 'merged' } as const) : isApart ? judge(reading) : together;
    if (verdict.kind === 'rejected') await report.reject(place, verdict.reasons.map(reasonInWords).join(', '));
    else report.count(verdict.kind);
    if (verdict.kind === 'taken') fact = verdict.fact;
  }
  return fact;
}

function problemOf(item: SourceItem, latest: Date): string | null {
  if (item.kind === 'unreadable') return item.reason;
  const { polledAt } = item.reading;
  if (polledAt > latest) return 'is dated in the future';
  return polledAt < FIRST_POSSIBLE ? 'is dated before there were such cars' : null;
}
