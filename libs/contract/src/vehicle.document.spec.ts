import { A_VEHICLE_ID, aChargingSnapshot, anyVehicleState, aVehicle, aVehicleState, at, fieldsOf, withField } from '@psa-ev/testing';
import { OPENINGS, parseCalendarDay } from '@psa-ev/domain';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromVehicleDocument, toVehicleDocument, VEHICLE_SCHEMA_VERSION } from './vehicle.document.js';

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
  const everyField = fieldsOf(document);

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

describe('what the journal tells in the document of a vehicle', () => {
  const state = aVehicleState({
    today: {
      ...{ day: parseCalendarDay('2026-11-20'), distanceKm: 42.1, trips: 3, usedKwh: 6.3, usedTrips: 2, charges: 1 },
      ...{ chargesWithoutEnergy: 0, chargesWithoutCost: 0, chargedKwh: 12.4, costs: { EUR: 2.5 } },
    },
    runningTrip: {
      ...{ id: '20261120T080000000Z-1000', startedAt: at('07:40'), from: { id: 'home', name: 'Home' } },
      ...{ distanceKm: 12.3, minutes: 20, energy: { kwh: 2, errorKwh: 0.9 } },
    },
    runningSession: {
      ...{ id: '20261120T060000000Z', startedAt: at('06:00'), place: null, mode: 'ac' as const, fromPercent: 40 },
      ...{ energy: null, averagePowerKw: 7.1, cost: { amount: 1.2, currency: 'EUR' } },
    },
    settingsInForce: {
      tariffs: { setAt: at('07:00'), refused: { setAt: at('07:30'), problems: [{ problem: 'no-band', id: 'night' }] } },
      places: { setAt: null, refused: null },
    },
  });
  const document = toVehicleDocument(state);

  it('is left out where there is nothing to tell, as older backends leave it out', () => {
    const names = ['today', 'runningTrip', 'runningSession', 'settingsInForce'];
    const nothing = toVehicleDocument(aVehicleState());
    expect(Object.keys(nothing).filter((name) => names.includes(name))).toEqual([]);
    expect(fromVehicleDocument(A_VEHICLE_ID, nothing)).toMatchObject(Object.fromEntries(names.map((name) => [name, null])));
  });

  it('is read whole, and refused by the name of what is wrong in it', () => {
    expect(fromVehicleDocument(A_VEHICLE_ID, document)).toStrictEqual(state);
    expect(fieldsRefused(withField(document, ['today', 'day'], 'today'))).toEqual(['today.day']);
    expect(fieldsRefused(withField(document, ['runningTrip', 'distanceKm'], null))).toEqual(['runningTrip.distanceKm']);
    expect(fieldsRefused(withField(document, ['runningSession', 'startedAt'], 'now'))).toEqual(['runningSession.startedAt']);
    expect(fieldsRefused(withField(document, ['settingsInForce', 'tariffs', 'setAt'], 0))).toEqual(['settingsInForce.tariffs.setAt']);
  });

  it('may name settings of a newer backend', () => {
    const newer = withField(document, ['settingsInForce', 'seasons'], { setAt: null, refused: null });
    expect(fromVehicleDocument(A_VEHICLE_ID, newer)).toStrictEqual(state);
  });

  it('tells of the problems of a setting only the first ten', () => {
    const problems = Array.from({ length: 30 }, (_, index) => ({ problem: 'no-name', id: `${index}` }));
    const many = toVehicleDocument({ ...state, settingsInForce: { places: { setAt: null, refused: { setAt: null, problems } } } });
    expect(many.settingsInForce?.places?.refused?.problems).toEqual(problems.slice(0, 10));
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
