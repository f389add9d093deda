import { type ChargingPlanSetting, MOST_WEEKLY_DEPARTURES } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { timeOfDay, weekdays, whoSetCodec } from './control-basics.schema.js';
import { isoDateCodec } from './iso-date.codec.js';
import type { WhoSet } from './who-set.schema.js';

const departure = z.object({ id: z.string(), weekdays, departAt: timeOfDay, targetPercent: z.number() });

const schema = z.object({
  isOn: z.boolean(),
  weekly: z.readonly(z.array(departure).check(z.maxLength(MOST_WEEKLY_DEPARTURES))),
  once: z.nullable(z.object({ departAt: isoDateCodec, targetPercent: z.number() })),
  remindToPlugInAt: z.nullable(timeOfDay),
  ...whoSetCodec,
});

/** The document `vehicles/{id}/settings/chargingPlan`. */
export type ChargingPlanDocument = z.input<typeof schema>;

/** When a car is to be ready, as an owner has set it. */
export type ChargingPlanSettings = ChargingPlanSetting & WhoSet;

/** The whole document, as plain JSON. */
export function toChargingPlanDocument(settings: ChargingPlanSettings): ChargingPlanDocument {
  return z.encode(schema, settings);
}

/** Reads it from outside data; throws a ZodError that names each field which does not fit. What it says may still be wrong: see `chargingPlanProblems`. */
export function fromChargingPlanDocument(document: unknown): ChargingPlanSettings {
  return z.parse(schema, document);
}
