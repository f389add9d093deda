import { isNotificationKind, NOTIFICATION_KINDS, type NotificationKind } from '@psa-ev/domain';
import {
  at,
  anEventOf,
  anInstallationSituation,
  anyInstallationSituations,
  anyVehicleSituations,
  decideForInstallationInTurn,
  decideInTurn,
  eventsOf,
} from '@psa-ev/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { NotificationEventDocument } from './notification-event.schema.js';
import { fromNotificationDocument, toNotificationDocument } from './notification.document.js';

/** Some minutes after the builders' events have happened. */
const TOLD_AT = at('08:12');

const overTheWire = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromNotificationDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('fromNotificationDocument', () => {
  const document = toNotificationDocument(anEventOf('battery-low'), TOLD_AT);
  const { event } = document;

  it.each([null, undefined, 'a page', 7, []])('refuses %j, which is no document', (outside) => {
    expect(() => fromNotificationDocument(outside)).toThrow(z.core.$ZodError);
  });

  it.each([
    ['schemaVersion', { ...document, schemaVersion: 2 }],
    ['happenedAt', { ...document, happenedAt: 'yesterday' }],
    ['toldAt', { ...document, toldAt: undefined }],
    ['kind', { ...document, event: { ...event, kind: 7 } }],
    ['happenedAt', { ...document, event: { ...event, happenedAt: '2026-11-20T08:00:00' } }],
    ['percent', { ...document, event: { ...event, percent: null } }],
    ['levelPercent', { ...document, event: { ...event, levelPercent: '20' } }],
    ['diagnosis', toNotificationDocumentWith('connection-lost', { diagnosis: 'ok' })],
    ['diagnosis', toNotificationDocumentWith('car-lost', { diagnosis: 'starting' })],
    ['openings.0', toNotificationDocumentWith('left-open', { openings: ['hood'] })],
    ['how', toNotificationDocumentWith('moved-while-parked', { how: 'flown' })],
    ['problem', toNotificationDocumentWith('storage-trouble', { problem: 'tired' })],
    ['outcome', toNotificationDocumentWith('service-restarted', { outcome: 'running' })],
  ])('refuses a wrong %s by its name', (field, wrong) => {
    expect(fieldsRefused(wrong)).toEqual([field]);
  });

  it('passes over a kind of a newer backend, and fields that it adds', () => {
    const newer = { kind: 'tyre-pressure-low', happenedAt: event.happenedAt, wheel: 'frontLeft' };
    expect(fromNotificationDocument({ ...document, event: newer })).toBeNull();
    expect(fromNotificationDocument({ ...document, read: false, event: { ...event, weather: 'rain' } })).toEqual({
      event: anEventOf('battery-low'),
      toldAt: TOLD_AT,
    });
  });

  it.each(['charging-finished', 'charging-interrupted', 'unplugged'] as const)(
    'reads %s of an older backend, which told neither energy nor cost',
    (kind) => {
      const {
        energy: _energy,
        cost: _cost,
        ...older
      } = toNotificationDocument(anEventOf(kind), TOLD_AT).event as object & {
        energy?: unknown;
        cost?: unknown;
      };
      expect(fromNotificationDocument({ ...document, event: older })?.event).toEqual({
        ...anEventOf(kind),
        energy: null,
        cost: null,
      });
    },
  );

  it('is not deceived by a kind that every object has', () => {
    expect(isNotificationKind('toString')).toBe(false);
    expect(fromNotificationDocument({ ...document, event: { ...event, kind: '__proto__' } })).toBeNull();
  });
});

describe('toNotificationDocument', () => {
  it('has a schema for every kind', () => {
    type Missing = Exclude<NotificationKind, NotificationEventDocument['kind']>;
    // Does not compile where one is missing.
    const isNoneMissing: [Missing] extends [never] ? true : Missing = true;
    expect(isNoneMissing).toBe(true);
  });

  it.each(NOTIFICATION_KINDS)('gives back %s over the wire, as plain JSON', (kind) => {
    const event = anEventOf(kind);
    const document = toNotificationDocument(event, TOLD_AT);
    // Strictly: Firestore refuses undefined and objects of a class.
    expect(overTheWire(document)).toStrictEqual(document);
    expect(fromNotificationDocument(overTheWire(document))).toStrictEqual({ event, toldAt: TOLD_AT });
    expect(document.happenedAt).toBe(document.event.happenedAt);
  });

  it('gives back whatever is decided to be told', () => {
    fc.assert(
      fc.property(anyVehicleSituations(), anyInstallationSituations(), (cars, pis) => {
        const events = [
          ...eventsOf(decideInTurn(cars)),
          ...eventsOf(decideForInstallationInTurn([anInstallationSituation({ at: '17:00' }), ...pis])),
        ];
        expect(events.map((event) => fromNotificationDocument(overTheWire(toNotificationDocument(event, TOLD_AT)))?.event)).toStrictEqual(
          events,
        );
      }),
    );
  });
});

/** A document of a kind with fields that do not fit. */
function toNotificationDocumentWith(kind: NotificationKind, fields: object): object {
  const document = toNotificationDocument(anEventOf(kind), TOLD_AT);
  return { ...document, event: { ...document.event, ...fields } };
}
