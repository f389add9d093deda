import type { TrueSegment, TrueTrip } from '../car/journal.ts';
import { MINUTE_MS } from '../local-time.ts';
import type { Timeline } from '../timeline.ts';
import type { Vehicle } from '../vehicle.ts';
import { clockSpan, httpDate, localeDate } from './dates.ts';

/** psacc's setting of the same name: shorter trips are not listed. */
export const MINIMUM_TRIP_LENGTH_KM = 10;
export const PRICE_PER_KWH = 0.2516;
export const CHARGER_EFFICIENCY = 0.8942;
const MODE_WORDS = { ac: 'Slow', dc: 'Quick' } as const;

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** `/vehicles/trips`: what psacc's recorder makes of the reports of one car. */
export function tripsJson(vehicle: Vehicle, timeline: Timeline): readonly unknown[] {
  const long = vehicle.car.journal.trips.filter(({ from, to }) => to !== null && to.odometerKm - from.odometerKm >= MINIMUM_TRIP_LENGTH_KM);
  return long.map((trip, index) => tripJson(vehicle, trip, index + 1, timeline));
}

function tripJson(vehicle: Vehicle, { from, to }: TrueTrip, id: number, timeline: Timeline): unknown {
  const end = to ?? from;
  const distanceKm = end.odometerKm - from.odometerKm;
  const minutes = (timeline.stamp(end.at).getTime() - timeline.stamp(from.at).getTime()) / MINUTE_MS;
  const energyKwh = ((Math.round(from.percent) - Math.round(end.percent)) * vehicle.car.model.usableKwh) / 100;
  const reports = vehicle.reports.between(from.at, end.at);
  const celsius = reports.reduce((sum, { outsideCelsius }) => sum + outsideCelsius, 0) / reports.length;
  return {
    altitude_diff: Math.round(end.position.altitudeMetres - from.position.altitudeMetres),
    consumption: round(energyKwh, 2),
    consumption_by_temp: Number.isFinite(celsius) ? round(celsius, 1) : null,
    consumption_km: (100 * energyKwh) / distanceKm,
    distance: distanceKm,
    duration: minutes,
    id,
    mileage: round(end.odometerKm, 1),
    positions: { lat: reports.map(({ position }) => position.latitude), long: reports.map(({ position }) => position.longitude) },
    speed_average: distanceKm / (minutes / 60),
    start_at: httpDate(timeline.stamp(from.at)),
  };
}

/** `/vehicles/chargings`: of all cars, the open one without durations. */
export function chargingsJson(vehicles: readonly Vehicle[], timeline: Timeline): readonly unknown[] {
  return vehicles.flatMap((vehicle) =>
    vehicle.car.journal.sessions.flatMap(({ mode, segments }) =>
      segments.map((segment) => ({
        VIN: vehicle.car.model.vin,
        charging_mode: MODE_WORDS[mode],
        co2: null,
        ...chargingJson(segment, timeline),
        mileage: round(segment.from.odometerKm, 1),
        start_at: httpDate(timeline.stamp(segment.from.at)),
        start_level: Math.round(segment.from.percent),
      })),
    ),
  );
}

function chargingJson({ from, to, energyKwh }: TrueSegment, timeline: Timeline): object {
  if (to === null) return { end_level: null, kw: null, price: null, stop_at: null };
  const minutes = (timeline.stamp(to.at).getTime() - timeline.stamp(from.at).getTime()) / MINUTE_MS;
  return {
    duration_min: minutes,
    duration_str: clockSpan(minutes),
    end_level: Math.round(to.percent),
    kw: round(energyKwh, 2),
    price: round((energyKwh / CHARGER_EFFICIENCY) * PRICE_PER_KWH, 2),
    stop_at: httpDate(timeline.stamp(to.at)),
  };
}

/** `/positions`: GeoJSON, the cars one after another. */
export function positionsJson(vehicles: readonly Vehicle[], timeline: Timeline): unknown {
  const features = vehicles.flatMap(({ car, reports }) =>
    reports.all.map(({ at, position, percent, fuel, odometerKm }) => ({
      geometry: { coordinates: [position.longitude, position.latitude], type: 'Point' },
      properties: {
        date: localeDate(timeline.stamp(at)),
        level: percent,
        level_fuel: fuel?.percent ?? null,
        mileage: odometerKm,
        vin: car.model.vin,
      },
      type: 'Feature',
    })),
  );
  return { features, type: 'FeatureCollection' };
}
