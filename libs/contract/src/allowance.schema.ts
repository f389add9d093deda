import type { Allowance } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { calendarDay, nullableNumber } from './journal-basics.schema.js';

/** Kilometres that may be driven in a period, as an owner sets it. */
export interface AllowanceSetting extends Allowance {
  /** What the odometer showed when the period began; null: what the journal knows of that day. Of a lease that is older than the journal only the owner knows. */
  readonly odometerAtFirstKm: number | null;
}

export const allowanceSchema = z.object({
  period: z.object({ first: calendarDay, endsBefore: calendarDay }),
  limitKm: z.number(),
  odometerAtFirstKm: nullableNumber,
});

export type AllowanceDocument = z.input<typeof allowanceSchema>;

export function toAllowanceDocument({ period, limitKm, odometerAtFirstKm }: AllowanceSetting): AllowanceDocument {
  return { period: { first: period.first, endsBefore: period.endsBefore }, limitKm, odometerAtFirstKm };
}
