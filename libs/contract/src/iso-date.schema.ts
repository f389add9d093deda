import * as z from 'zod/mini';

/** An ISO 8601 date in UTC, as `Date.prototype.toISOString` writes it; read as a Date. */
export const isoDate = z.pipe(
  z.iso.datetime(),
  z.transform((text) => new Date(text)),
);
