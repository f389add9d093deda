import { type Role, ROLES } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { word } from './word.schema.js';

/** Raised when an older app could misread the document. A new role is no reason: it reads as `unknown`. */
export const PEOPLE_SCHEMA_VERSION = 1;

const peopleSchema = z.object({
  schemaVersion: z.literal(PEOPLE_SCHEMA_VERSION),
  people: z.array(z.object({ email: z.string(), role: word(ROLES), since: z.nullable(isoDate), hasSignedIn: z.boolean() })),
});

/** The document `vehicles/{vehicleId}/people/list`: who may do what with a vehicle. It holds addresses, so owners alone may read it. */
export type PeopleDocument = z.input<typeof peopleSchema>;

/** Somebody who was invited to a vehicle, to one who reads it. A role of a newer backend is `unknown`. */
export type Member = z.output<typeof peopleSchema>['people'][number];

/** Somebody who was invited to a vehicle. */
export interface InvitedPerson {
  readonly email: string;
  readonly role: Role;
  /** Since when the person has this role; null: given before that was noted. */
  readonly since: Date | null;
  /** Whether the person has ever signed in. */
  readonly hasSignedIn: boolean;
}

/** The whole document, as plain JSON. */
export function toPeopleDocument(people: readonly InvitedPerson[]): PeopleDocument {
  return {
    schemaVersion: PEOPLE_SCHEMA_VERSION,
    people: people.map(({ email, role, since, hasSignedIn }) => ({ email, role, since: since?.toISOString() ?? null, hasSignedIn })),
  };
}

/** Reads `vehicles/{vehicleId}/people/list` from outside data; throws a ZodError that names each field which does not fit. */
export function fromPeopleDocument(document: unknown): readonly Member[] {
  return peopleSchema.parse(document).people;
}
