import { capacityOf, NO_STATISTICS, parseCalendarDay } from '@psa-ev/domain';
import { anyCalendarDay, anyStatistics, at, fieldsOf, withField } from '@psa-ev/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromJournalSummaryDocument, type JournalSummary, MOST_IDLE_WINDOWS, toJournalSummaryDocument } from './summary.document.js';
import { MOST_HEALTH_READINGS } from './thinned-health-readings.js';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const reading = (week: number, percent: number, doubtful = false) => ({ atMs: week * WEEK_MS + 1000 * percent, percent, doubtful });

const SUMMARY: JournalSummary = {
  timeZone: 'Europe/Sofia',
  firstDay: parseCalendarDay('2025-03-01'),
  years: [
    { year: 2025, ...NO_STATISTICS, distanceKm: 9000.1, costs: { BGN: 100.5 } },
    { year: 2026, ...NO_STATISTICS, distanceKm: 11_000.4, costs: { EUR: 51.2 } },
  ],
  lifetime: { ...NO_STATISTICS, distanceKm: 20_000.5, costs: { BGN: 100.5, EUR: 51.2 } },
  temperatureBands: [{ from: -5, below: 0, statistics: { ...NO_STATISTICS, distanceKm: 12 } }],
  speedBands: [{ from: 30, below: 40, statistics: { ...NO_STATISTICS, distanceKm: 12 } }],
  health: { readings: [reading(2900, 94), reading(2910, 12, true)], medianPercent: 94 },
  idle: {
    windows: [{ from: at('00:00'), to: at('08:00'), fromPercent: 80, toPercent: 79, preconditionings: 0 }],
    drain: { days: 1, percentPerDay: 3, errorPercentPerDay: 6, kwhPerDay: 1.4, wakeups: 2, preconditionings: 0 },
  },
  allowance: {
    setting: {
      period: { first: parseCalendarDay('2026-01-01'), endsBefore: parseCalendarDay('2027-01-01') },
      limitKm: 10_000,
      odometerAtFirstKm: 9000.1,
    },
    forecast: {
      kind: 'running',
      drivenKm: 11_000.4,
      aheadKm: 2100,
      pace: { kmPerDay: 34.5, forecastKm: 12_500, overKm: 2500, reachesLimitOn: null },
    },
  },
  capacity: {
    kind: 'known',
    usableKwh: 46.3,
    by: 'table',
    variants: [{ brand: 'Peugeot', model: 'e-208', marketedKwh: 50, usableKwh: 46.3 }],
  },
  gramsCo2PerKwh: 410,
  updatedAt: at('08:00'),
};

/** The fields that an error names, as dotted paths. */
function fieldsRefused(document: unknown): string[] {
  try {
    fromJournalSummaryDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('fromJournalSummaryDocument', () => {
  const document = toJournalSummaryDocument(SUMMARY);

  it.each([null, undefined, 7, []])('refuses %j, which is no document', (outside) => {
    expect(() => fromJournalSummaryDocument(outside)).toThrow(z.core.$ZodError);
  });

  it('refuses another schema version', () => {
    expect(fieldsRefused({ ...document, schemaVersion: 2 })).toEqual(['schemaVersion']);
  });

  it('refuses a document with any one field missing, and names it', () => {
    // A sum by currency holds what was spent: there is none that has to be.
    for (const field of fieldsOf(document).filter((path) => !path.includes('costs'))) {
      expect(fieldsRefused(withField(document, field, undefined))).toEqual([field.join('.')]);
    }
  });

  it('passes over what a newer backend adds, deep within too', () => {
    const newer = withField({ ...document, tyres: 4 }, ['years', '0', 'rides'], 7);
    expect(fromJournalSummaryDocument(newer)).toStrictEqual(SUMMARY);
  });
});

describe('toJournalSummaryDocument', () => {
  const throughTheWire = (summary: JournalSummary) => {
    const document = toJournalSummaryDocument(summary);
    const overTheWire: unknown = JSON.parse(JSON.stringify(document));
    // Strictly: Firestore refuses undefined and objects of a class.
    expect(overTheWire).toStrictEqual(document);
    return fromJournalSummaryDocument(overTheWire);
  };

  it('gives back a summary whole, over JSON as over the wire', () => {
    const anyYears = fc.array(fc.tuple(fc.integer({ min: 2000, max: 2100 }), anyStatistics()), { maxLength: 3 });
    fc.assert(
      fc.property(anyYears, anyStatistics(), fc.option(anyCalendarDay(), { nil: null }), (years, lifetime, firstDay) => {
        const summary = { ...SUMMARY, firstDay, lifetime, years: years.map(([year, statistics]) => ({ year, ...statistics })) };
        expect(throughTheWire(summary)).toStrictEqual(summary);
      }),
    );
  });

  it.each<Partial<JournalSummary>>([
    { allowance: null, firstDay: null, gramsCo2PerKwh: null },
    { idle: { windows: [], drain: null }, health: { readings: [], medianPercent: null } },
    { allowance: SUMMARY.allowance && { ...SUMMARY.allowance, forecast: null } },
    { allowance: SUMMARY.allowance && { ...SUMMARY.allowance, forecast: { kind: 'not-begun' } } },
    { allowance: SUMMARY.allowance && { ...SUMMARY.allowance, forecast: { kind: 'ended', drivenKm: 9000, overKm: -1000 } } },
    { capacity: { kind: 'ambiguous', variants: SUMMARY.capacity.variants } },
    { capacity: { kind: 'unknown', variants: [] } },
  ])('gives back %j', (changes) => {
    expect(throughTheWire({ ...SUMMARY, ...changes })).toStrictEqual({ ...SUMMARY, ...changes });
  });

  it('takes the capacity as the domain tells it, and says of the models only what tells them apart', () => {
    const { variants } = toJournalSummaryDocument({ ...SUMMARY, capacity: capacityOf('e-208', 'VR3UHZKX000000001', null) }).capacity;
    expect(variants.map((variant) => Object.keys(variant))).toEqual(variants.map(() => ['brand', 'model', 'marketedKwh', 'usableKwh']));
    expect(variants.length).toBeGreaterThan(0);
  });

  it('tells of health the last reading of each week, doubtful ones beside it, and of rests the last', () => {
    const readings = [reading(2900, 94), reading(2900, 95), reading(2900, 12, true), reading(2901, 94)];
    const windows = Array.from({ length: MOST_IDLE_WINDOWS + 3 }, (_, index) => ({
      ...{ from: at('00:00'), to: at('08:00'), fromPercent: 80, toPercent: index, preconditionings: 0 },
    }));
    const told = throughTheWire({ ...SUMMARY, health: { readings, medianPercent: 94 }, idle: { windows, drain: null } });
    expect(told.health.readings).toEqual([reading(2900, 95), reading(2900, 12, true), reading(2901, 94)]);
    expect(told.idle.windows).toEqual(windows.slice(3));
  });

  it('stays below 100 kB after twenty years of a car that says much', () => {
    const readings = Array.from({ length: 20 * 365 }, (_, day) => ({
      atMs: day * (WEEK_MS / 7),
      percent: 90 + (day % 3),
      doubtful: false,
    }));
    const years = Array.from({ length: 20 }, (_, index) => ({
      ...NO_STATISTICS,
      year: 2020 + index,
      distanceKm: 12_345.6,
      usedKwh: 2345.678,
    }));
    const document = toJournalSummaryDocument({ ...SUMMARY, years, health: { readings, medianPercent: 91 } });
    expect(document.health.readings).toHaveLength(MOST_HEALTH_READINGS);
    expect(JSON.stringify(document).length).toBeLessThan(100_000);
  });
});
