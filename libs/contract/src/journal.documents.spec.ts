import {
  A_VEHICLE_ID,
  anyDayStatistics,
  anyEnergy,
  anyPlaceName,
  anySession,
  anyTrip,
  aSegment,
  aSession,
  aTrip,
  fieldsOf,
  withField,
} from '@psa-ev/testing';
import { NO_STATISTICS, parseCalendarDay } from '@psa-ev/domain';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromMonthDocument, type JournalMonth, toMonthDocument } from './month.document.js';
import { fromSessionDocument, type PricedSession, toSessionDocument } from './session.document.js';
import { fromTripDocument, type PlacedTrip, toTripDocument } from './trip.document.js';

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyMoment = () => fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const named = (name: string) => ({ id: name.toLowerCase(), name });

const A_MONTH: JournalMonth = {
  month: '2026-11',
  timeZone: 'Europe/Sofia',
  days: [{ day: parseCalendarDay('2026-11-20'), ...NO_STATISTICS, distanceKm: 12.3, trips: 2, costs: { EUR: 4.56 } }],
  updatedAt: new Date('2026-11-20T08:00:00Z'),
};
const A_TRIP: PlacedTrip = { ...aTrip({ energy: { kwh: 3, errorKwh: 1 } }), startPlace: named('Home'), endPlace: named('Work') };
const A_SESSION: PricedSession = {
  ...aSession({
    segments: [
      aSegment([
        ['18:00', 40],
        ['19:00', 60],
      ]),
    ],
  }),
  place: named('Home'),
  usableCapacityKwh: 46.3,
  cost: { amount: 3.2, currency: 'EUR', sessionFee: 0, tariffs: [named('Night')], isManual: false },
};

