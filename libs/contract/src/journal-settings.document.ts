import * as z from 'zod/mini';
import { allowanceSchema, type AllowanceSetting, toAllowanceDocument } from './allowance.schema.js';
import { nullableNumber } from './journal-basics.schema.js';
import { toWhoSetDocument, whoSet, type WhoSet } from './who-set.schema.js';

const schema = z.object({
  usableCapacityKwh: nullableNumber,
  gramsCo2PerKwh: nullableNumber,
  allowance: z.nullable(allowanceSchema),
  ...whoSet,
});

/** The document `vehicles/{id}/settings/journal`. */
export type JournalSettingsDocument = z.input<typeof schema>;

/** What an owner tells the journal, because no reading does. */
export interface JournalSettings extends WhoSet {
  /** What the traction battery gives from 100 to 0 percent; null: by the table of models. */
  readonly usableCapacityKwh: number | null;
  /** CO2 equivalent of the electricity that is charged; null: not to be told. */
  readonly gramsCo2PerKwh: number | null;
  /** Null: none. */
  readonly allowance: AllowanceSetting | null;
}

/** The whole document, as plain JSON. */
export function toJournalSettingsDocument({
  usableCapacityKwh,
  gramsCo2PerKwh,
  allowance,
  ...who
}: JournalSettings): JournalSettingsDocument {
  return { usableCapacityKwh, gramsCo2PerKwh, allowance: allowance && toAllowanceDocument(allowance), ...toWhoSetDocument(who) };
}

/** Reads the journal's settings from outside data; throws a ZodError that names each field which does not fit. */
export function fromJournalSettingsDocument(document: unknown): JournalSettings {
  return schema.parse(document);
}
