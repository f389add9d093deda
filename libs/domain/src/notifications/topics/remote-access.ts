import type { Moment } from '../../restart-policy.js';
import { isDriving, type Snapshot } from '../../snapshot.js';
import { happenedAt, notAfter } from '../moment.js';
import { readingTopic } from '../reading-topic.js';
import { type KindTraits, type Marks, withMarks } from '../topic.js';
import { isAgo } from '../wait.js';

export interface RemoteAccessEvent {
  readonly kind: 'remote-access-ending';
  readonly happenedAt: Date;
  /** When the maker cuts the remote access, unless the car is driven for 15 minutes. */
  readonly endsAt: Date;
}

export const REMOTE_ACCESS_TRAITS: Readonly<Record<RemoteAccessEvent['kind'], KindTraits>> = {
  'remote-access-ending': {
    urgency: 'news',
    // Until the access ends.
    lifetimeMinutes: 48 * 60,
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

/**
 * The remote access is about to be cut. Marks: `drivingMs` while it drives; `odometerKm` at the last look; `keptMs`, the last drive that was long enough, or the
 * first look, for what the car did before is not known, and `keptElapsed`, when that was seen; `told` until the next such drive.
 */
export const remoteAccess = readingTopic<RemoteAccessEvent>('remote-access', ({ marks, before, now, after }) => {
  const driven = observeDrive(marks, before, now, after);
  const keptMs = driven['keptMs'] ?? now.polledAt.getTime();
  const known = driven['keptMs'] === undefined ? withMarks(driven, { keptMs, keptElapsed: after.elapsedMs }) : driven;
  const isDue = after.at.getTime() - keptMs >= TOLD_AFTER_MS && isAgo(TOLD_AFTER_MS, 'kept', known, after);
  if (known['told'] !== undefined || !isDue) return { marks: known, events: [] };
  const event = {
    kind: 'remote-access-ending',
    happenedAt: new Date(keptMs + TOLD_AFTER_MS),
    endsAt: new Date(keptMs + REMOTE_ACCESS_LASTS_MS),
  } as const;
  return { marks: { ...known, told: 1 }, events: [event] };
});

/** When the access ends by what is remembered; null before the first look. */
export function remoteAccessLastsUntil({ keptMs }: Marks): Date | null {
  return keptMs === undefined ? null : new Date(keptMs + REMOTE_ACCESS_LASTS_MS);
}

function observeDrive(marks: Marks, before: Snapshot | null, now: Snapshot, { elapsedMs }: Moment): Marks {
  const at = happenedAt('driving', before, now);
  const drives = isDriving(now);
  const begunMs = marks['drivingMs'] ?? (drives ? at.getTime() : undefined);
  // A drive has lasted until it was last seen, unless the car itself says when it ended.
  const lastSeen = drives || !before ? now.polledAt : notAfter(now.polledAt, before.polledAt);
  const lastedUntilMs = (drives || at >= now.polledAt ? lastSeen : at).getTime();
  const odometerKm = now.odometerKm ?? marks['odometerKm'];
  const hasJumped = (now.odometerKm ?? 0) - (marks['odometerKm'] ?? Infinity) >= LONG_ENOUGH_KM;
  const isLong = hasJumped || (begunMs !== undefined && lastedUntilMs - begunMs >= LONG_ENOUGH_MS);
  const drive = { drivingMs: drives ? begunMs : undefined, odometerKm };
  return withMarks(marks, isLong ? { ...drive, keptMs: lastedUntilMs, keptElapsed: elapsedMs, told: undefined } : drive);
}
