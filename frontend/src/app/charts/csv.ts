import type { ChartTable } from './chart-table';

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would take for a formula. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r]/;
/** Finer than anything that a car measures. */
const FRACTION_DIGITS = 2;

/** A table as a file that every spreadsheet reads (RFC 4180): units in the heads, numbers with a point and without a unit, nothing where it is not known. */
export function toCsv({ columns, rows }: ChartTable): string {
  const head = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  return (
    BYTE_ORDER_MARK + [head, ...rows.map((row) => row.map(({ raw }) => raw))].map((line) => `${line.map(field).join(',')}\r\n`).join('')
  );
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toFixed(FRACTION_DIGITS)));
  // A space that breaks no line is written like any other, but a search or a script does not find it.
  const plain = value.replace(/[\u00a0\u202f]/g, ' ');
  const text = LOOKS_LIKE_A_FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
