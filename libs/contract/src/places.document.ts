import type { Place } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { toWhoSetDocument, whoSet, type WhoSet } from './who-set.schema.js';

/** The rules look into each and have a limit for that. */
export const MOST_PLACES = 14;

const place = z.object({ id: z.string(), name: z.string(), latitude: z.number(), longitude: z.number(), radiusMetres: z.number() });
const schema = z.object({ places: z.array(place).check(z.maxLength(MOST_PLACES)), ...whoSet });

/** The document `vehicles/{id}/settings/places`. */
export type PlacesDocument = z.input<typeof schema>;

/** Where the car often is, as an owner has set it. */
export interface PlacesSetting extends WhoSet {
  readonly places: readonly Place[];
}

/** The whole document, as plain JSON. */
export function toPlacesDocument({ places, ...who }: PlacesSetting): PlacesDocument {
  return {
    places: places.map(({ id, name, latitude, longitude, radiusMetres }) => ({ id, name, latitude, longitude, radiusMetres })),
    ...toWhoSetDocument(who),
  };
}

/** Reads places from outside data; throws a ZodError that names each field which does not fit. What they say may still be wrong: see `placeProblems`. */
export function fromPlacesDocument(document: unknown): PlacesSetting {
  return schema.parse(document);
}
