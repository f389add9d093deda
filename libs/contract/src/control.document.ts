import {
  CHARGE_LIMIT_STATES,
  CLIMATE_FAILURES,
  CLIMATE_PLAN_STATES,
  CLIMATE_SKIP_REASONS,
  COMMAND_KINDS,
  type ControlState,
  LACKS,
  PLAN_REASONS,
  PLAN_STATES,
  SERVICE_LIMITS,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { timeOfDay } from './control-basics.schema.js';
import { isoDateCodec } from './iso-date.codec.js';
import { nullableNumber } from './journal-basics.schema.js';

const nullableDate = z.nullable(isoDateCodec);
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item));

const limit = z.object({
  limitPercent: nullableNumber,
  isSuspendedUntil: nullableDate,
  isSuspendedForThisCharge: z.boolean(),
  state: z.enum(CHARGE_LIMIT_STATES),
  percentPerHour: nullableNumber,
  reachesLimitAt: nullableDate,
  overshootPercent: nullableNumber,
  // An older backend does not tell it.
  reportIntervalMinutes: z._default(nullableNumber, null),
  cannotBeExact: z.boolean(),
  stoppedAtPercent: nullableNumber,
  stopsAt: nullableDate,
  ownScheduledStart: z.nullable(timeOfDay),
});

const departure = z.object({ id: z.string(), at: isoDateCodec, targetPercent: z.number() });
const chargingPlan = z.object({
  departure,
  targetPercent: z.number(),
  isLimited: z.boolean(),
  why: z.enum(PLAN_REASONS),
  slots: listOf(z.object({ from: isoDateCodec, until: isoDateCodec, pricePerKwh: nullableNumber })),
  holdsFrom: isoDateCodec,
  startsAt: nullableDate,
  endsAt: nullableDate,
  neededKwh: nullableNumber,
  isFeasible: z.boolean(),
  reachesPercentByDeparture: nullableNumber,
  cost: nullableNumber,
  powerKw: z.number(),
  isPowerAssumed: z.boolean(),
  expected: listOf(z.object({ at: isoDateCodec, percent: z.number() })),
});
const plan = z.object({
  state: z.enum(PLAN_STATES),
  departure: z.nullable(departure),
  asked: z.nullable(z.enum(['startCharging', 'stopCharging'])),
  plan: z.nullable(chargingPlan),
});

const climateOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['sent', 'started', 'not-obeyed']) }),
  z.object({ kind: z.literal('failed'), failure: z.enum(CLIMATE_FAILURES) }),
  z.object({ kind: z.literal('skipped'), reason: z.enum(CLIMATE_SKIP_REASONS) }),
]);
const climate = z.object({
  state: z.enum(CLIMATE_PLAN_STATES),
  next: z.nullable(z.object({ id: z.string(), readyAt: isoDateCodec, startAt: isoDateCodec })),
  waitingFor: z.nullable(z.enum(CLIMATE_SKIP_REASONS)),
  runs: listOf(z.object({ id: z.string(), readyMs: z.number(), sentMs: nullableNumber, outcome: climateOutcome })),
});

const inForce = z.object({
  setAt: nullableDate,
  refused: z.nullable(z.object({ setAt: nullableDate, problems: listOf(z.object({ problem: z.string(), id: z.nullable(z.string()) })) })),
});

const schema = z.object({
  at: isoDateCodec,
  limit,
  serviceLimit: z.nullable(z.enum(SERVICE_LIMITS)),
  plan,
  climate,
  lacks: listOf(z.object({ kind: z.enum(COMMAND_KINDS), lack: z.enum(LACKS), since: isoDateCodec })),
  wakeUps: z.object({ left: z.number(), nextAt: nullableDate }),
  leastAuxiliaryPercent: z.number(),
  settings: z.object({
    chargeLimit: z.optional(inForce),
    chargingPlan: z.optional(inForce),
    climatePlan: z.optional(inForce),
    remote: z.optional(inForce),
  }),
});

/** The document `vehicles/{id}/control/state`: how the Pi controls the car. A newer backend's, with words that this app does not know, cannot be read. */
export type ControlDocument = z.input<typeof schema>;

/** The whole document, as plain JSON. */
export function toControlDocument(state: ControlState): ControlDocument {
  return z.encode(schema, state);
}

/** Reads it from outside data; throws a ZodError that names each field which does not fit. */
export function fromControlDocument(document: unknown): ControlState {
  return z.parse(schema, document);
}
