import { Injectable } from '@nestjs/common';
import { type ImportOrder, type ImportProgress, type ImportResult, Importer } from '../importing/importer.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { JournalRebuilding } from './journal-rebuilding.js';

/** A journal that was written anew. */
export interface RebuiltJournal {
  readonly vehicle: KnownVehicle;
  readonly readings: number;
}

/** An import with what has to follow it: the journals that lack facts are written anew. */
@Injectable()
export class HistoryImport {
  constructor(
    private readonly importer: Importer,
    private readonly journals: JournalRebuilding,
  ) {}

  import(order: ImportOrder, onProgress: (progress: ImportProgress) => void): Promise<ImportResult> {
    return this.importer.import(order, onProgress);
  }

  /** Also of an import that was cut off before it came to this. */
  async rebuild(tell: (line: string) => void): Promise<readonly RebuiltJournal[]> {
    const rebuilt: RebuiltJournal[] = [];
    for (const vehicle of await this.journals.lacking()) {
      rebuilt.push({ vehicle, readings: await this.journals.rebuild(vehicle, tell) });
    }
    return rebuilt;
  }
}
