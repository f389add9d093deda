import type { PlaceName, Trip, VehicleId } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { energySchema, nullableNumber, placeNameSchema, toPlaceNameDocument } from './journal-basics.schema.js';
import { pointSchema, toPointDocument } from './journal-parts.schema.js';

/** Raised when an older app could misread the document. */
export const TRIP_SCHEMA_VERSION = 1;

const schema = z.object({
  schemaVersion: z.literal(TRIP_SCHEMA_VERSION),
  start: pointSchema,
  end: pointSchema,
  startPlace: z.nullable(placeNameSchema),
  endPlace: z.nullable(placeNameSchema),
  distanceKm: z.number(),
  minutes: z.number(),
  energy: z.nullable(energySchema),
  outsideTemperatureCelsius: nullableNumber,
  estimated: z.boolean(),
});

/** The document `vehicles/{id}/trips/{tripId}`. */
export type TripDocument = z.input<typeof schema>;

/** A trip with the names of the places at which it began and ended; null: at none, or not known. */
export interface PlacedTrip extends Trip {
  readonly startPlace: PlaceName | null;
  readonly endPlace: PlaceName | null;
}

/** The whole document, as plain JSON; the trip is named by its path, `tripId`. */
export function toTripDocument(trip: PlacedTrip): TripDocument {
  const { distanceKm, minutes, energy, outsideTemperatureCelsius, estimated } = trip;
  return {
    schemaVersion: TRIP_SCHEMA_VERSION,
    start: toPointDocument(trip.start),
    end: toPointDocument(trip.end),
    startPlace: toPlaceNameDocument(trip.startPlace),
    endPlace: toPlaceNameDocument(trip.endPlace),
    distanceKm,
    minutes,
    energy: energy && { ...energy },
    outsideTemperatureCelsius,
    estimated,
  };
}

/** Reads a trip from outside data; throws a ZodError that names each field which does not fit. */
export function fromTripDocument(vehicleId: VehicleId, document: unknown): PlacedTrip {
  const { schemaVersion: _checked, ...trip } = schema.parse(document);
  return { vehicleId, ...trip };
}
