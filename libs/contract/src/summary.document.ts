import {
  type AllowanceForecast,
  type BatteryVariant,
  type CalendarDay,
  type HealthReading,
  type IdleDrain,
  type IdleWindow,
  type Statistics,
  type TripBand,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { allowanceSchema, type AllowanceSetting, toAllowanceDocument } from './allowance.schema.js';
import { isoDate } from './iso-date.schema.js';
import { calendarDay, nullableNumber } from './journal-basics.schema.js';
import { statisticsSchema, statisticsShape, toStatisticsDocument } from './journal-parts.schema.js';
import { thinnedHealthReadings } from './thinned-health-readings.js';

/** Raised when an older app could misread the document. */
export const JOURNAL_SUMMARY_SCHEMA_VERSION = 1;
/** So many rests are told, the newest: about a month of nights. */
export const MOST_IDLE_WINDOWS = 30;

const bands = z.array(z.object({ from: z.number(), below: z.number(), statistics: statisticsSchema }));
const variants = z.array(z.object({ brand: z.string(), model: z.string(), marketedKwh: nullableNumber, usableKwh: nullableNumber }));

const capacity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), usableKwh: z.number(), by: z.enum(['settings', 'table']), variants }),
  z.object({ kind: z.literal('ambiguous'), variants }),
  z.object({ kind: z.literal('unknown'), variants }),
]);

const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-begun') }),
  z.object({
    kind: z.literal('running'),
    drivenKm: z.number(),
    aheadKm: z.number(),
    pace: z.nullable(
      z.object({ kmPerDay: z.number(), forecastKm: z.number(), overKm: z.number(), reachesLimitOn: z.nullable(calendarDay) }),
    ),
  }),
  z.object({ kind: z.literal('ended'), drivenKm: z.number(), overKm: z.number() }),
]);

const schema = z.object({
  schemaVersion: z.literal(JOURNAL_SUMMARY_SCHEMA_VERSION),
  timeZone: z.string(),
  firstDay: z.nullable(calendarDay),
  years: z.array(z.object({ year: z.number(), ...statisticsShape })),
  lifetime: statisticsSchema,
  temperatureBands: bands,
  speedBands: bands,
  health: z.object({
    readings: z.array(z.object({ at: isoDate, percent: z.number(), doubtful: z.boolean() })),
    medianPercent: nullableNumber,
  }),
  idle: z.object({
    windows: z.array(
      z.object({ from: isoDate, to: isoDate, fromPercent: z.number(), toPercent: z.number(), preconditionings: z.number() }),
    ),
    drain: z.nullable(
      z.object({
        days: z.number(),
        percentPerDay: z.number(),
        errorPercentPerDay: z.number(),
        kwhPerDay: nullableNumber,
        wakeups: z.number(),
        preconditionings: z.number(),
      }),
    ),
  }),
  allowance: z.nullable(z.object({ setting: allowanceSchema, forecast: z.nullable(forecast) })),
  capacity,
  gramsCo2PerKwh: nullableNumber,
  updatedAt: isoDate,
});

/** The document `vehicles/{id}/summary/journal`: all that Insights shows beside a month's days; one read. */
export type JournalSummaryDocument = z.input<typeof schema>;

/** How much the traction battery gives, and which models of the table it may be of. */
export type SummaryCapacity =
  | { readonly kind: 'known'; readonly usableKwh: number; readonly by: 'settings' | 'table'; readonly variants: readonly SummaryVariant[] }
  | { readonly kind: 'ambiguous' | 'unknown'; readonly variants: readonly SummaryVariant[] };
export type SummaryVariant = Pick<BatteryVariant, 'brand' | 'model' | 'marketedKwh' | 'usableKwh'>;

