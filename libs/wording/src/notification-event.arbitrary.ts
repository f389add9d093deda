import {
  CHARGING_MODES,
  CLIMATE_FAILURES,
  CLIMATE_HINDRANCES,
  COMMAND_KINDS,
  DIAGNOSIS_KINDS,
  NOTIFICATION_KINDS,
  type NotificationEvent,
  type NotificationKind,
  OBSTACLES,
  OPENINGS,
  PLAN_TROUBLES,
  REFUSALS,
  STORAGE_PROBLEMS,
} from '@psa-ev/domain';
import fc from 'fast-check';

type EventOf<Kind extends NotificationKind> = Extract<NotificationEvent, { readonly kind: Kind }>;
type FieldsOf<Kind extends NotificationKind> = Omit<EventOf<Kind>, 'kind' | 'happenedAt'>;

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 7 * 24;

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
// Whole ones as the car reports them, and any other.
const percent = fc.oneof(fc.nat(100), between(0, 100));
const minutes = fc.oneof(fc.nat(600), between(0, WEEK_HOURS * 60));
const percentOrNull = orNull(percent);
const minutesOrNull = orNull(minutes);
const timeOfDay = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
const scheduledStart = orNull(timeOfDay);
const cost = fc.record({ amount: between(0, 9999), currency: fc.constantFrom('EUR', 'BGN', 'GBP', 'USD', 'CZK') });
const gain = {
  percent: percentOrNull,
  gainedPercent: percentOrNull,
  minutes: minutesOrNull,
  energy: orNull(fc.record({ kwh: between(0, 200), errorKwh: between(0, 2) })),
  cost: orNull(cost),
};
const driven = {
  distanceKm: between(0.1, 9999),
  trips: fc.nat(999),
  usedKwh: orNull(between(0, 2000)),
  chargedKwh: orNull(between(0, 2000)),
  costs: fc.uniqueArray(cost, { maxLength: 3, selector: ({ currency }) => currency }),
};
const trouble = fc.constantFrom(...DIAGNOSIS_KINDS).filter((kind) => kind !== 'ok' && kind !== 'starting');
const hoursFrom = (at: Date, min: number, max: number) => fc.integer({ min, max }).map((hours) => new Date(at.getTime() + hours * HOUR_MS));

