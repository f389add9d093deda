import { type Tariff, WEEKDAYS } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { calendarDay } from './journal-basics.schema.js';
import { toWhoSetDocument, whoSet, type WhoSet } from './who-set.schema.js';

/** More than any household has, with those that have run out; the rules look into each and have a limit for that. */
export const MOST_TARIFFS = 14;
/** A tariff may be for so many places by name; for more it can be for anywhere. */
export const MOST_PLACES_OF_A_TARIFF = 20;

const timeOfDay = z.object({ hour: z.number(), minute: z.number() });
const tariff = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  placeIds: z.nullable(z.array(z.string()).check(z.maxLength(MOST_PLACES_OF_A_TARIFF))),
  mode: z.nullable(z.enum(['ac', 'dc'])),
  validFrom: z.nullable(calendarDay),
  validUntil: z.nullable(calendarDay),
  bands: z.array(
    z.object({ hours: z.object({ from: timeOfDay, to: timeOfDay }), weekdays: z.array(z.enum(WEEKDAYS)), pricePerKwh: z.number() }),
  ),
  sessionFee: z.number(),
});
const schema = z.object({ tariffs: z.array(tariff).check(z.maxLength(MOST_TARIFFS)), ...whoSet });

/** The document `vehicles/{id}/settings/tariffs`. */
export type TariffsDocument = z.input<typeof schema>;

/** What electricity costs, as an owner has set it. */
export interface TariffsSetting extends WhoSet {
  readonly tariffs: readonly Tariff[];
}

/** The whole document, as plain JSON. */
export function toTariffsDocument({ tariffs, ...who }: TariffsSetting): TariffsDocument {
  return { tariffs: tariffs.map(toTariffDocument), ...toWhoSetDocument(who) };
}

/** Reads tariffs from outside data; throws a ZodError that names each field which does not fit. What they say may still be wrong: see `tariffProblems`. */
export function fromTariffsDocument(document: unknown): TariffsSetting {
  return schema.parse(document);
}

function toTariffDocument({
  id,
  name,
  currency,
  placeIds,
  mode,
  validFrom,
  validUntil,
  bands,
  sessionFee,
}: Tariff): z.input<typeof tariff> {
  return {
    id,
    name,
    currency,
    placeIds: placeIds && [...placeIds],
    mode,
    validFrom,
    validUntil,
    bands: bands.map(({ hours, weekdays, pricePerKwh }) => ({
      hours: { from: { hour: hours.from.hour, minute: hours.from.minute }, to: { hour: hours.to.hour, minute: hours.to.minute } },
      weekdays: [...weekdays],
      pricePerKwh,
    })),
    sessionFee,
  };
}
