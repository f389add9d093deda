import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type CalendarDay, dayOf, sessionId, tripId, type VehicleId } from '@psa-ev/domain';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { JournalEdition } from '../journal/journal.draft.js';
import { JournalRepository } from '../journal/journal.repository.js';
import { type PlacedFact, SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { COLUMNS, dayRow, type ExportKind, sessionRow, snapshotLine, snapshotRow, tripRow } from './exported-rows.js';
import { type ExportFormat, writeExport } from './export-file.js';

const ROWS_A_CHUNK = 200;

/** The journal was written anew while it was exported; doing it again helps. */
export class ExportOvertaken extends Error {
  override readonly name = 'ExportOvertaken';
}

export interface ExportOrder {
  readonly folder: string;
  readonly format: ExportFormat;
  readonly kinds: readonly ExportKind[];
  readonly vehicleIds: readonly VehicleId[];
  /** First and last day in the zone of the configuration, both included; a trip or a session is of the day on which it begins. */
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

export interface ExportedFile {
  readonly kind: ExportKind;
  readonly file: string;
  readonly rows: number;
}

/** Writes facts and journal into files, row by row, while the service may run. */
@Injectable()
export class Exporter {
  constructor(
    private readonly environment: Environment,
    private readonly snapshots: SnapshotRepository,
    private readonly journal: JournalRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One file for each kind. Throws {@link ExportOvertaken}; files that are whole by then stay. */
  async export(order: ExportOrder, onFile: (file: ExportedFile) => void = () => undefined): Promise<readonly ExportedFile[]> {
    const files: ExportedFile[] = [];
    for (const kind of order.kinds) {
      const file = join(order.folder, `${kind}.${order.format}`);
      const rows = await writeExport(file, order.format, this.rows(kind, order), COLUMNS[kind]);
      files.push({ kind, file, rows });
      onFile({ kind, file, rows });
    }
    return files;
  }

  private async *rows(kind: ExportKind, order: ExportOrder): AsyncGenerator<object> {
    for (const vehicleId of order.vehicleIds) {
      if (kind === 'snapshots') yield* this.facts(vehicleId, order);
      else yield* this.opinions(kind, vehicleId, order);
    }
  }

  private async *facts(vehicleId: VehicleId, order: ExportOrder): AsyncGenerator<object> {
    const toRow: (fact: PlacedFact) => object = order.format === 'csv' ? snapshotRow : snapshotLine;
    for await (const facts of this.snapshots.timeLine(vehicleId)) {
      for (const fact of facts) if (this.isWanted(fact.snapshot.polledAt, order)) yield toRow(fact);
    }
  }

  private async *opinions(kind: Exclude<ExportKind, 'snapshots'>, vehicleId: VehicleId, order: ExportOrder): AsyncGenerator<object> {
    const edition = await this.editionOf(vehicleId);
    if (!edition) return;
    switch (kind) {
      case 'trips':
        yield* this.trips(edition, order);
        break;
      case 'sessions':
        yield* this.sessions(edition, order);
        break;
      case 'days':
        yield* this.days(edition, order);
    }
    if ((await this.editionOf(vehicleId))?.edition !== edition.edition) {
      throw new ExportOvertaken('The journal was written anew meanwhile. Try again.');
    }
  }

  private async *trips(edition: JournalEdition, order: ExportOrder): AsyncGenerator<object> {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      const trips = await this.unitOfWork.transaction((manager) => this.journal.tripsAfter(manager, edition, from, ROWS_A_CHUNK));
      for (const trip of trips) if (this.isWanted(trip.start.at, order)) yield tripRow(trip);
      const last = trips.at(-1);
      after = last ? tripId(last) : null;
    }
  }

  private async *sessions(edition: JournalEdition, order: ExportOrder): AsyncGenerator<object> {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      const sessions = await this.unitOfWork.transaction((manager) => this.journal.sessionsAfter(manager, edition, from, ROWS_A_CHUNK));
      for (const session of sessions) if (this.isWanted(session.session.start.at, order)) yield sessionRow(session);
      const last = sessions.at(-1);
      after = last ? sessionId(last.session) : null;
    }
  }

  private async *days(edition: JournalEdition, order: ExportOrder): AsyncGenerator<object> {
    const days = await this.unitOfWork.transaction((manager) => this.journal.days(manager, edition));
    for (const day of days) if (isWithin(day.day, order)) yield dayRow(edition.vehicleId, day);
  }

  private editionOf(vehicleId: VehicleId): Promise<JournalEdition | null> {
    return this.unitOfWork.transaction((manager) => this.journal.edition(manager, vehicleId));
  }

  private isWanted(at: Date, order: ExportOrder): boolean {
    return (order.from === null && order.to === null) || isWithin(dayOf(at, this.environment.timeZone), order);
  }
}

function isWithin(day: CalendarDay, { from, to }: ExportOrder): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}
