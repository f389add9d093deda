import type { ManualPrice } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { toWhoSetDocument, whoSet, type WhoSet } from './who-set.schema.js';

/** Of any currency, as for the price of a tariff. */
export const HIGHEST_SESSION_PRICE = 100_000;

const price = z.number().check(z.gte(0), z.lte(HIGHEST_SESSION_PRICE));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('total'), amount: price, currency, ...whoSet }),
  z.object({ kind: z.literal('per-kwh'), pricePerKwh: price, currency, ...whoSet }),
]);

/** The document `vehicles/{id}/sessionPrices/{sessionId}`: what an owner says of one session's cost. Deleted, the tariffs hold again. */
export type SessionPriceDocument = z.input<typeof schema>;

export type SessionPrice = ManualPrice & WhoSet;

/** The whole document, as plain JSON. */
export function toSessionPriceDocument(manual: SessionPrice): SessionPriceDocument {
  const who = toWhoSetDocument(manual);
  return manual.kind === 'total'
    ? { kind: manual.kind, amount: manual.amount, currency: manual.currency, ...who }
    : { kind: manual.kind, pricePerKwh: manual.pricePerKwh, currency: manual.currency, ...who };
}

/** Reads a price from outside data; throws a ZodError that names each field which does not fit. */
export function fromSessionPriceDocument(document: unknown): SessionPrice {
  return schema.parse(document);
}
