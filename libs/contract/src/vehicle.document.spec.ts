import { A_VEHICLE_ID, aChargingSnapshot, anyVehicleState, aVehicle, aVehicleState, at } from '@psa-ev/testing';
import { OPENINGS } from '@psa-ev/domain';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromVehicleDocument, toVehicleDocument, VEHICLE_SCHEMA_VERSION } from './vehicle.document.js';

type Path = readonly string[];

/** The paths of all fields of a document that hold a value, not further fields. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, field]) => leaves(field, [...path, name]));
}

/** The document with one field replaced; undefined leaves it out. */
function withField(document: object, [name = '', ...rest]: Path, value: unknown): object {
  const fields = new Map<string, unknown>(Object.entries(document));
  const inner = fields.get(name);
  const replaced = rest.length > 0 && typeof inner === 'object' && inner !== null ? withField(inner, rest, value) : value;
  if (replaced === undefined) fields.delete(name);
  else fields.set(name, replaced);
  return Object.fromEntries(fields);
}

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromVehicleDocument(A_VEHICLE_ID, document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('fromVehicleDocument', () => {
  const document = toVehicleDocument(aVehicleState({ snapshot: aChargingSnapshot({ fuel: { percent: 50, rangeKm: 300 } }) }));
  const everyField = leaves(document);

  it.each([0, VEHICLE_SCHEMA_VERSION + 1, String(VEHICLE_SCHEMA_VERSION), undefined])('refuses the schema version %j', (schemaVersion) => {
    expect(fieldsRefused({ ...document, schemaVersion })).toEqual(['schemaVersion']);
  });

  it('refuses a document with any one field missing, and names it', () => {
    for (const field of everyField) expect(fieldsRefused(withField(document, field, undefined))).toEqual([field.join('.')]);
  });

  it('refuses a document with any one field of the wrong type, and names it', () => {
    for (const field of everyField) expect(fieldsRefused(withField(document, field, { wrong: true }))).toContain(field.join('.'));
  });

  it('refuses a diagnosis that it could not put into words', () => {
    expect(fieldsRefused({ ...document, diagnosis: { ...document.diagnosis, kind: 'haunted' } })).toEqual(['diagnosis.kind']);
  });

  it('passes over fields of a newer backend', () => {
    const newer = { ...document, running: { tripId: '2026-11-20T08:00:00.000Z' } };
    expect(fromVehicleDocument(A_VEHICLE_ID, newer)).toEqual(fromVehicleDocument(A_VEHICLE_ID, document));
  });

  it('of an older backend does not say how often the car is read; what is said makes sense', () => {
    const said = toVehicleDocument(aVehicleState({ pollIntervalSeconds: 600 }));
    expect(fromVehicleDocument(A_VEHICLE_ID, said).pollIntervalSeconds).toBe(600);
    expect(fromVehicleDocument(A_VEHICLE_ID, document).pollIntervalSeconds).toBeNull();
    for (const nonsense of [0, -90, '90', null]) {
      expect(fieldsRefused({ ...document, pollIntervalSeconds: nonsense })).toEqual(['pollIntervalSeconds']);
    }
  });

  it('shows a vehicle before its first reading', () => {
    const state = aVehicleState({ snapshot: null, diagnosis: { kind: 'starting', since: at('08:00') } });
    expect(fromVehicleDocument(A_VEHICLE_ID, toVehicleDocument(state))).toEqual(state);
  });
});

describe('toVehicleDocument', () => {
  it('gives back any state of a vehicle whole, over JSON as over the wire', () => {
    fc.assert(
      fc.property(anyVehicleState(), (state) => {
        const document = toVehicleDocument(state);
        const overTheWire: unknown = JSON.parse(JSON.stringify(document));
        // Strictly: Firestore refuses undefined and objects of a class.
        expect(overTheWire).toStrictEqual(document);
        expect(fromVehicleDocument(A_VEHICLE_ID, overTheWire)).toStrictEqual(state);
      }),
    );
  });

  it('stays below 4 kB, though Firestore would take 1 MiB: each dashboard loads it whole', () => {
    const fullest = aVehicleState({
      vehicle: aVehicle({ label: 'a long label of a model, as makers love them', brand: 'Vauxhall' }),
      snapshot: aChargingSnapshot({
        reportedAt: at('07:58'),
        doors: { open: OPENINGS },
        climate: { status: 'failed', failure: 'tooManyUnusedPrograms' },
        fuel: { percent: 33.333333333333336, rangeKm: 333.3333333333333 },
      }),
    });
    expect(JSON.stringify(toVehicleDocument(fullest)).length).toBeLessThan(4000);
  });
});
