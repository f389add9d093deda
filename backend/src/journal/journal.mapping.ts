import {
  type ChargeCost,
  type ChargeSegment,
  type ChargingSession,
  type Energy,
  type JournalPoint,
  parseVehicleId,
  sessionId,
  type Trip,
  tripId,
} from '@psa-ev/domain';
import { ChargingSessionEntity, type StoredChargeSegment, type StoredJournalPoint } from './charging-session.entity.js';
import { TripEntity } from './trip.entity.js';

/** A charging session with what it cost, as the journal stores both. */
export interface CostedSession {
  readonly session: ChargingSession;
  readonly cost: ChargeCost | null;
}

export function toTripEntity(trip: Trip, edition: number): TripEntity {
  const { vehicleId, start, end, distanceKm, minutes, energy, outsideTemperatureCelsius, estimated } = trip;
  return Object.assign(new TripEntity(), {
    vehicleId,
    edition,
    id: tripId(trip),
    ...endColumns(start, end),
    distanceKm,
    minutes,
    ...energyColumns(energy),
    outsideTemperatureCelsius,
    estimated,
  } satisfies TripEntity);
}

export function toTrip(row: TripEntity): Trip {
  return {
    vehicleId: parseVehicleId(row.vehicleId),
    ...ends(row),
    distanceKm: row.distanceKm,
    minutes: row.minutes,
    energy: toEnergy(row),
    outsideTemperatureCelsius: row.outsideTemperatureCelsius,
    estimated: row.estimated,
  };
}

export function toSessionEntity({ session, cost }: CostedSession, edition: number): ChargingSessionEntity {
  const { vehicleId, start, end, mode, segments, energy, averagePowerKw, peakPowerKw, running, estimated } = session;
  return Object.assign(new ChargingSessionEntity(), {
    vehicleId,
    edition,
    id: sessionId(session),
    ...endColumns(start, end),
    mode,
    ...energyColumns(energy),
    averagePowerKw,
    peakPowerKw,
    running,
    estimated,
    cost,
    segments: segments.map(toStoredSegment),
  } satisfies ChargingSessionEntity);
}

export function toCostedSession(row: ChargingSessionEntity): CostedSession {
  const { mode, averagePowerKw, peakPowerKw, running, estimated, segments, cost } = row;
  return {
    session: {
      vehicleId: parseVehicleId(row.vehicleId),
      ...ends(row),
      mode,
      segments: segments.map(toSegment),
      energy: toEnergy(row),
      averagePowerKw,
      peakPowerKw,
      running,
      estimated,
    },
    cost,
  };
}

type EndColumns = Pick<
  TripEntity,
  'startAt' | 'startOdometerKm' | 'startBatteryPercent' | 'startPosition' | 'endAt' | 'endOdometerKm' | 'endBatteryPercent' | 'endPosition'
>;

function endColumns(start: JournalPoint, end: JournalPoint): EndColumns {
  return {
    startAt: start.at,
    startOdometerKm: start.odometerKm,
    startBatteryPercent: start.batteryPercent,
    startPosition: start.position,
    endAt: end.at,
    endOdometerKm: end.odometerKm,
    endBatteryPercent: end.batteryPercent,
    endPosition: end.position,
  };
}

function ends(row: EndColumns): { readonly start: JournalPoint; readonly end: JournalPoint } {
  return {
    start: {
      at: row.startAt,
      odometerKm: row.startOdometerKm,
      batteryPercent: row.startBatteryPercent,
      position: row.startPosition,
    },
    end: { at: row.endAt, odometerKm: row.endOdometerKm, batteryPercent: row.endBatteryPercent, position: row.endPosition },
  };
}

type EnergyColumns = Pick<TripEntity, 'energyKwh' | 'energyErrorKwh'>;

function energyColumns(energy: Energy | null): EnergyColumns {
  return { energyKwh: energy?.kwh ?? null, energyErrorKwh: energy?.errorKwh ?? null };
}

function toEnergy({ energyKwh: kwh, energyErrorKwh: errorKwh }: EnergyColumns): Energy | null {
  return kwh === null || errorKwh === null ? null : { kwh, errorKwh };
}

function toStoredSegment({ start, end, endedBy, points }: ChargeSegment): StoredChargeSegment {
  return {
    start: toStoredPoint(start),
    end: toStoredPoint(end),
    endedBy,
    points: points.map(({ at, batteryPercent, rateKmPerHour, remainingMinutes }) => [
      at.getTime(),
      batteryPercent,
      rateKmPerHour,
      remainingMinutes,
    ]),
  };
}

function toSegment({ start, end, endedBy, points }: StoredChargeSegment): ChargeSegment {
  return {
    start: toPoint(start),
    end: toPoint(end),
    endedBy,
    points: points.map(([atMs, batteryPercent, rateKmPerHour, remainingMinutes]) => ({
      at: new Date(atMs),
      batteryPercent,
      rateKmPerHour,
      remainingMinutes,
    })),
  };
}

function toStoredPoint({ at, odometerKm, batteryPercent, position }: JournalPoint): StoredJournalPoint {
  return [at.getTime(), odometerKm, batteryPercent, position];
}

function toPoint([atMs, odometerKm, batteryPercent, position]: StoredJournalPoint): JournalPoint {
  return { at: new Date(atMs), odometerKm, batteryPercent, position };
}