/** The fields that an error names, as dotted paths. */
function fieldsRefused(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe.each<[string, object, (document: unknown) => unknown]>([
  ['a month', toMonthDocument(A_MONTH), fromMonthDocument],
  ['a trip', toTripDocument(A_TRIP), (document) => fromTripDocument(A_VEHICLE_ID, document)],
  ['a charging session', toSessionDocument(A_SESSION), (document) => fromSessionDocument(A_VEHICLE_ID, document)],
])('%s, read from outside', (_what, document, read) => {
  it.each([null, undefined, 'all', 7, []])('is not %j', (outside) => {
    expect(() => read(outside)).toThrow(z.core.$ZodError);
  });

  it.each([0, 2, '1', undefined])('is not of the schema version %j', (schemaVersion) => {
    expect(fieldsRefused(() => read({ ...document, schemaVersion }))).toEqual(['schemaVersion']);
  });

  it('lacks no field, and an error names the one that does', () => {
    // A sum by currency holds what was spent: there is none that has to be.
    const required = fieldsOf(document).filter((path) => !path.includes('costs') && !path.includes('mode') && !path.includes('endedBy'));
    for (const field of required) {
      expect(fieldsRefused(() => read(withField(document, field, undefined)))).toEqual([field.join('.')]);
      expect(fieldsRefused(() => read(withField(document, field, { wrong: true }))).some((name) => name.startsWith(field.join('.')))).toBe(
        true,
      );
    }
  });

  it('may have fields of a newer backend', () => {
    expect(read({ ...document, tyres: 4 })).toStrictEqual(read(document));
  });
});

describe('the documents of the journal', () => {
  it.each(['2026-13', '2026-1', 'November'])('name no month %s', (month) => {
    expect(fieldsRefused(() => fromMonthDocument({ ...toMonthDocument(A_MONTH), month }))).toEqual(['month']);
  });

  it('name no day that does not exist', () => {
    const document = withField(toMonthDocument(A_MONTH), ['days', '0', 'day'], '2026-11-31');
    expect(fieldsRefused(() => fromMonthDocument(document))).toEqual(['days.0.day']);
  });

  it.each([null, [1], 'EUR', { EUR: '1' }, { EUR: null }])('have no costs such as %j', (costs) => {
    const document = withField(toMonthDocument(A_MONTH), ['days', '0', 'costs'], costs);
    expect(fieldsRefused(() => fromMonthDocument(document))).toEqual(['days.0.costs']);
  });

  it('read words of a newer backend as what is not known', () => {
    const document = withField({ ...toSessionDocument(A_SESSION), mode: 'inductive' }, ['segments', '0', 'endedBy'], 'rain');
    const read = fromSessionDocument(A_VEHICLE_ID, document);
    expect([read.mode, read.segments[0]?.endedBy]).toEqual([null, 'unseen']);
  });

  it('keep to themselves what else a caller carries', () => {
    const place = { ...named('Home'), latitude: 42.7, longitude: 23.3, radiusMetres: 100 };
    expect(toTripDocument({ ...A_TRIP, startPlace: place }).startPlace).toStrictEqual(named('Home'));
    expect(toTripDocument(A_TRIP)).not.toHaveProperty('vehicleId');
    const tariff = { ...named('Night'), sessionFee: 0.5 };
    expect(
      toSessionDocument({ ...A_SESSION, cost: A_SESSION.cost && { ...A_SESSION.cost, tariffs: [tariff] } }).cost?.tariffs,
    ).toStrictEqual([named('Night')]);
  });

  const anyMonth: fc.Arbitrary<JournalMonth> = fc.record(
    {
      month: fc.constantFrom('2026-11', '1999-01', '2026-12'),
      timeZone: fc.constantFrom('Europe/Sofia', 'America/St_Johns'),
      days: fc.array(anyDayStatistics(), { maxLength: 31 }),
      updatedAt: anyMoment(),
    },
    { noNullPrototype: true },
  );
  const anyPlacedTrip = fc
    .tuple(anyTrip(), orNull(anyPlaceName()), orNull(anyPlaceName()))
    .map(([trip, startPlace, endPlace]): PlacedTrip => ({ ...trip, startPlace, endPlace }));
  const anyPricedSession = fc
    .tuple(anySession(), orNull(anyPlaceName()), orNull(anyEnergy()), fc.array(anyPlaceName(), { maxLength: 3 }), fc.boolean())
    .map(([session, place, energy, tariffs, isManual]): PricedSession => ({
      ...session,
      place,
      usableCapacityKwh: energy?.kwh ?? null,
      cost: energy && { amount: energy.kwh, currency: 'EUR', sessionFee: energy.errorKwh, tariffs, isManual },
    }));

  const comesBack = <Told>(anything: fc.Arbitrary<Told>, write: (told: Told) => object, read: (document: unknown) => Told) =>
    fc.assert(
      fc.property(anything, (told) => {
        const document = write(told);
        const overTheWire: unknown = JSON.parse(JSON.stringify(document));
        // Strictly: Firestore refuses undefined and objects of a class.
        expect(overTheWire).toStrictEqual(document);
        expect(read(overTheWire)).toStrictEqual(told);
      }),
    );

  it('give back any month, trip and charging session whole, over JSON as over the wire', () => {
    comesBack(anyMonth, toMonthDocument, fromMonthDocument);
    comesBack(anyPlacedTrip, toTripDocument, (document) => fromTripDocument(A_VEHICLE_ID, document));
    comesBack(anyPricedSession, toSessionDocument, (document) => fromSessionDocument(A_VEHICLE_ID, document));
  });

  it('take less than 20 kB for the fullest of months', () => {
    const [day = undefined] = A_MONTH.days;
    const fullest = day && {
      ...day,
      distanceKm: 1234.5,
      usedKwh: 123.456,
      usedErrorKwh: 12.345,
      chargedKwh: 123.456,
      costs: { BGN: 1234.56, EUR: 1234.56 },
    };
    const days = Array.from({ length: 31 }, () => fullest).flatMap((each) => each ?? []);
    expect(JSON.stringify(toMonthDocument({ ...A_MONTH, days })).length).toBeLessThan(20_000);
  });
});
