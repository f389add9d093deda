import * as z from 'zod/mini';

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** An ISO 8601 date in UTC, as `Date.prototype.toISOString` writes it; read as a Date. A day that does not exist, such as 31 February, is an error. */
export const isoDate = z.pipe(
  // Not `z.iso.datetime`, which knows zones and week dates too: a kilobyte of the app's start.
  z.string().check(z.refine(isUtcDate, { error: 'Invalid ISO datetime' })),
  z.transform((text) => new Date(text)),
);

function isUtcDate(text: string): boolean {
  if (!UTC.test(text)) return false;
  const date = new Date(text);
  // An engine may take 31 February for 3 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10));
}
