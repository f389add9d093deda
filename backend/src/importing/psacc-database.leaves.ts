import { type LeafRow, sqliteLeaves } from './sqlite-leaves.js';

type Kind = 'date' | 'vin' | 'number';
type Value = LeafRow['values'][number];

/** What is in the columns of each table. A row does not say of which table it is; by this no row is of two. */
const KINDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  position: { Timestamp: 'date', VIN: 'vin', longitude: 'number', latitude: 'number', mileage: 'number', level: 'number' },
  battery: { start_at: 'date', VIN: 'vin', start_level: 'number', end_level: 'number' },
  battery_curve: { start_at: 'date', VIN: 'vin', date: 'date', level: 'number' },
  battery_soh: { date: 'date', VIN: 'vin', level: 'number' },
};
const FITS: Readonly<Record<Kind, (value: Value) => boolean>> = {
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value),
  vin: (value) => typeof value === 'string' && /^[A-HJ-NPR-Z0-9]{17}$/i.test(value),
  number: (value) => typeof value !== 'string',
};

/**
 * The rows of a table of psa_car_controller that lie in the pages of a damaged file, in no order; only those that are of this table for sure.
 *
 * @param columns of the table, in their order.
 */
export async function* rowsFromLeaves(
  file: string,
  table: string,
  columns: readonly string[],
): AsyncGenerator<{ readonly row_number: number }> {
  const kinds = Object.entries(KINDS[table] ?? {}).map(([name, kind]) => ({ index: columns.indexOf(name), fits: FITS[kind] }));
  const fewest = Math.max(...kinds.map(({ index }) => index)) + 1;
  for await (const { rowid, values } of sqliteLeaves(file)) {
    // A column that was added later is missing in the rows before.
    if (values.length < fewest || values.length > columns.length) continue;
    if (!kinds.every(({ index, fits }) => index < 0 || fits(values[index] ?? null))) continue;
    const named = columns.map((name, index): [string, Value] => [name, values[index] ?? null]);
    yield { ...Object.fromEntries(named), row_number: rowid };
  }
}
