import type { DayStatistics } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { dayStatisticsSchema, toDayStatisticsDocument } from './journal-parts.schema.js';

/** Raised when an older app could misread the document. */
export const MONTH_SCHEMA_VERSION = 1;

const schema = z.object({
  schemaVersion: z.literal(MONTH_SCHEMA_VERSION),
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  timeZone: z.string(),
  days: z.array(dayStatisticsSchema),
  updatedAt: isoDate,
});

/** The document `vehicles/{id}/months/{yyyy-mm}`: what happened in a month, day by day; one read. */
export type MonthDocument = z.input<typeof schema>;

/** A month of the journal. */
export interface JournalMonth {
  /** As `monthKeyOf` names it, `2026-11`. */
  readonly month: string;
  /** IANA name of the zone whose days these are. */
  readonly timeZone: string;
  /** Only those on which something happened, in order. What adds up to a week or to the month is theirs to tell. */
  readonly days: readonly DayStatistics[];
  readonly updatedAt: Date;
}

/** The whole document, as plain JSON. */
export function toMonthDocument({ month, timeZone, days, updatedAt }: JournalMonth): MonthDocument {
  return {
    schemaVersion: MONTH_SCHEMA_VERSION,
    month,
    timeZone,
    days: days.map(toDayStatisticsDocument),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Reads a month from outside data; throws a ZodError that names each field which does not fit. */
export function fromMonthDocument(document: unknown): JournalMonth {
  const { schemaVersion: _checked, ...month } = schema.parse(document);
  return month;
}
