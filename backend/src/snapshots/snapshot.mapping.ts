import { parseVehicleId, type PartTimes, SNAPSHOT_PARTS, type Snapshot, type SnapshotPart, type TimeOfDay } from '@psa-ev/domain';
import { type PartTimesColumn, SnapshotEntity } from './snapshot.entity.js';

/** The row of a polled snapshot. `changedAt` needs no column: only what changed is stored, so it is the time of reading. */
export function toEntity(snapshot: Snapshot): SnapshotEntity {
  const { battery, charging, position, doors, climate, fuel } = snapshot;
  return Object.assign(new SnapshotEntity(), {
    vehicleId: snapshot.vehicleId,
    polledAt: snapshot.polledAt,
    batteryPercent: battery.percent,
    batteryRangeKm: battery.rangeKm,
    batteryStateOfHealthPercent: battery.stateOfHealthPercent,
    chargingStatus: charging.status,
    chargingMode: charging.mode,
    chargingPlugged: charging.plugged,
    chargingRateKmPerHour: charging.rateKmPerHour,
    chargingRemainingMinutes: charging.remainingMinutes,
    chargingScheduledStartMinutes: toMinutes(charging.scheduledStart),
    odometerKm: snapshot.odometerKm,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    altitudeMetres: position?.altitudeMetres ?? null,
    headingDegrees: position?.headingDegrees ?? null,
    ignition: snapshot.ignition,
    moving: snapshot.moving,
    speedKmh: snapshot.speedKmh,
    lock: doors.lock,
    openDoors: doors.open,
    climateStatus: climate.status,
    climateFailure: climate.failure,
    outsideTemperatureCelsius: snapshot.outsideTemperatureCelsius,
    daylight: snapshot.daylight,
    auxiliaryBatteryPercent: snapshot.auxiliaryBatteryPercent,
    privacy: snapshot.privacy,
    powertrain: snapshot.powertrain,
    fuelPercent: fuel?.percent ?? null,
    fuelRangeKm: fuel?.rangeKm ?? null,
    partTimes: toPartTimesColumn(snapshot.parts),
    origin: 'polled',
    followsId: null,
  } satisfies Omit<SnapshotEntity, 'id'>);
}

export function toSnapshot(row: SnapshotEntity): Snapshot {
  const { latitude, longitude } = row;
  return {
    vehicleId: parseVehicleId(row.vehicleId),
    polledAt: row.polledAt,
    changedAt: row.polledAt,
    parts: toParts(row.partTimes, row.polledAt),
    battery: { percent: row.batteryPercent, rangeKm: row.batteryRangeKm, stateOfHealthPercent: row.batteryStateOfHealthPercent },
    charging: {
      status: row.chargingStatus,
      mode: row.chargingMode,
      plugged: row.chargingPlugged,
      rateKmPerHour: row.chargingRateKmPerHour,
      remainingMinutes: row.chargingRemainingMinutes,
      scheduledStart: toTimeOfDay(row.chargingScheduledStartMinutes),
    },
    odometerKm: row.odometerKm,
    position:
      latitude === null || longitude === null
        ? null
        : { latitude, longitude, altitudeMetres: row.altitudeMetres, headingDegrees: row.headingDegrees },
    ignition: row.ignition,
    moving: row.moving,
    speedKmh: row.speedKmh,
    doors: { lock: row.lock, open: row.openDoors },
    climate: { status: row.climateStatus, failure: row.climateFailure },
    outsideTemperatureCelsius: row.outsideTemperatureCelsius,
    daylight: row.daylight,
    auxiliaryBatteryPercent: row.auxiliaryBatteryPercent,
    privacy: row.privacy,
    powertrain: row.powertrain,
    fuel: row.fuelPercent === null && row.fuelRangeKm === null ? null : { percent: row.fuelPercent, rangeKm: row.fuelRangeKm },
  };
}

function toMinutes(time: TimeOfDay | null): number | null {
  return time && time.hour * 60 + time.minute;
}

function toTimeOfDay(minutes: number | null): TimeOfDay | null {
  return minutes === null ? null : { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

function toPartTimesColumn(parts: Snapshot['parts']): PartTimesColumn {
  return Object.fromEntries(
    SNAPSHOT_PARTS.map((part) => [part, [parts[part].changedAt.getTime(), parts[part].reportedAt?.getTime() ?? null]]),
  );
}

/** A part that an older release did not know yet changed, for all we can tell, with the reading. */
function toParts(column: PartTimesColumn, polledAt: Date): Snapshot['parts'] {
  const times = (part: SnapshotPart): PartTimes => {
    const [changedAt, reportedAt] = column[part] ?? [polledAt.getTime(), null];
    return { changedAt: new Date(changedAt), reportedAt: reportedAt === null ? null : new Date(reportedAt) };
  };
  return Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, times(part)])) as Record<SnapshotPart, PartTimes>;
}
