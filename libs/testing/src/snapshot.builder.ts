import { parseVehicleId, SNAPSHOT_PARTS, type PartTimes, type Snapshot, type SnapshotPart, type VehicleId } from '@psa-ev/domain';

/** The vehicle of all tests that do not care which. */
export const A_VEHICLE_ID: VehicleId = parseVehicleId('abcdefghijklmnop');

/** What a story changes of a parked, unplugged car. */
export type SnapshotChanges = Partial<Omit<Snapshot, 'battery' | 'charging' | 'doors' | 'climate' | 'polledAt' | 'parts'>> & {
  /** A time on 20 November 2026 in UTC (`08:05`), or a whole ISO 8601 date. */
  readonly at?: string;
  /** The maker's date of every part that `parts` does not name. */
  readonly reportedAt?: Date | null;
  readonly parts?: Partial<Record<SnapshotPart, Partial<PartTimes>>>;
  readonly battery?: Partial<Snapshot['battery']>;
  readonly charging?: Partial<Snapshot['charging']>;
  readonly doors?: Partial<Snapshot['doors']>;
  readonly climate?: Partial<Snapshot['climate']>;
};

/** `08:05` on the day on which the tests play, or a whole ISO 8601 date. */
export function at(time: string): Date {
  return new Date(time.includes('T') ? time : `2026-11-20T${time}:00.000Z`);
}

/** A parked, unplugged e-208 as psacc would give it, but for what the story changes. */
export function aSnapshot({
  at: time = '08:00',
  reportedAt = null,
  parts,
  battery,
  charging,
  doors,
  climate,
  ...rest
}: SnapshotChanges = {}): Snapshot {
  const polledAt = at(time);
  const changedAt = rest.changedAt ?? polledAt;
  const times: PartTimes = { changedAt, reportedAt };
  return {
    vehicleId: A_VEHICLE_ID,
    changedAt,
    odometerKm: 28417.6,
    position: { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: 214 },
    ignition: 'stop',
    moving: false,
    speedKmh: null,
    outsideTemperatureCelsius: 9.5,
    daylight: true,
    auxiliaryBatteryPercent: 91,
    privacy: 'none',
    powertrain: 'electric',
    fuel: null,
    ...rest,
    polledAt,
    parts: Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, { ...times, ...parts?.[part] }])) as Record<SnapshotPart, PartTimes>,
    battery: { percent: 64, rangeKm: 203, stateOfHealthPercent: 93, ...battery },
    charging: {
      status: 'disconnected',
      mode: 'none',
      plugged: false,
      rateKmPerHour: 0,
      remainingMinutes: 0,
      scheduledStart: { hour: 22, minute: 30 },
      ...charging,
    },
    doors: { lock: 'locked', open: [], ...doors },
    climate: { status: 'disabled', failure: null, ...climate },
  };
}

/** The same car at the wallbox. */
export function aChargingSnapshot(changes: SnapshotChanges = {}): Snapshot {
  return aSnapshot({
    ...changes,
    charging: { status: 'charging', mode: 'ac', plugged: true, rateKmPerHour: 38, remainingMinutes: 225, ...changes.charging },
  });
}
