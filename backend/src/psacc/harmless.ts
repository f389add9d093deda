const LONGEST = 200;
const HIDDEN = '…';
/** A VIN has 17 characters (ISO 3779), a token more; the digit tells them from a long word. */
const IDENTIFIER = /(?=[A-Za-z_+/=-]*\d)[\w+/=-]{17,}/g;
/** Three decimals of a degree name a street. */
const PRECISE_NUMBER = /-?\d+\.\d{3,}/g;
/** Line ends and terminal control codes would forge or hide lines of the log. */
const UNPRINTABLE = /[\p{C}\p{Z}]+/gu;

/**
 * Text of the outside, made fit for a message or a log line: one line, at most 200 characters, and nothing in it that looks like a VIN, a token or a position.
 */
export function harmless(text: string): string {
  const oneLine = text
    .slice(0, 10 * LONGEST)
    .replace(UNPRINTABLE, ' ')
    .trim();
  const hidden = oneLine.replace(IDENTIFIER, HIDDEN).replace(PRECISE_NUMBER, HIDDEN);
  return hidden.length > LONGEST ? `${hidden.slice(0, LONGEST)}${HIDDEN}` : hidden;
}
