import { ROLES } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { fromPeopleDocument, type InvitedPerson, toPeopleDocument } from './people.document.js';

const OWNER: InvitedPerson = { email: 'owner@example.com', role: 'owner', since: at('2026-11-22T08:00:00Z'), hasSignedIn: true };

describe('the people of a vehicle', () => {
  const document = toPeopleDocument([OWNER]);

  it.each([
    ['another schema version', { ...document, schemaVersion: 2 }],
    ['people that are no list', { ...document, people: {} }],
    ['somebody without an address', { ...document, people: [{ ...document.people[0], email: undefined }] }],
    ['a date that is none', { ...document, people: [{ ...document.people[0], since: 'for years' }] }],
    ['a role that is no word', { ...document, people: [{ ...document.people[0], role: null }] }],
  ])('are refused with %s', (_what, wrong) => {
    expect(() => fromPeopleDocument(wrong)).toThrow();
  });

  it('have an unknown role where a newer backend knows one more', () => {
    expect(fromPeopleDocument({ ...document, people: [{ ...document.people[0], role: 'guest' }] })).toMatchObject([{ role: 'unknown' }]);
  });

  it('come back whole, over JSON as over the wire', () => {
    const person = fc.record(
      {
        email: fc.emailAddress(),
        role: fc.constantFrom(...ROLES),
        since: fc.option(fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2090-01-01T00:00:00Z'), noInvalidDate: true })),
        hasSignedIn: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const overTheWire: unknown = JSON.parse(JSON.stringify(toPeopleDocument(people)));
        expect(fromPeopleDocument(overTheWire)).toStrictEqual(people);
      }),
    );
  });
});
