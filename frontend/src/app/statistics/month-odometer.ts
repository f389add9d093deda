import { type PlacedTrip } from '@psa-ev/contract';

/** What the odometer showed around the trips of a month, in kilometres; null: the car did not tell, or it did not drive. */
export interface MonthOdometer {
  readonly beforeFirstTripKm: number | null;
  readonly afterLastTripKm: number | null;
}

/** `trips`: those that began in the month, the newest first. */
export function odometerOf(trips: readonly Pick<PlacedTrip, 'start' | 'end'>[]): MonthOdometer {
  return {
    beforeFirstTripKm: trips.at(-1)?.start.odometerKm ?? null,
    afterLastTripKm: trips[0]?.end.odometerKm ?? null,
  };
}
