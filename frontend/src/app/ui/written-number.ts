const NUMBER = /^(-?)([\d.,'’\s]*\d[\d.,'’\s]*)$/;
const GROUPED = /^[1-9]\d{0,2}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/;

/**
 * Reads a number as people write it, with a comma or a point: `0,24`, `15.000`, `1 234,5`. Null for anything else. Three digits after a lone mark are thousands where the reader's
 * locale groups by it, and in every field that is not as fine as that. `fractionDigits`: how fine the field is.
 */
export function readNumber(text: string, locale: string, fractionDigits: number): number | null {
  const [, sign = '', body = ''] = NUMBER.exec(text.trim().replace('\u2212', '-')) ?? [];
  if (body === '') return null;
  const { whole, fraction } = parted(body, locale, fractionDigits);
  const digits = GROUPED.test(whole) ? whole.replaceAll(/\D/g, '') : whole;
  return /^\d*$/.test(digits) && /^\d*$/.test(fraction) ? Number(`${sign}${digits || '0'}.${fraction || '0'}`) : null;
}

/** Writes a number into a field, with the reader's own comma or point and without groups, so that it can be read again. */
export function writeNumber(value: number, locale: string, fractionDigits: number): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: fractionDigits }).format(value);
}

function parted(body: string, locale: string, fractionDigits: number): { readonly whole: string; readonly fraction: string } {
  const at = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  if (at < 0) return { whole: body, fraction: '' };
  const [mark, whole, fraction] = [body.charAt(at), body.slice(0, at), body.slice(at + 1)];
  const isLone = !/[.,]/.test(whole);
  const isGroup = isLone ? GROUPED.test(body) && (fractionDigits < 3 || mark === groupMark(locale)) : whole.includes(mark);
  return isGroup ? { whole: body, fraction: '' } : { whole, fraction };
}

function groupMark(locale: string): string | undefined {
  return new Intl.NumberFormat(locale).formatToParts(1_234_567).find(({ type }) => type === 'group')?.value;
}
