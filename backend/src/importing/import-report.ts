import { createWriteStream, openSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { SourceRefused } from './reading.js';
import type { ImportRejection } from './time-line.merge.js';

/** So many rejections are told at once; all of them go to the report file. */
const MOST_TOLD = 20;

/** What became of the rows of a source; each row is counted once. */
export interface ImportCounts {
  /** Rows, records or lines that were found. */
  readonly read: number;
  /** New facts. */
  readonly taken: number;
  /** Rows that say nothing beyond what is known of their moment. */
  readonly merged: number;
  /** Rows that were imported before. */
  readonly known: number;
  /** Rows of vehicles that were not asked for. */
  readonly otherVehicles: number;
  readonly rejected: number;
}

export interface Rejection {
  readonly place: string;
  readonly reason: string;
}

export interface ImportSummary extends ImportCounts {
  /** How often each reason was given. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The first 20 rejections. */
  readonly rejections: readonly Rejection[];
}

/** Counts what becomes of each row, and keeps why one was not taken; in a file all of them, a line each, so that a hopeless source fills no memory. */
export class ImportReport {
  private readonly counts = { read: 0, taken: 0, merged: 0, known: 0, otherVehicles: 0, rejected: 0 };
  private readonly reasons = new Map<string, number>();
  private readonly first: Rejection[] = [];
  private readonly file: WriteStream | null;
  private fileProblem: Error | null = null;

  /**
   * @param file where each rejection is written, readable by its owner alone; null: nowhere.
   * Throws {@link SourceRefused} where it cannot be written, before anything is imported.
   */
  constructor(file: string | null) {
    this.file = file === null ? null : createWriteStream(file, { fd: openReport(file) });
    this.file?.on('error', (problem: Error) => (this.fileProblem = problem));
  }

  count(what: Exclude<keyof ImportCounts, 'rejected'>, rows = 1): void {
    this.counts[what] += rows;
  }

  /** How many rows were read and judged so far. */
  get progress(): ImportCounts {
    return { ...this.counts };
  }

  async reject(place: string, reason: string): Promise<void> {
    this.counts.rejected += 1;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    if (this.first.length < MOST_TOLD) this.first.push({ place, reason });
    if (this.file && !this.fileProblem && !this.file.write(`${place}: ${reason}\n`))
      await Promise.race([once(this.file, 'drain'), once(this.file, 'error')]);
  }

  /** Closes the file. Throws where it could not be written. */
  async finish(): Promise<ImportSummary> {
    if (this.file && !this.fileProblem) await new Promise<void>((resolve) => this.file?.end(() => resolve()));
    if (this.fileProblem) throw new Error(`the report could not be written: ${this.fileProblem.message}`, { cause: this.fileProblem });
    return { ...this.counts, reasons: Object.fromEntries(this.reasons), rejections: this.first };
  }
}

function openReport(file: string): number {
  try {
    return openSync(file, 'w', 0o600);
  } catch (cause) {
    throw new SourceRefused(`The report ${file} cannot be written. Choose another place: --report <file>`, { cause });
  }
}

/** In words for who looks at the file. */
export function reasonInWords(reason: ImportRejection): string {
  return REASONS[reason];
}

const REASONS: Readonly<Record<ImportRejection, string>> = {
  'nothing-reported': 'tells nothing',
  'impossible-percent': 'the level of the battery cannot be true',
  'older-reading': 'is a report from the past, given once more',
  'odometer-zero': 'the odometer is 0',
  'odometer-impossible': 'the odometer is impossible',
  'odometer-decreased': 'the odometer is below the one before',
  'odometer-jumped': 'the odometer is too far from the one before',
  'contradicts-later-fact': 'the odometer cannot lead to the one that was read later',
};
