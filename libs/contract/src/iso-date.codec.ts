import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';

/** An ISO 8601 date in UTC in the document, a Date for us, either way. Apart from `isoDate`, for the start of the app needs no writing. */
export const isoDateCodec = z.codec(
  z.string(),
  z.custom<Date>((value) => value instanceof Date && !Number.isNaN(value.getTime())),
  {
    decode: (text, { issues }) => {
      const read = z.safeParse(isoDate, text);
      if (read.success) return read.data;
      issues.push({ code: 'custom', input: text, message: 'Invalid ISO datetime' });
      return z.NEVER;
    },
    encode: (date) => date.toISOString(),
  },
);
