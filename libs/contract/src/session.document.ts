import { type ChargePoint, type ChargeSegment, type ChargingSession, type PlaceName, SEGMENT_ENDS, type VehicleId } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { energySchema, knownMode, nullableNumber, placeNameSchema, toPlaceNameDocument } from './journal-basics.schema.js';
import { pointSchema, toPointDocument } from './journal-parts.schema.js';
import { orElse } from './or-else.schema.js';
import { thinnedSegments } from './thinned-segments.js';

/** Raised when an older app could misread the document. */
export const SESSION_SCHEMA_VERSION = 1;

const chargePoint = z.object({ at: isoDate, batteryPercent: z.number(), rateKmPerHour: nullableNumber, remainingMinutes: nullableNumber });

const schema = z.object({
  schemaVersion: z.literal(SESSION_SCHEMA_VERSION),
  start: pointSchema,
  end: pointSchema,
  place: z.nullable(placeNameSchema),
  mode: knownMode,
  segments: z.array(
    z.object({
      start: pointSchema,
      end: pointSchema,
      // A word of a newer backend: an end that this app cannot tell of.
      endedBy: z.nullable(orElse(z.enum(SEGMENT_ENDS), 'unseen')),
      points: z.array(chargePoint),
    }),
  ),
  energy: z.nullable(energySchema),
  usableCapacityKwh: nullableNumber,
  averagePowerKw: nullableNumber,
  peakPowerKw: nullableNumber,
  running: z.boolean(),
  estimated: z.boolean(),
  cost: z.nullable(
    z.object({
      amount: z.number(),
      currency: z.string(),
      sessionFee: z.number(),
      tariffs: z.array(z.object({ id: z.string(), name: z.string() })),
      isManual: z.boolean(),
    }),
  ),
});

/** The document `vehicles/{id}/sessions/{sessionId}`. */
export type SessionDocument = z.input<typeof schema>;

/** What a session cost, with the names of the tariffs as they were when it was written. */
export interface NamedCost {
  readonly amount: number;
  /** By ISO 4217. */
  readonly currency: string;
  /** What of it is the fee of the session. */
  readonly sessionFee: number;
  /** In the order in which they first applied; none where the price was set by hand. */
  readonly tariffs: readonly { readonly id: string; readonly name: string }[];
  /** Set by an owner for this session. */
  readonly isManual: boolean;
}

/** A charging session with what is known of it by the settings in force. */
export interface PricedSession extends ChargingSession {
  /** Null: at no place that has a name, or not known. */
  readonly place: PlaceName | null;
  /** By which its energy and its curve are reckoned; null where it is not known. */
  readonly usableCapacityKwh: number | null;
  /** Null where it cannot be told; never zero instead. */
  readonly cost: NamedCost | null;
}

/** The whole document, as plain JSON; the session is named by its path, `sessionId`. Of its readings as many as its curve needs, see `thinnedSegments`. */
export function toSessionDocument(session: PricedSession): SessionDocument {
  const { mode, energy, usableCapacityKwh, averagePowerKw, peakPowerKw, running, estimated, cost } = session;
  return {
    schemaVersion: SESSION_SCHEMA_VERSION,
    start: toPointDocument(session.start),
    end: toPointDocument(session.end),
    place: toPlaceNameDocument(session.place),
    mode,
    segments: thinnedSegments(session.segments).map(toSegmentDocument),
    energy: energy && { ...energy },
    usableCapacityKwh,
    averagePowerKw,
    peakPowerKw,
    running,
    estimated,
    cost: cost && {
      amount: cost.amount,
      currency: cost.currency,
      sessionFee: cost.sessionFee,
      tariffs: cost.tariffs.map(({ id, name }) => ({ id, name })),
      isManual: cost.isManual,
    },
  };
}

/** Reads a charging session from outside data; throws a ZodError that names each field which does not fit. */
export function fromSessionDocument(vehicleId: VehicleId, document: unknown): PricedSession {
  const { schemaVersion: _checked, ...session } = schema.parse(document);
  return { vehicleId, ...session };
}

function toSegmentDocument({ start, end, endedBy, points }: ChargeSegment): SessionDocument['segments'][number] {
  return { start: toPointDocument(start), end: toPointDocument(end), endedBy, points: points.map(toChargePointDocument) };
}

function toChargePointDocument({ at, batteryPercent, rateKmPerHour, remainingMinutes }: ChargePoint) {
  return { at: at.toISOString(), batteryPercent, rateKmPerHour, remainingMinutes };
}
