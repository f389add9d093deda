import type { ChartTable } from './chart-table';

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would take for a formula. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** A table as a file that every spreadsheet reads (RFC 4180): units in the heads, numbers with a point and without a unit, nothing where it is not known. */
export function toCsv({ columns, rows }: ChartTable): string {
  const head = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  return (
    BYTE_ORDER_MARK + [head, ...rows.map((row) => row.map(({ raw }) => raw))].map((line) => `${line.map(field).join(',')}\r\n`).join('')
  );
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = LOOKS_LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
