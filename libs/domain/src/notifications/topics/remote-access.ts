import { isDriving, type Snapshot } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Marks, type Topic, withMarks } from '../topic.js';

export interface RemoteAccessEvent {
  readonly kind: 'remote-access-ending';
  readonly happenedAt: Date;
  /** When the maker cuts the remote access, unless the car is driven for 15 minutes. */
  readonly endsAt: Date;
}

export const REMOTE_ACCESS_TRAITS: Readonly<Record<RemoteAccessEvent['kind'], KindTraits>> = {
  'remote-access-ending': {
    urgency: 'news',
    lifetimeMinutes: 36 * 60,
    tag: 'remote-access',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'home',
  },
};

const DAY_MS = 24 * 3_600_000;
/** The maker cuts remote access after seven days without a drive of 15 minutes (psa_car_controller's users report it so). */
const REMOTE_ACCESS_LASTS_MS = 7 * DAY_MS;
/** Two days to find a quarter of an hour. */
const TOLD_AFTER_MS = 5 * DAY_MS;
const LONG_ENOUGH_MS = 15 * 60_000;
/** A drive that nobody saw: so far takes a quarter of an hour at the pace of a motorway. */
const LONG_ENOUGH_KM = 30;

/** The remote access is about to be cut. Marks: `drivingMs` and `odometerKm` while and since it drives; `keptMs`, the last drive that was long enough; `toldMs` for which of them it was told. */
export const remoteAccess: Topic<VehicleSituation, RemoteAccessEvent> = {
  name: 'remote-access',
  observe({ marks, before, after }) {
    const now = after.snapshot;
    if (!now) return { marks, events: [] };
    // What the car did before the first look is not known: the days count from there.
    const driven = observeDrive(marks, before?.snapshot ?? now, now);
    const keptMs = driven['keptMs'] ?? now.polledAt.getTime();
    if (driven['toldMs'] === keptMs || after.at.getTime() - keptMs < TOLD_AFTER_MS) return { marks: { ...driven, keptMs }, events: [] };
    const event = {
      kind: 'remote-access-ending',
      happenedAt: new Date(keptMs + TOLD_AFTER_MS),
      endsAt: new Date(keptMs + REMOTE_ACCESS_LASTS_MS),
    } as const;
    return { marks: { ...driven, keptMs, toldMs: keptMs }, events: [event] };
  },
};

function observeDrive(marks: Marks, before: Snapshot, now: Snapshot): Marks {
  const at = happenedAt('driving', before, now).getTime();
  const beganMs = marks['drivingMs'];
  const odometerKm = now.odometerKm ?? marks['odometerKm'];
  const jumped = (now.odometerKm ?? 0) - (marks['odometerKm'] ?? Infinity) >= LONG_ENOUGH_KM;
  if (isDriving(now)) {
    const isLong = beganMs !== undefined && now.polledAt.getTime() - beganMs >= LONG_ENOUGH_MS;
    return withMarks(marks, {
      drivingMs: beganMs ?? at,
      odometerKm,
      keptMs: isLong || jumped ? now.polledAt.getTime() : marks['keptMs'],
    });
  }
  const wasLong = beganMs !== undefined && at - beganMs >= LONG_ENOUGH_MS;
  return withMarks(marks, { drivingMs: undefined, odometerKm, keptMs: wasLong || jumped ? at : marks['keptMs'] });
}
