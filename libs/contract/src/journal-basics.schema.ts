import { type CalendarDay, isCalendarDay, type PlaceName } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { orElse } from './or-else.schema.js';

// What the journal's documents and that of the vehicle have in common. The start of the app loads it with the latter: the rest is in journal-parts.schema.ts.

export const nullableNumber = z.nullable(z.number());

/** A date that exists, `2026-11-20`. */
export const calendarDay = z.pipe(
  z.string().check(z.refine(isCalendarDay)),
  z.transform((text): CalendarDay => text as CalendarDay),
);

export const energySchema = z.object({ kwh: z.number(), errorKwh: z.number() });
export const placeNameSchema = z.object({ id: z.string(), name: z.string() });
/** Sums by currency. Checked by hand: zod's own record would bring half a kilobyte into the start of the app. */
export const costsSchema = z.custom<Readonly<Record<string, number>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(Number.isFinite),
);

/** How a session charges; a way of a newer backend is one that is not known. */
export const knownMode = orElse(z.nullable(z.enum(['ac', 'dc'])), null);

export function toPlaceNameDocument(place: PlaceName | null): PlaceName | null {
  return place && { id: place.id, name: place.name };
}
