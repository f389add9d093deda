import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import * as z from 'zod/mini';
import { fromMessageRequestDocument, MESSAGE_OUTCOMES, type MessageRequestDocument } from './message-request.document.js';

const requestedAt = '2026-11-20T08:00:00.000Z';
const TEST: MessageRequestDocument = { kind: 'test', deviceId: 'phone', requestedAt };
const REMIND: MessageRequestDocument = {
  kind: 'remind',
  vehicleId: A_VEHICLE_ID,
  notificationId: '20261120070000-battery-low-20',
  remindAt: '2026-11-20T18:00:00.000Z',
  requestedAt,
};

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromMessageRequestDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('fromMessageRequestDocument', () => {
  it.each([null, undefined, 'test', 7, []])('refuses %j, which is no request', (outside) => {
    expect(() => fromMessageRequestDocument(outside)).toThrow(z.core.$ZodError);
  });

  it.each([
    ['kind', { ...TEST, kind: 'shout' }],
    ['deviceId', { ...TEST, deviceId: undefined }],
    ['requestedAt', { ...TEST, requestedAt: 'now' }],
    ['vehicleId', { ...REMIND, vehicleId: '../users' }],
    ['notificationId', { ...REMIND, notificationId: 7 }],
    ['remindAt', { ...REMIND, remindAt: null }],
    ['outcome', { ...REMIND, outcome: 'lost' }],
    ['answeredAt', { ...TEST, outcome: 'sent', answeredAt: 0 }],
  ])('refuses a wrong %s by its name', (field, wrong) => {
    expect(fieldsRefused(wrong)).toEqual([field]);
  });

  it('reads what the app asks for', () => {
    expect(fromMessageRequestDocument(TEST)).toEqual({ kind: 'test', deviceId: 'phone', requestedAt: at('08:00') });
    expect(fromMessageRequestDocument(REMIND)).toEqual({ ...REMIND, remindAt: at('18:00'), requestedAt: at('08:00') });
  });

  it.each(MESSAGE_OUTCOMES)('reads the answer %s', (outcome) => {
    const answered = { ...TEST, outcome, answeredAt: '2026-11-20T08:00:02.000Z' };
    expect(fromMessageRequestDocument(answered)).toMatchObject({ outcome, answeredAt: at('2026-11-20T08:00:02.000Z') });
  });
});
