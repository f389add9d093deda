import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Snapshot, VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type ImportedFact, type PlacedFact, SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { type ImportCounts, ImportReport, type ImportSummary, reasonInWords } from './import-report.js';
import { completedBy, type ImportSource, type SourceItem } from './reading.js';
import { recognise } from './recognise.js';
import { type StagedReading, StagedReadings } from './staged-readings.js';
import { TimeLineMerge } from './time-line.merge.js';
import { VehicleChoice } from './vehicle-choice.js';

const FACTS_A_TRANSACTION = 500;
/** The clocks of a Pi and of the maker differ by seconds, not by more than this. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** No car that this is for was built before. */
const FIRST_POSSIBLE = new Date('2010-01-01T00:00:00Z');
const TELL_EACH_ROWS = 5000;

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
 * 500: a power cut in between leaves whole facts, and doing it again does the rest. Doing it twice is doing it once.
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
    const { databaseFile } = this.environment;
    const source = await recognise(order.file, dirname(databaseFile));
    const choice = await VehicleChoice.of(this.vehicles, order.vehicle);
    const report = new ImportReport(order.reportFile);
    const staged = await StagedReadings.create(`${databaseFile}.import`);
    try {
      await this.stage(source, choice, staged, report, onProgress);
      const changedVehicles: VehicleId[] = [];
      for (const vehicleId of await staged.vehicleIds()) {
        if (await this.merge(vehicleId, source, staged, report, onProgress)) changedVehicles.push(vehicleId);
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
      const vehicleId = await choice.find(item.car);
      if (typeof vehicleId === 'string') await staged.add({ place: item.place, reading: { ...item.reading, vehicleId } });
      else if (vehicleId.none === 'other-vehicle') report.count('otherVehicles');
      else await report.reject(item.place, 'does not say of which car it is');
    }
    await staged.finish();
  }

  /** True when the vehicle has new facts. */
  private async merge(
    vehicleId: VehicleId,
    source: ImportSource,
    staged: StagedReadings,
    report: ImportReport,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<boolean> {
    let walk: FactWalk | null = null;
    let batch: ImportedFact[] = [];
    let taken = 0;
    for await (const readings of momentsOf(staged.inTime(vehicleId))) {
      const [first, ...others] = readings;
      // Several rows may tell of one moment, each of something else.
      const reading = others.reduce((told, other) => completedBy(told, other.reading), first.reading);
      walk ??= await FactWalk.begin(this.snapshots, reading);
      const next = await walk.goTo(reading.polledAt);
      const verdict = walk.merge.judge(reading, source.origin, next);
      for (const { place } of others) {
        if (verdict.kind === 'rejected') await report.reject(place, verdict.reasons.map(reasonInWords).join(', '));
        else report.count(verdict.kind === 'taken' ? 'merged' : verdict.kind);
      }
      if (verdict.kind === 'rejected') await report.reject(first.place, verdict.reasons.map(reasonInWords).join(', '));
      else report.count(verdict.kind);
      if (verdict.kind !== 'taken') continue;
      taken += 1;
      batch.push(verdict.fact);
      if (batch.length === FACTS_A_TRANSACTION) {
        await this.store(batch);
        batch = [];
        if (taken % TELL_EACH_ROWS === 0) onProgress({ phase: 'merging', counts: report.progress });
      }
    }
    await this.store(batch);
    return taken > 0;
  }

  private async store(facts: readonly ImportedFact[]): Promise<void> {
    if (facts.length > 0) await this.unitOfWork.transaction((manager) => this.snapshots.appendImported(manager, facts));
  }
}

/** Goes along the facts of a vehicle as far as the readings do. */
class FactWalk {
  private ahead: PlacedFact[] = [];
  private isAtEnd = false;

  private constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly vehicleId: VehicleId,
    private readAt: Date,
    readonly merge: TimeLineMerge,
  ) {}

  static async begin(snapshots: SnapshotRepository, { vehicleId, polledAt }: Snapshot): Promise<FactWalk> {
    const before = await snapshots.lastBefore(vehicleId, polledAt);
    const merge = new TimeLineMerge(await snapshots.lastPolledIdBefore(vehicleId, polledAt));
    if (before) merge.pass(before);
    return new FactWalk(snapshots, vehicleId, before?.snapshot.polledAt ?? new Date(0), merge);
  }

  /** Passes all facts up to a date and answers with the first after it. */
  async goTo(date: Date): Promise<PlacedFact | null> {
    for (;;) {
      const next = await this.peek();
      if (!next || next.snapshot.polledAt > date) return next;
      this.merge.pass(next);
      this.ahead.shift();
    }
  }

  // What is stored meanwhile lies before the fact that is next, and is never read.
  private async peek(): Promise<PlacedFact | null> {
    if (this.ahead.length === 0 && !this.isAtEnd) {
      this.ahead = [...(await this.snapshots.nextByDate(this.vehicleId, this.readAt))];
      this.readAt = this.ahead.at(-1)?.snapshot.polledAt ?? this.readAt;
      this.isAtEnd = this.ahead.length === 0;
    }
    return this.ahead[0] ?? null;
  }
}

/** The readings of each moment together. */
async function* momentsOf(readings: AsyncIterable<StagedReading>): AsyncGenerator<readonly [StagedReading, ...StagedReading[]]> {
  let moment: [StagedReading, ...StagedReading[]] | null = null;
  for await (const staged of readings) {
    if (moment && moment[0].reading.polledAt.getTime() === staged.reading.polledAt.getTime()) {
      moment.push(staged);
      continue;
    }
    if (moment) yield moment;
    moment = [staged];
  }
  if (moment) yield moment;
}

function problemOf(item: SourceItem, latest: Date): string | null {
  if (item.kind === 'unreadable') return item.reason;
  const { polledAt } = item.reading;
  if (polledAt > latest) return 'is dated in the future';
  return polledAt < FIRST_POSSIBLE ? 'is dated before there were such cars' : null;
}
