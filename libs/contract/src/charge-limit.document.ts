import type { ChargeLimitSetting } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { timeOfDay, whoSetCodec } from './control-basics.schema.js';
import { isoDateCodec } from './iso-date.codec.js';
import { nullableNumber } from './journal-basics.schema.js';
import type { WhoSet } from './who-set.schema.js';

const schema = z.object({
  limitPercent: nullableNumber,
  fullOnceUntil: z.nullable(isoDateCodec),
  stopAt: z.nullable(timeOfDay),
  ...whoSetCodec,
});

/** The document `vehicles/{id}/settings/chargeLimit`. */
export type ChargeLimitDocument = z.input<typeof schema>;

/** When a car is to stop charging, as an owner has set it. */
export type ChargeLimitSettings = ChargeLimitSetting & WhoSet;

/** The whole document, as plain JSON. */
export function toChargeLimitDocument(settings: ChargeLimitSettings): ChargeLimitDocument {
  return z.encode(schema, settings);
}

/** Reads it from outside data; throws a ZodError that names each field which does not fit. What it says may still be wrong: see `chargeLimitProblems`. */
export function fromChargeLimitDocument(document: unknown): ChargeLimitSettings {
  return z.parse(schema, document);
}
