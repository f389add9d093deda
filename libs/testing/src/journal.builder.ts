import type { ChargeSegment, ChargingSession, JournalPoint, Trip } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from './snapshot.builder.js';

/** A time of `at`, with what is known then. */
export type PointChanges = Partial<Omit<JournalPoint, 'at'>> & { readonly at?: string };

/** Where a trip or a charging session begins or ends; of nothing is known but the time. */
export function aPoint({ at: time = '08:00', ...rest }: PointChanges = {}): JournalPoint {
  return { at: at(time), odometerKm: null, batteryPercent: null, position: null, ...rest };
}

/** What a story changes of a trip. */
export type TripChanges = Partial<Omit<Trip, 'start' | 'end'>> & { readonly from?: string; readonly to?: string };

/** A drive of 20 km between two times, as many minutes long as lie between them. */
export function aTrip({ from = '08:00', to = '08:30', ...rest }: TripChanges = {}): Trip {
  const [start, end] = [aPoint({ at: from }), aPoint({ at: to })];
  return {
    vehicleId: A_VEHICLE_ID,
    start,
    end,
    distanceKm: 20,
    minutes: (end.at.getTime() - start.at.getTime()) / 60_000,
    energy: null,
    outsideTemperatureCelsius: null,
    estimated: false,
    ...rest,
  };
}

/** Times with the percent that the battery had then. */
export type Curve = readonly (readonly [time: string, batteryPercent: number | null])[];

/** A stretch of charging along a curve, the first of which is its start and the last its end. */
export function aSegment(curve: Curve, changes: Partial<ChargeSegment> = {}): ChargeSegment {
  const points = curve.map(([time, batteryPercent]) => aPoint({ at: time, batteryPercent }));
  const [start = aPoint(), end = start] = [points[0], points.at(-1)];
  return {
    start,
    end,
    endedBy: 'finished',
    points: points.flatMap(({ at: time, batteryPercent }) =>
      batteryPercent === null ? [] : [{ at: time, batteryPercent, rateKmPerHour: null, remainingMinutes: null }],
    ),
    ...changes,
  };
}

/** What a story changes of a charging session. */
export type SessionChanges = Partial<Omit<ChargingSession, 'start' | 'end'>> & { readonly from?: string; readonly to?: string };

/** A session at a wallbox, that has ended, with 10 kWh. */
export function aSession({ from = '18:00', to = '23:00', ...rest }: SessionChanges = {}): ChargingSession {
  return {
    vehicleId: A_VEHICLE_ID,
    start: aPoint({ at: from }),
    end: aPoint({ at: to }),
    mode: 'ac',
    segments: [],
    energy: { kwh: 10, errorKwh: 1 },
    averagePowerKw: null,
    peakPowerKw: null,
    running: false,
    estimated: false,
    ...rest,
  };
}
