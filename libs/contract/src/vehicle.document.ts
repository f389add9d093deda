import { DIAGNOSIS_KINDS, type VehicleId, type VehicleState } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { fromJournalNow, journalNowSchema, toJournalNowDocument } from './journal-now.schema.js';
import { snapshotSchema, toSnapshotDocument } from './snapshot.document.js';

/** Raised when a document changes so that an older app could misread it, or could not read it at all (a new kind of diagnosis). */
export const VEHICLE_SCHEMA_VERSION = 2;

const vehicleSchema = z.object({
  schemaVersion: z.literal(VEHICLE_SCHEMA_VERSION),
  label: z.nullable(z.string()),
  brand: z.nullable(z.string()),
  maskedVin: z.string(),
  batteryCapacityKwh: z.nullable(z.number()),
  timeZone: z.string(),
  snapshot: z.nullable(snapshotSchema),
  diagnosis: z.object({ kind: z.enum(DIAGNOSIS_KINDS), since: isoDate }),
  heartbeatAt: isoDate,
  backendVersion: z.string(),
  ...journalNowSchema.shape,
  pollIntervalSeconds: z.optional(z.number().check(z.positive())),
});

/** The document `vehicles/{vehicleId}`: one read shows the whole dashboard. */
export type VehicleDocument = z.input<typeof vehicleSchema>;

/** The whole document, as plain JSON. */
export function toVehicleDocument(state: VehicleState): VehicleDocument {
  const { label, brand, maskedVin, batteryCapacityKwh } = state.vehicle;
  return {
    schemaVersion: VEHICLE_SCHEMA_VERSION,
    label,
    brand,
    maskedVin,
    batteryCapacityKwh,
    timeZone: state.timeZone,
    snapshot: state.snapshot && toSnapshotDocument(state.snapshot),
    diagnosis: { kind: state.diagnosis.kind, since: state.diagnosis.since.toISOString() },
    heartbeatAt: state.heartbeatAt.toISOString(),
    backendVersion: state.backendVersion,
    ...toJournalNowDocument(state),
    ...(state.pollIntervalSeconds !== null && { pollIntervalSeconds: state.pollIntervalSeconds }),
  };
}

/** Reads `vehicles/{vehicleId}` from outside data; throws a ZodError that names each field which does not fit. */
export function fromVehicleDocument(vehicleId: VehicleId, document: unknown): VehicleState {
  const read = vehicleSchema.parse(document);
  const { label, brand, maskedVin, batteryCapacityKwh, snapshot, timeZone, diagnosis, heartbeatAt, backendVersion } = read;
  return {
    vehicle: { vehicleId, label, brand, maskedVin, batteryCapacityKwh },
    timeZone,
    snapshot: snapshot && { vehicleId, ...snapshot },
    diagnosis,
    heartbeatAt,
    backendVersion,
    ...fromJournalNow(read),
    pollIntervalSeconds: read.pollIntervalSeconds ?? null,
  };
}
