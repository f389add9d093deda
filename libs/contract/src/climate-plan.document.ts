import { type ClimatePlanSetting, MOST_CLIMATE_TIMES, MOST_HOLIDAYS } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { timeOfDay, weekdays, whoSetCodec } from './control-basics.schema.js';
import { isoDateCodec } from './iso-date.codec.js';
import { calendarDayCodec } from './calendar-day.codec.js';
import { nullableNumber } from './journal-basics.schema.js';
import type { WhoSet } from './who-set.schema.js';

const schema = z.object({
  isOn: z.boolean(),
  weekly: z.readonly(z.array(z.object({ id: z.string(), weekdays, readyAt: timeOfDay })).check(z.maxLength(MOST_CLIMATE_TIMES))),
  once: z.readonly(z.array(z.object({ id: z.string(), readyAt: isoDateCodec })).check(z.maxLength(MOST_CLIMATE_TIMES))),
  onlyPlugged: z.boolean(),
  atLeastPercent: z.number(),
  belowCelsius: nullableNumber,
  aboveCelsius: nullableNumber,
  holidays: z.readonly(z.array(calendarDayCodec).check(z.maxLength(MOST_HOLIDAYS))),
  ...whoSetCodec,
});

/** The document `vehicles/{id}/settings/climatePlan`. */
export type ClimatePlanDocument = z.input<typeof schema>;

/** When a car is to be warm or cool, as an owner has set it. */
export type ClimatePlanSettings = ClimatePlanSetting & WhoSet;

/** The whole document, as plain JSON. */
export function toClimatePlanDocument(settings: ClimatePlanSettings): ClimatePlanDocument {
  return z.encode(schema, settings);
}

/** Reads it from outside data; throws a ZodError that names each field which does not fit. What it says may still be wrong: see `climatePlanProblems`. */
export function fromClimatePlanDocument(document: unknown): ClimatePlanSettings {
  return z.parse(schema, document);
}
