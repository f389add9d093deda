import { DEFAULT_NOTIFICATION_RULES } from '@psa-ev/domain';
import { anyNotificationRules, at } from '@psa-ev/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromNotificationRulesDocument, toNotificationRulesDocument } from './notification-rules.document.js';

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromNotificationRulesDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('fromNotificationRulesDocument', () => {
  const document = toNotificationRulesDocument(DEFAULT_NOTIFICATION_RULES, at('08:00'));

  it.each([null, undefined, 'all', 7, []])('refuses %j, which is no document', (outside) => {
    expect(() => fromNotificationRulesDocument(outside)).toThrow(z.core.$ZodError);
  });

  it.each([
    ['wanted.battery-low', { ...document, wanted: { 'battery-low': 'yes' } }],
    ['chargedToPercents.1', { ...document, chargedToPercents: [80, 101] }],
    ['chargedToPercents', { ...document, chargedToPercents: Array.from({ length: 101 }, () => 50) }],
    ['lowBatteryPercents.0', { ...document, lowBatteryPercents: [12.5] }],
    ['plugInBy.hour', { ...document, plugInBy: { hour: 24, minute: 0 } }],
    ['plugInBy.minute', { ...document, plugInBy: { hour: 23, minute: 60 } }],
    ['plugInBelowPercent', { ...document, plugInBelowPercent: -1 }],
    ['lowAuxiliaryBatteryPercent', { ...document, lowAuxiliaryBatteryPercent: null }],
    ['leftOpenMinutes', { ...document, leftOpenMinutes: 1441 }],
    ['connectionLostMinutes', { ...document, connectionLostMinutes: undefined }],
    ['guardHours.to', { ...document, guardHours: { from: { hour: 22, minute: 0 } } }],
    ['quietHours', { ...document, quietHours: true }],
    ['mostPerHour', { ...document, mostPerHour: 0 }],
    ['mostPerHour', { ...document, mostPerHour: 61 }],
    ['setAt', { ...document, setAt: 'now' }],
  ])('refuses a wrong %s by its name', (field, wrong) => {
    expect(fieldsRefused(wrong)).toEqual([field]);
  });

  it('passes over a kind of a newer app, and rules that it adds', () => {
    const newer = { ...document, wanted: { 'tyre-pressure-low': true, unplugged: true }, vibrate: true };
    expect(fromNotificationRulesDocument(newer)).toEqual({ ...DEFAULT_NOTIFICATION_RULES, wanted: { unplugged: true } });
  });
});

describe('toNotificationRulesDocument', () => {
  it('gives back any rules, over JSON as over the wire', () => {
    fc.assert(
      fc.property(anyNotificationRules(), (rules) => {
        const document = toNotificationRulesDocument(rules, at('08:00'));
        const overTheWire: unknown = JSON.parse(JSON.stringify(document));
        // Strictly: Firestore refuses undefined and objects of a class.
        expect(overTheWire).toStrictEqual(document);
        expect(fromNotificationRulesDocument(overTheWire)).toStrictEqual(rules);
      }),
    );
  });
});
