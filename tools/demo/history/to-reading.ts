import {
  type ChargingStatus,
  type Climate,
  parseVehicleId,
  type PartTimes,
  SNAPSHOT_PARTS,
  type Snapshot,
  type SnapshotPart,
} from '@psa-ev/domain';
import type { CarModel } from '../../simulator/car/models.ts';
import type { CarReport } from '../../simulator/car/report.ts';

/** The installation that imports it has an id of its own for the car. */
const ID_OF_THE_PAST = parseVehicleId('aaaaaaaaaaaaaaaa');
const STATUS: Readonly<Record<CarReport['charging']['status'], ChargingStatus>> = {
  Disconnected: 'disconnected',
  InProgress: 'charging',
  Failure: 'failed',
  Stopped: 'stopped',
  Finished: 'finished',
};
const CLIMATE = { Disabled: 'disabled', Enabled: 'enabled', Finished: 'finished', Failure: 'failed' } as const;
const CLIMATE_FAILURE = { DoorOpened: 'doorOpened', LowBattery: 'lowBattery' } as const;

/** What a service that ran in the past would have read of a report, some seconds after the car gave it. */
export function toReading(model: CarModel, report: CarReport, polledAt: Date): Snapshot {
  const { charging, position, fuel } = report;
  return {
    vehicleId: ID_OF_THE_PAST,
    polledAt,
    changedAt: polledAt,
    parts: partTimes(report, polledAt),
    battery: { percent: report.percent, rangeKm: report.rangeKm, stateOfHealthPercent: model.stateOfHealthPercent },
    charging: {
      status: STATUS[charging.status],
      mode: charging.mode ?? 'none',
      plugged: charging.plugged,
      rateKmPerHour: charging.rateKmPerHour,
      remainingMinutes: charging.remainingMinutes,
      scheduledStart: charging.delayedStart,
    },
    odometerKm: report.odometerKm,
    position: { ...position, altitudeMetres: Math.round(position.altitudeMetres) },
    ignition: report.driving ? 'startUp' : 'stop',
    moving: report.driving,
    speedKmh: report.speedKmh,
    doors: { lock: report.locked ? 'locked' : 'unlocked', open: report.driverDoorOpen ? ['driver'] : [] },
    climate: toClimate(report),
    outsideTemperatureCelsius: report.outsideCelsius,
    daylight: report.daylight,
    auxiliaryBatteryPercent: report.auxiliaryPercent,
    privacy: 'none',
    powertrain: model.powertrain,
    fuel,
  };
}

function toClimate({ climate, climateFailure }: CarReport): Climate {
  return { status: CLIMATE[climate], failure: climateFailure === null ? null : CLIMATE_FAILURE[climateFailure] };
}

/** As psacc gives them: odometer and doors have no date of their own. */
function partTimes(report: CarReport, polledAt: Date): Record<SnapshotPart, PartTimes> {
  const reported: Readonly<Partial<Record<SnapshotPart, number>>> = {
    battery: report.at,
    charging: report.at,
    driving: report.at,
    environment: report.at,
    position: report.positionAt,
    climate: report.climateAt,
  };
  const times = (part: SnapshotPart): PartTimes => {
    const at = reported[part];
    return { changedAt: polledAt, reportedAt: at === undefined ? null : new Date(at) };
  };
  return Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, times(part)])) as Record<SnapshotPart, PartTimes>;
}
