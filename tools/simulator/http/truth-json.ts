import type { Reading, TrueSession, TrueTrip } from '../car/journal.ts';
import type { Simulator } from '../simulator.ts';
import type { Vehicle } from '../vehicle.ts';

/** What really happened since the start, exact, with the dates that the outside world saw. */
export function truthJson(simulator: Simulator): object {
  const stamp = (carTime: number): string => simulator.timeline.stamp(carTime).toISOString();
  return {
    startedAt: stamp(simulator.startedAt),
    now: stamp(simulator.time),
    /** The car's own wall clock, which runs faster than the dates where the speed is above 1. */
    carNow: new Date(simulator.time).toISOString(),
    vehicles: simulator.vehicles.map((vehicle) => vehicleTruth(vehicle, simulator.time, stamp)),
  };
}

type Stamp = (carTime: number) => string;

/** One car: its state now, and its history. */
export function vehicleTruth(vehicle: Vehicle, time: number, stamp: Stamp): object {
  const { car, reports } = vehicle;
  const { journal } = car;
  return {
    vin: car.model.vin,
    usableKwh: car.model.usableKwh,
    state: {
      batteryPercent: car.battery.percent,
      odometerKm: car.odometerKm,
      ...place(car.reading(time)),
      driving: car.drive !== null,
      plug: car.plug.kind,
      climate: car.climate.kind,
      locked: car.locked,
      asleep: car.isAsleep(time),
      auxiliaryPercent: car.auxiliary.percentAt(time),
      outsideCelsius: car.outsideCelsius(time),
      delayedStart: car.delayedStart,
      lastReportAt: stamp(reports.latest.at),
    },
    trips: journal.trips.map((trip) => tripTruth(trip, stamp)),
    chargingSessions: journal.sessions.map((session) => sessionTruth(session, stamp)),
    climateKwh: journal.climateKwh,
    adjustedKwh: journal.adjustedKwh,
    adjustedKm: journal.adjustedKm,
    commands: vehicle.commands.map(({ command, sentAt, reachesCarAt, effect }) => ({
      ...command,
      sentAt: stamp(sentAt),
      reachesCarAt: stamp(reachesCarAt),
      effect,
    })),
  };
}

function place({ position, place: name }: Reading): object {
  return { place: name, latitude: position.latitude, longitude: position.longitude, headingDegrees: position.headingDegrees };
}

function tripTruth({ from, to, energyKwh, fuelLitres }: TrueTrip, stamp: Stamp): object {
  return {
    startedAt: stamp(from.at),
    endedAt: to === null ? null : stamp(to.at),
    distanceKm: to === null ? null : to.odometerKm - from.odometerKm,
    startOdometerKm: from.odometerKm,
    endOdometerKm: to?.odometerKm ?? null,
    energyKwh,
    fuelLitres,
    fromPercent: from.percent,
    toPercent: to?.percent ?? null,
    from: place(from),
    to: to === null ? null : place(to),
  };
}

function sessionTruth({ mode, from, to, segments }: TrueSession, stamp: Stamp): object {
  return {
    mode,
    pluggedAt: stamp(from.at),
    unpluggedAt: to === null ? null : stamp(to.at),
    energyKwh: segments.reduce((sum, segment) => sum + segment.energyKwh, 0),
    fromPercent: from.percent,
    toPercent: to?.percent ?? null,
    segments: segments.map((segment) => ({
      startedAt: stamp(segment.from.at),
      startedBy: segment.startedBy,
      endedAt: segment.to === null ? null : stamp(segment.to.at),
      endedBy: segment.endedBy,
      energyKwh: segment.energyKwh,
      fromPercent: segment.from.percent,
      toPercent: segment.to?.percent ?? null,
    })),
  };
}
