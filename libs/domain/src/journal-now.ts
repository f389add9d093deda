import type { DayStatistics, Energy } from './journal/index.js';
import type { Place } from './place.js';

/** A place as it was called when this was written: it may be renamed or removed since. */
export type PlaceName = Pick<Place, 'id' | 'name'>;

/** What has happened since midnight in the owner's zone. */
export type Today = Pick<
  DayStatistics,
  | 'day'
  | 'distanceKm'
  | 'trips'
  | 'usedKwh'
  | 'usedTrips'
  | 'charges'
  | 'chargesWithoutEnergy'
  | 'chargesWithoutCost'
  | 'chargedKwh'
  | 'costs'
>;

/** The drive on which the car is, so far. */
export interface TripUnderway {
  /** As the trip will be named when it has ended. */
  readonly id: string;
  readonly startedAt: Date;
  /** Null: at no place that has a name, or not known. */
  readonly from: PlaceName | null;
  readonly distanceKm: number;
  readonly minutes: number;
  readonly energy: Energy | null;
}

/** The charging session of a car that is plugged in, so far. */
export interface SessionUnderway {
  /** As the session is named. */
  readonly id: string;
  readonly startedAt: Date;
  /** Null: at no place that has a name, or not known. */
  readonly place: PlaceName | null;
  readonly mode: 'ac' | 'dc' | null;
  /** 0..100 */
  readonly fromPercent: number | null;
  readonly energy: Energy | null;
  readonly averagePowerKw: number | null;
  /** So far, by the tariffs in force; null where it cannot be told. */
  readonly cost: { readonly amount: number; readonly currency: string } | null;
}
