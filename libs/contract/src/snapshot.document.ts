import {
  CHARGING_MODES,
  CHARGING_STATUSES,
  CLIMATE_FAILURES,
  CLIMATE_STATUSES,
  IGNITIONS,
  LOCKS,
  OPENINGS,
  type PartTimes,
  POWERTRAINS,
  PRIVACIES,
  SNAPSHOT_PARTS,
  type Snapshot,
  type SnapshotPart,
  type VehicleId,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { word } from './word.schema.js';

const nullableNumber = z.nullable(z.number());
const nullableBoolean = z.nullable(z.boolean());
const timeOfDay = z.object({ hour: z.number(), minute: z.number() });

const nullableWord = <const Word extends string>(words: readonly Word[]) => z.nullable(word(words));

const partTimes = z.object({ changedAt: isoDate, reportedAt: z.nullable(isoDate) });
const parts = z.object(Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, partTimes])) as Record<SnapshotPart, typeof partTimes>);

/** What a snapshot's document must hold; the vehicle is named by the document's path. */
export const snapshotSchema = z.object({
  polledAt: isoDate,
  changedAt: isoDate,
  parts,
  battery: z.object({ percent: nullableNumber, rangeKm: nullableNumber, stateOfHealthPercent: nullableNumber }),
  charging: z.object({
    status: nullableWord(CHARGING_STATUSES),
    mode: nullableWord(CHARGING_MODES),
    plugged: nullableBoolean,
    rateKmPerHour: nullableNumber,
    remainingMinutes: nullableNumber,
    scheduledStart: z.nullable(timeOfDay),
  }),
  odometerKm: nullableNumber,
  position: z.nullable(
    z.object({ latitude: z.number(), longitude: z.number(), altitudeMetres: nullableNumber, headingDegrees: nullableNumber }),
  ),
  ignition: nullableWord(IGNITIONS),
  moving: nullableBoolean,
  speedKmh: nullableNumber,
  doors: z.object({ lock: nullableWord(LOCKS), open: z.nullable(z.array(word(OPENINGS))) }),
  climate: z.object({ status: nullableWord(CLIMATE_STATUSES), failure: nullableWord(CLIMATE_FAILURES) }),
  outsideTemperatureCelsius: nullableNumber,
  daylight: nullableBoolean,
  auxiliaryBatteryPercent: nullableNumber,
  privacy: nullableWord(PRIVACIES),
  powertrain: nullableWord(POWERTRAINS),
  fuel: z.nullable(z.object({ percent: nullableNumber, rangeKm: nullableNumber })),
});

/** A snapshot as it lies in Firestore: plain JSON, dates as ISO 8601 in UTC. */
export type SnapshotDocument = z.input<typeof snapshotSchema>;

/** The document of a snapshot, as plain JSON. */
export function toSnapshotDocument({ vehicleId: _namedByThePath, ...snapshot }: Snapshot): SnapshotDocument {
  const timesOf = ({ changedAt, reportedAt }: PartTimes) => ({
    changedAt: changedAt.toISOString(),
    reportedAt: reportedAt?.toISOString() ?? null,
  });
  return {
    ...snapshot,
    polledAt: snapshot.polledAt.toISOString(),
    changedAt: snapshot.changedAt.toISOString(),
    parts: Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, timesOf(snapshot.parts[part])])) as SnapshotDocument['parts'],
    doors: { ...snapshot.doors, open: snapshot.doors.open ? [...snapshot.doors.open] : null },
  };
}

/** Reads a snapshot from outside data; throws a ZodError that names each field which does not fit. */
export function fromSnapshotDocument(vehicleId: VehicleId, document: unknown): Snapshot {
  return { vehicleId, ...snapshotSchema.parse(document) };
}
