import {
  CHARGING_MODES,
  CLIMATE_FAILURES,
  CLIMATE_HINDRANCES,
  COMMAND_KINDS,
  DIAGNOSIS_KINDS,
  isNotificationKind,
  isTrouble,
  type NotificationEvent,
  OBSTACLES,
  OPENINGS,
  PLAN_TROUBLES,
  REFUSALS,
  STORAGE_PROBLEMS,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';

const percent = z.nullable(z.number());
const count = z.nullable(z.number());
const timeOfDay = z.nullable(z.object({ hour: z.number(), minute: z.number() }));
const gain = { gainedPercent: percent, minutes: count };
const trouble = z.enum(DIAGNOSIS_KINDS.filter(isTrouble));

const energy = z.nullable(z.object({ kwh: z.number(), errorKwh: z.number() }));
const cost = z.object({ amount: z.number(), currency: z.string() });
// Older backends told neither.
const charged = { energy: z._default(energy, null), cost: z._default(z.nullable(cost), null) };
const summary = { distanceKm: z.number(), trips: z.number(), usedKwh: count, chargedKwh: count, costs: z.array(cost) };

const event = <Kind extends NotificationEvent['kind'], Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), happenedAt: isoDate, ...shape });

const schema = z.discriminatedUnion('kind', [
  event('plugged-in', { percent, scheduledStart: timeOfDay, waits: z.boolean() }),
  event('charging-started', { percent, mode: z.nullable(z.enum(CHARGING_MODES)), remainingMinutes: count }),
  event('battery-reached', { percent, levelPercent: z.number(), remainingMinutes: count }),
  event('charging-interrupted', { percent, ...gain, ...charged, scheduledStart: timeOfDay }),
  event('charging-failed', { percent }),
  event('charging-finished', { percent, ...gain, ...charged }),
  event('unplugged', { percent, ...gain, ...charged }),
  event('limit-reached', { percent, limitPercent: z.number(), isAgain: z.boolean(), ...gain, ...charged }),
  event('limit-not-kept', { percent, limitPercent: percent }),
  event('stopped-at-hour', { percent, ...gain, ...charged }),
  event('stopped-at-last', { percent, why: z.enum(['limit', 'stop-hour']) }),
  event('full-once-over', {}),
  event('hour-not-given-back', { own: z.object({ hour: z.number(), minute: z.number() }) }),
  event('plan-not-met', { why: z.enum(PLAN_TROUBLES), departAt: isoDate, targetPercent: z.number(), reachesPercent: percent }),
  event('plug-in-for-plan', { departAt: isoDate, targetPercent: z.number(), percent: z.number() }),
  event('climate-skipped', { readyAt: isoDate, why: z.enum(CLIMATE_HINDRANCES), failure: z.nullable(z.enum(CLIMATE_FAILURES)) }),
  event('command-failed', { command: z.enum(COMMAND_KINDS), why: z.enum(['expired', 'unconfirmed', ...REFUSALS, ...OBSTACLES]) }),
  event('battery-low', { percent: z.number(), levelPercent: z.number(), rangeKm: count }),
  event('not-plugged-in', { percent: z.number() }),
  event('climate-started', { outsideTemperatureCelsius: count }),
  event('climate-ended', { minutes: z.number() }),
  event('climate-failed', { failure: z.nullable(z.enum(CLIMATE_FAILURES)) }),
  event('auxiliary-battery-low', { percent: z.number() }),
  event('left-open', { openings: z.array(z.enum(OPENINGS)), minutes: z.number() }),
  event('moved-while-parked', { how: z.enum(['towed', 'driven']), distanceMetres: count }),
  event('arrived-or-left', { how: z.enum(['arrived', 'left']), place: z.string() }),
  event('week-summary', summary),
  event('month-summary', summary),
  event('allowance-short', { why: z.enum(['forecast', 'used']), drivenKm: z.number(), limitKm: z.number(), overKm: count }),
  event('battery-health-changed', { percent: z.number(), beforePercent: z.number() }),
  event('remote-access-ending', { endsAt: isoDate }),
  event('connection-lost', { diagnosis: trouble }),
  event('connection-restored', { lostAt: isoDate }),
  event('car-lost', { diagnosis: trouble }),
  event('car-found', { lostAt: isoDate }),
  event('service-restarted', { outcome: z.enum(['helped', 'failed', 'impossible']), reason: z.enum(DIAGNOSIS_KINDS) }),
  event('storage-trouble', { problem: z.enum(STORAGE_PROBLEMS) }),
  event('test', {}),
]);

/** An event as plain JSON: its dates are ISO 8601 in UTC. */
export type NotificationEventDocument = z.input<typeof schema>;

const kindOnly = z.object({ kind: z.string() });

/** The event as plain JSON. */
export function toNotificationEventDocument(event: NotificationEvent): NotificationEventDocument {
  const fields = Object.entries(event).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(fields) as NotificationEventDocument;
}

/** Reads an event from outside data; null for a kind of a newer backend. Throws a ZodError that names each field which does not fit. */
export function fromNotificationEventDocument(document: unknown): NotificationEvent | null {
  if (!isNotificationKind(kindOnly.parse(document).kind)) return null;
  return schema.parse(document);
}
