/** Reads a number as people write it, with a comma or a point: `0,24`. Null for anything else. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : null;
}

/** Writes a number into a field, with the reader's own comma or point and without groups, so that it can be read again. */
export function writeNumber(value: number, locale: string, fractionDigits: number): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: fractionDigits }).format(value);
}
