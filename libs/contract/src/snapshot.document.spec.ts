import { A_VEHICLE_ID, aChargingSnapshot, anySnapshot, aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromSnapshotDocument, toSnapshotDocument } from './snapshot.document.js';

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromSnapshotDocument(A_VEHICLE_ID, document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('fromSnapshotDocument', () => {
  const document = toSnapshotDocument(aSnapshot());

  it.each([null, undefined, 'a page', 7, []])('refuses %j, which is no document', (outside) => {
    expect(() => fromSnapshotDocument(A_VEHICLE_ID, outside)).toThrow(z.core.$ZodError);
  });

  it.each([
    ['battery.percent', { ...document, battery: { ...document.battery, percent: '64' } }],
    ['odometerKm', { ...document, odometerKm: Number.NaN }],
    ['polledAt', { ...document, polledAt: 'yesterday' }],
    ['changedAt', { ...document, changedAt: '2026-11-20T08:00:00' }],
    ['changedAt', { ...document, changedAt: '2026-02-30T08:00:00.000Z' }],
    ['parts.doors.reportedAt', { ...document, parts: { ...document.parts, doors: { ...document.parts.doors, reportedAt: 0 } } }],
    ['position.longitude', { ...document, position: { latitude: 48.8, altitudeMetres: null, headingDegrees: null } }],
    ['charging.status', { ...document, charging: { ...document.charging, status: 7 } }],
    ['charging.status', { ...document, charging: { ...document.charging, status: undefined } }],
    ['doors.open.1', { ...document, doors: { lock: 'locked', open: ['trunk', null] } }],
  ])('refuses a wrong %s by its name', (field, wrong) => {
    expect(fieldsRefused(wrong)).toEqual([field]);
  });

  it('names every field that does not fit', () => {
    expect(fieldsRefused({ ...document, odometerKm: 'many', moving: 0 })).toEqual(['odometerKm', 'moving']);
  });

  it('reads words of a newer backend as unknown', () => {
    const newer = {
      ...document,
      charging: { ...document.charging, status: 'discharging', mode: 'inductive' },
      ignition: 'remote',
      doors: { lock: 'deadlocked', open: ['trunk', 'frunk'] },
      climate: { status: 'ventilating', failure: 'frozen' },
      privacy: 'partly',
      powertrain: 'hydrogen',
    };
    expect(fromSnapshotDocument(A_VEHICLE_ID, newer)).toEqual(
      aSnapshot({
        charging: { status: 'unknown', mode: 'unknown' },
        ignition: 'unknown',
        doors: { lock: 'unknown', open: ['trunk', 'unknown'] },
        climate: { status: 'unknown', failure: 'unknown' },
        privacy: 'unknown',
        powertrain: 'unknown',
      }),
    );
  });

  it('passes over fields of a newer backend', () => {
    const parts = { ...document.parts, tyres: document.parts.doors };
    expect(fromSnapshotDocument(A_VEHICLE_ID, { ...document, parts, tyres: { frontLeftBar: 2.4 } })).toEqual(aSnapshot());
  });
});

describe('toSnapshotDocument', () => {
  it('writes dates in UTC, null for what is not reported, and not the vehicle, which the path names', () => {
    const document = toSnapshotDocument(
      aChargingSnapshot({ at: '08:02', reportedAt: at('08:01'), changedAt: at('08:00'), odometerKm: null }),
    );
    expect(document).not.toHaveProperty('vehicleId');
    expect(document).toMatchObject({
      polledAt: '2026-11-20T08:02:00.000Z',
      changedAt: '2026-11-20T08:00:00.000Z',
      parts: { odometer: { changedAt: '2026-11-20T08:00:00.000Z', reportedAt: '2026-11-20T08:01:00.000Z' } },
      charging: { status: 'charging', scheduledStart: { hour: 22, minute: 30 } },
      odometerKm: null,
    });
  });

  it('gives back any snapshot whole, over JSON as over the wire', () => {
    fc.assert(
      fc.property(anySnapshot(), (snapshot) => {
        const document = toSnapshotDocument(snapshot);
        const overTheWire: unknown = JSON.parse(JSON.stringify(document));
        // Strictly: Firestore refuses undefined and objects of a class.
        expect(overTheWire).toStrictEqual(document);
        expect(fromSnapshotDocument(A_VEHICLE_ID, overTheWire)).toStrictEqual(snapshot);
      }),
    );
  });
});
