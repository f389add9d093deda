import { at } from '@psa-ev/testing';
import * as z from 'zod/mini';
import { type Device, fromDeviceDocument, MESSAGE_DETAILS, toDeviceDocument, UNITS } from './device.document.js';

const DEVICE: Device = {
  token: 'a-token',
  language: 'bg',
  units: 'metric',
  detail: 'discreet',
  paused: false,
  label: 'Phone',
  registeredAt: at('08:00'),
  confirmedAt: at('09:00'),
};

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromDeviceDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('a device', () => {
  const document = toDeviceDocument(DEVICE);

  it.each([null, undefined, 'a-token', 7, []])('is not %j', (outside) => {
    expect(() => fromDeviceDocument(outside)).toThrow(z.core.$ZodError);
  });

  it.each([
    ['token', { ...document, token: '' }],
    ['token', { ...document, token: 'x'.repeat(4097) }],
    ['language', { ...document, language: null }],
    ['units', { ...document, units: 'nautical' }],
    ['detail', { ...document, detail: 'secret' }],
    ['paused', { ...document, paused: 0 }],
    ['label', { ...document, label: undefined }],
    ['registeredAt', { ...document, registeredAt: 0 }],
    ['confirmedAt', { ...document, confirmedAt: '2026-02-30T08:00:00.000Z' }],
  ])('with a wrong %s is refused by its name', (field, wrong) => {
    expect(fieldsRefused(wrong)).toEqual([field]);
  });

  it('comes back over the wire, without what a newer app adds', () => {
    for (const units of UNITS) {
      for (const detail of MESSAGE_DETAILS) {
        const device = { ...DEVICE, units, detail };
        const overTheWire: object = JSON.parse(JSON.stringify(toDeviceDocument(device)));
        expect(overTheWire).toStrictEqual(toDeviceDocument(device));
        expect(fromDeviceDocument({ ...overTheWire, wallpaper: 'blue' })).toStrictEqual(device);
      }
    }
  });
});
