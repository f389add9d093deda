import { type PartTimes, SNAPSHOT_PARTS, type Snapshot, type SnapshotPart, type VehicleId } from '@psa-ev/domain';
import * as z from 'zod/mini';

const isoDate = z.pipe(
  z.iso.datetime(),
  z.transform((text) => new Date(text)),
);
const nullableNumber = z.nullable(z.number());
const nullableBoolean = z.nullable(z.boolean());
const timeOfDay = z.object({ hour: z.number(), minute: z.number() });

/** A word from a newer backend that this app does not know yet reads as `unknown`. */
const word = <const Words extends readonly [string, ...string[]]>(...words: Words) => z.catch(z.enum([...words, 'unknown']), 'unknown');
const nullableWord = <const Words extends readonly [string, ...string[]]>(...words: Words) => z.nullable(word(...words));

const partTimes = z.object({ changedAt: isoDate, reportedAt: z.nullable(isoDate) });
const parts = z.object(
  Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, partTimes])) as Record<SnapshotPart, typeof partTimes>,
);

const snapshotSchema = z.object({
  polledAt: isoDate,
  changedAt: isoDate,
  parts,
  battery: z.object({ percent: nullableNumber, rangeKm: nullableNumber, stateOfHealthPercent: nullableNumber }),
  charging: z.object({
    status: nullableWord('disconnected', 'plugged', 'charging', 'stopped', 'finished', 'failed'),
    mode: nullableWord('none', 'ac', 'dc'),
    plugged: nullableBoolean,
    rateKmPerHour: nullableNumber,
    remainingMinutes: nullableNumber,
    scheduledStart: z.nullable(timeOfDay),
  }),
  odometerKm: nullableNumber,
  position: z.nullable(
    z.object({ latitude: z.number(), longitude: z.number(), altitudeMetres: nullableNumber, headingDegrees: nullableNumber }),
  ),
  ignition: nullableWord('stop', 'startUp', 'start', 'free'),
  moving: nullableBoolean,
  speedKmh: nullableNumber,
  doors: z.object({
    lock: nullableWord('locked', 'unlocked', 'partlyUnlocked'),
    open: z.nullable(z.array(word('driver', 'passenger', 'rearLeft', 'rearRight', 'trunk', 'rearWindow', 'roofWindow'))),
  }),
  climate: z.object({
    status: nullableWord('enabled', 'disabled', 'finished', 'failed'),
    failure: nullableWord('defect', 'doorOpened', 'lowBattery', 'lowFuelLevel', 'tooManyUnusedPrograms', 'windowsOrRoofOpened'),
  }),
  outsideTemperatureCelsius: nullableNumber,
  daylight: nullableBoolean,
  auxiliaryBatteryPercent: nullableNumber,
  privacy: nullableWord('none', 'geolocation', 'full'),
  powertrain: nullableWord('electric', 'hybrid'),
  fuel: z.nullable(z.object({ percent: nullableNumber, rangeKm: nullableNumber })),
});

/** A snapshot as it lies in Firestore: plain JSON, dates as ISO 8601 in UTC. The vehicle is named by the document's path. */
export type SnapshotDocument = z.input<typeof snapshotSchema>;

export { snapshotSchema };

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