const FIELDS: { readonly [Kind in NotificationKind]: (happenedAt: Date) => fc.Arbitrary<FieldsOf<Kind>> } = {
  'plugged-in': () => fc.record({ percent: percentOrNull, scheduledStart, waits: fc.boolean() }),
  'charging-started': () =>
    fc.record({ percent: percentOrNull, mode: orNull(fc.constantFrom(...CHARGING_MODES)), remainingMinutes: minutesOrNull }),
  'battery-reached': () => fc.record({ percent: percentOrNull, levelPercent: percent, remainingMinutes: minutesOrNull }),
  'charging-interrupted': () => fc.record({ ...gain, scheduledStart }),
  'charging-failed': () => fc.record({ percent: percentOrNull }),
  'charging-finished': () => fc.record(gain),
  unplugged: () => fc.record(gain),
  'limit-reached': () => fc.record({ ...gain, limitPercent: percent, isAgain: fc.boolean() }),
  'limit-not-kept': () => fc.record({ percent: percentOrNull, limitPercent: percentOrNull }),
  'stopped-at-hour': () => fc.record(gain),
  'stopped-at-last': () => fc.record({ percent: percentOrNull, why: fc.constantFrom('limit', 'stop-hour') }),
  'full-once-over': () => fc.constant({}),
  'hour-not-given-back': () => fc.record({ own: timeOfDay }),
  'plan-not-met': (happenedAt) =>
    fc.record({
      why: fc.constantFrom(...PLAN_TROUBLES),
      departAt: hoursFrom(happenedAt, 0, 48),
      targetPercent: percent,
      reachesPercent: percentOrNull,
    }),
  'plug-in-for-plan': (happenedAt) => fc.record({ departAt: hoursFrom(happenedAt, 0, 48), targetPercent: percent, percent }),
  'climate-skipped': (happenedAt) =>
    fc.record({
      readyAt: hoursFrom(happenedAt, -1, 1),
      why: fc.constantFrom(...CLIMATE_HINDRANCES),
      failure: orNull(fc.constantFrom(...CLIMATE_FAILURES)),
    }),
  'command-failed': () =>
    fc.record({ command: fc.constantFrom(...COMMAND_KINDS), why: fc.constantFrom('expired', 'unconfirmed', ...REFUSALS, ...OBSTACLES) }),
  'battery-low': () => fc.record({ percent, levelPercent: percent, rangeKm: orNull(fc.nat(1500)) }),
  'not-plugged-in': () => fc.record({ percent }),
  'climate-started': () =>
    fc.record({ outsideTemperatureCelsius: orNull(fc.integer({ min: -120, max: 120 }).map((halves) => halves / 2)) }),
  'climate-ended': () => fc.record({ minutes }),
  'climate-failed': () => fc.record({ failure: orNull(fc.constantFrom(...CLIMATE_FAILURES)) }),
  'auxiliary-battery-low': () => fc.record({ percent }),
  'left-open': () => fc.record({ openings: fc.uniqueArray(fc.constantFrom(...OPENINGS)), minutes }),
  'moved-while-parked': () => fc.record({ how: fc.constantFrom('towed', 'driven'), distanceMetres: orNull(fc.nat(2_000_000)) }),
  'arrived-or-left': () =>
    fc.record({ how: fc.constantFrom('arrived', 'left'), place: fc.constantFrom('Home', 'у дома', 'W'.repeat(80), '  a\n place ') }),
  'week-summary': () => fc.record(driven),
  'month-summary': () => fc.record(driven),
  'allowance-short': () =>
    fc.record({
      why: fc.constantFrom('forecast', 'used'),
      drivenKm: between(0, 99_999),
      limitKm: fc.integer({ min: 1, max: 99_999 }),
      overKm: orNull(between(-9999, 99_999)),
    }),
  'battery-health-changed': () => fc.record({ percent, beforePercent: percent }),
  'remote-access-ending': (happenedAt) => fc.record({ endsAt: hoursFrom(happenedAt, 0, WEEK_HOURS) }),
  'connection-lost': () => fc.record({ diagnosis: trouble }),
  'connection-restored': (happenedAt) => fc.record({ lostAt: hoursFrom(happenedAt, -WEEK_HOURS, 0) }),
  'car-lost': () => fc.record({ diagnosis: trouble }),
  'car-found': (happenedAt) => fc.record({ lostAt: hoursFrom(happenedAt, -WEEK_HOURS, 0) }),
  'service-restarted': () =>
    fc.record({ outcome: fc.constantFrom('helped', 'failed', 'impossible'), reason: fc.constantFrom(...DIAGNOSIS_KINDS) }),
  'storage-trouble': () => fc.record({ problem: fc.constantFrom(...STORAGE_PROBLEMS) }),
  test: () => fc.constant({}),
};

/** Any event of a kind that the types allow, with a moment at which it may be read: from an hour before it (a clock that differs) to years after. */
export function anyEventOf<Kind extends NotificationKind>(kind: Kind): fc.Arbitrary<{ readonly event: EventOf<Kind>; readonly now: Date }> {
  const happenedAt = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
  return happenedAt.chain((at) =>
    fc.record({
      // The fields are those of the kind; TypeScript cannot put the three together.
      event: FIELDS[kind](at).map((fields) => ({ kind, happenedAt: at, ...fields }) as unknown as EventOf<Kind>),
      now: fc.oneof(hoursFrom(at, -1, WEEK_HOURS), hoursFrom(at, 0, 100 * WEEK_HOURS)),
    }),
  );
}

/** Any event of any kind. */
export function anyEvent(): fc.Arbitrary<{ readonly event: NotificationEvent; readonly now: Date }> {
  return fc.constantFrom(...NOTIFICATION_KINDS).chain((kind) => anyEventOf(kind));
}
