import { distanceMetres } from '../../change-detection.js';
import type { Moment } from '../../restart-policy.js';
import { isDriving, type Position, type Snapshot } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import { readingTopic } from '../reading-topic.js';
import type { NotificationRules } from '../rules.js';
import type { VehicleSituation } from '../situation.js';
import { isWithin } from '../time-of-day.js';
import { type KindTraits, type Marks, type Observation, withMarks } from '../topic.js';
import { isAgo, isWatchedFor, lastedSince, markNow } from '../wait.js';

/** `towed`: it is elsewhere, and its odometer knows nothing of it. `driven`: it drives in the hours in which it should not. */
export interface MovedEvent {
  readonly kind: 'moved-while-parked';
  readonly happenedAt: Date;
  readonly how: 'towed' | 'driven';
  /** Null where the car does not say where it is. */
  readonly distanceMetres: number | null;
}

export const MOVED_TRAITS: Readonly<Record<MovedEvent['kind'], KindTraits>> = {
  'moved-while-parked': { urgency: 'urgent', lifetimeMinutes: 24 * 60, tag: 'moved', wantedByDefault: true, actions: [], page: 'home' },
};

/** Farther than a fix between high houses strays. */
const TOWED_METRES = 300;
/** After a drive the position may be reported before the odometer: the alarm waits for it so long. */
const CONFIRMED_AFTER_MS = 10 * 60_000;
/** And the odometer before the position: so long after parking, where the car is said to be is where it was parked. */
const SETTLED_AFTER_MS = 20 * 60_000;
/** Nothing that the odometer counts as a drive. */
const STOOD_STILL_KM = 0.1;
/** A drive with stops on its way is told once. */
const ONE_DRIVE_MS = 3_600_000;

/**
 * The car moves when it should stand.
 *
 * Marks: `parkedMs`, `parkedElapsed`, `latitude`, `longitude` and `odometerKm` of the place where it was parked; `strayedMs` since it was seen elsewhere with the
 * same odometer, `strayedElapsed` while that is watched; `guardedMs` and `guardedElapsed` when a drive in the guarded hours was told.
 */
export const moved = readingTopic<MovedEvent>('moved', ({ marks, isFirst, before, now, after, rules }) => {
  if (isDriving(now))
    return observeDrive(marks, isFirst || (before !== null && isDriving(before)), happenedAt('driving', before, now), after, rules);
  return observeParked(marks, before, now, after);
});

function observeDrive(
  marks: Marks,
  droveBefore: boolean,
  begunAt: Date,
  after: VehicleSituation,
  { guardHours }: NotificationRules,
): Observation<MovedEvent> {
  const { guardedMs, guardedElapsed } = marks;
  // Who came home a little late has not left in the guarded hours.
  const isGuarded = !droveBefore && guardHours !== null && isWithin(guardHours, begunAt, after.timeZone);
  if (!isGuarded || !isAgo(ONE_DRIVE_MS, 'guarded', marks, after))
    return { marks: withMarks({}, { guardedMs, guardedElapsed }), events: [] };
  const event = { kind: 'moved-while-parked', happenedAt: begunAt, how: 'driven', distanceMetres: null } as const;
  return { marks: markNow('guarded', after), events: [event] };
}

function observeParked(known: Marks, before: Snapshot | null, now: Snapshot, after: Moment): Observation<MovedEvent> {
  const marks = known['parkedMs'] === undefined ? parkedNow(known, now, after) : known;
  const { strayedMs, odometerKm } = marks;
  const place = placeOf(marks);
  const hasStood = now.odometerKm !== null && odometerKm !== undefined && Math.abs(now.odometerKm - odometerKm) < STOOD_STILL_KM;
  const hasDriven = now.odometerKm !== null && odometerKm !== undefined && !hasStood;
  if (hasDriven) return { marks: standingAt(now, parkedNow(marks, now, after)), events: [] };
  // What the car does not report cannot be compared; what it reports first is where it stands.
  if (!place) return { marks: standingAt(now, marks), events: [] };
  if (!hasStood) return { marks: withMarks(marks, { odometerKm: odometerKm ?? now.odometerKm ?? undefined }), events: [] };
  if (!now.position) return { marks, events: [] };
  const metres = distanceMetres(place, now.position);
  if (metres < TOWED_METRES) return { marks: withMarks(marks, { strayedMs: undefined, strayedElapsed: undefined }), events: [] };
  if (!isAgo(SETTLED_AFTER_MS, 'parked', marks, after)) return { marks: standingAt(now, marks), events: [] };
  const sinceMs = strayedMs ?? happenedAt('position', before, now).getTime();
  const strayedElapsed = marks['strayedElapsed'] ?? after.elapsedMs;
  if (!isWatchedFor(CONFIRMED_AFTER_MS, strayedElapsed, after))
    return { marks: withMarks(marks, { strayedMs: sinceMs, strayedElapsed }), events: [] };
  const event = {
    kind: 'moved-while-parked',
    happenedAt: lastedSince(CONFIRMED_AFTER_MS, new Date(sinceMs), after),
    how: 'towed',
    distanceMetres: Math.round(metres),
  } as const;
  return { marks: standingAt(now, marks), events: [event] };
}

function parkedNow(marks: Marks, { polledAt }: Snapshot, { elapsedMs }: Moment): Marks {
  return withMarks(marks, { parkedMs: polledAt.getTime(), parkedElapsed: elapsedMs });
}

function standingAt({ position, odometerKm }: Snapshot, marks: Marks): Marks {
  return withMarks(marks, {
    latitude: position?.latitude ?? marks['latitude'],
    longitude: position?.longitude ?? marks['longitude'],
    odometerKm: odometerKm ?? marks['odometerKm'],
    strayedMs: undefined,
    strayedElapsed: undefined,
  });
}

function placeOf({ latitude, longitude }: Marks): Position | null {
  if (latitude === undefined || longitude === undefined) return null;
  return { latitude, longitude, altitudeMetres: null, headingDegrees: null };
}
