import { type ChartTable } from '../charts/chart-table';

/** A column of a file: its name, its unit (of times the zone) where it has one, and what it holds of an entry. */
export interface Column<Entry> {
  readonly name: string;
  readonly unit?: string;
  readonly of: (entry: Entry) => string | number | null | undefined;
}

/** Entries, which come newest first, as a table for a file: the oldest first. */
export function entriesTable<Entry>(entries: readonly Entry[], columns: readonly Column<Entry>[]): ChartTable {
  const cell = (raw: string | number | null) => ({ text: String(raw ?? ''), raw });
  return {
    columns: columns.map(({ name, unit = '' }) => ({ name, unit })),
    rows: [...entries].reverse().map((entry) => columns.map(({ of }) => cell(of(entry) ?? null))),
  };
}

const DIGITS = 2;

/** As precise as a file needs it; null: not known. */
export function rounded(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Number(value.toFixed(DIGITS)) : null;
}
