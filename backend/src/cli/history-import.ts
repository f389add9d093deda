import { Injectable } from '@nestjs/common';
import { type ImportOrder, type ImportProgress, type ImportResult, Importer } from '../importing/importer.js';
import { JournalRebuild } from '../journal/journal.rebuild.js';

/** An import with what has to follow it: the journals of the vehicles that have new facts are written anew. */
@Injectable()
export class HistoryImport {
  constructor(
    private readonly importer: Importer,
    private readonly journal: JournalRebuild,
  ) {}

  import(order: ImportOrder, onProgress: (progress: ImportProgress) => void): Promise<ImportResult> {
    return this.importer.import(order, onProgress);
  }

  async rebuild({ changedVehicles }: ImportResult, tell: (line: string) => void): Promise<void> {
    for (const vehicleId of changedVehicles) {
      const { factsDone } = await this.journal.rebuild(vehicleId);
      tell(`${vehicleId}: the journal is written anew from ${factsDone} readings.`);
    }
  }
}