/** The journal as a whole. */
export interface JournalSummary {
  /** IANA name of the zone whose days and years these are. */
  readonly timeZone: string;
  /** The first on which anything happened; null before that. */
  readonly firstDay: CalendarDay | null;
  /** In order, without those in which nothing happened. */
  readonly years: readonly (Statistics & { readonly year: number })[];
  readonly lifetime: Statistics;
  readonly temperatureBands: readonly TripBand[];
  readonly speedBands: readonly TripBand[];
  readonly health: {
    /** In order; of older ones one a week. */
    readonly readings: readonly HealthReading[];
    /** What held for half of the last 30 days. */
    readonly medianPercent: number | null;
  };
  readonly idle: {
    /** The last, in order. */
    readonly windows: readonly IdleWindow[];
    /** Over these windows; null without any. */
    readonly drain: IdleDrain | null;
  };
  /** Null where none is set. Its forecast is null where the odometer at its beginning is not known. */
  readonly allowance: { readonly setting: AllowanceSetting; readonly forecast: AllowanceForecast | null } | null;
  readonly capacity: SummaryCapacity;
  /** As it is set; null where it is not. */
  readonly gramsCo2PerKwh: number | null;
  readonly updatedAt: Date;
}

/** The whole document, as plain JSON: of longer lists the newest. */
export function toJournalSummaryDocument(summary: JournalSummary): JournalSummaryDocument {
  const { timeZone, firstDay, years, lifetime, health, idle, allowance, gramsCo2PerKwh } = summary;
  return {
    schemaVersion: JOURNAL_SUMMARY_SCHEMA_VERSION,
    timeZone,
    firstDay,
    years: years.map((year) => ({ year: year.year, ...toStatisticsDocument(year) })),
    lifetime: toStatisticsDocument(lifetime),
    temperatureBands: summary.temperatureBands.map(toBandDocument),
    speedBands: summary.speedBands.map(toBandDocument),
    health: {
      readings: thinnedHealthReadings(health.readings).map(({ atMs, percent, doubtful }) => ({
        at: new Date(atMs).toISOString(),
        percent,
        doubtful,
      })),
      medianPercent: health.medianPercent,
    },
    idle: { windows: idle.windows.slice(-MOST_IDLE_WINDOWS).map(toWindowDocument), drain: idle.drain && { ...idle.drain } },
    allowance: allowance && {
      setting: toAllowanceDocument(allowance.setting),
      forecast: allowance.forecast && toForecastDocument(allowance.forecast),
    },
    capacity: toCapacityDocument(summary.capacity),
    gramsCo2PerKwh,
    updatedAt: summary.updatedAt.toISOString(),
  };
}

/** Reads `vehicles/{id}/summary/journal` from outside data; throws a ZodError that names each field which does not fit. */
export function fromJournalSummaryDocument(document: unknown): JournalSummary {
  const { schemaVersion: _checked, health, ...summary } = schema.parse(document);
  const readings = health.readings.map(({ at, percent, doubtful }) => ({ atMs: at.getTime(), percent, doubtful }));
  return { ...summary, health: { ...health, readings } };
}

function toBandDocument({ from, below, statistics }: TripBand) {
  return { from, below, statistics: toStatisticsDocument(statistics) };
}

function toWindowDocument({ from, to, fromPercent, toPercent, preconditionings }: IdleWindow) {
  return { from: from.toISOString(), to: to.toISOString(), fromPercent, toPercent, preconditionings };
}

function toForecastDocument(standing: AllowanceForecast): z.input<typeof forecast> {
  return standing.kind === 'running' ? { ...standing, pace: standing.pace && { ...standing.pace } } : { ...standing };
}

function toCapacityDocument(known: SummaryCapacity): z.input<typeof capacity> {
  const choice = known.variants.map(({ brand, model, marketedKwh, usableKwh }) => ({ brand, model, marketedKwh, usableKwh }));
  return known.kind === 'known'
    ? { kind: known.kind, usableKwh: known.usableKwh, by: known.by, variants: choice }
    : { kind: known.kind, variants: choice };
}
