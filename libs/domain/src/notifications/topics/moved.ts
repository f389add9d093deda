import { distanceMetres } from '../../change-detection.js';
import { isDriving, type Position, type Snapshot } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { isWithin } from '../time-of-day.js';
import { type KindTraits, type Marks, type Topic, withMarks } from '../topic.js';

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
/** Nothing that the odometer counts as a drive. */
const STOOD_STILL_KM = 0.1;

/**
 * The car moves when it should stand.
 *
 * Marks: `latitude`, `longitude` and `odometerKm` where it was parked; `strayedMs` since it was seen elsewhere with the same odometer; `guardedMs` when a drive in
 * the guarded hours was told, until it stands again.
 */
export const moved: Topic<VehicleSituation, MovedEvent> = {
  name: 'moved',
  observe({ marks, before, after, rules }) {
    const now = after.snapshot;
    if (!now || !before?.snapshot) return { marks: now && !isDriving(now) ? parkedAt(now, {}) : {}, events: [] };
    if (isDriving(now)) {
      const guarded = rules.guardHours && isWithin(rules.guardHours, after.at, after.timeZone);
      const isNews = guarded && marks['guardedMs'] === undefined && !isDriving(before.snapshot);
      const drives: Marks = isNews ? { guardedMs: after.at.getTime() } : withMarks({}, { guardedMs: marks['guardedMs'] });
      const at = happenedAt('driving', before.snapshot, now);
      return { marks: drives, events: isNews ? [{ kind: 'moved-while-parked', happenedAt: at, how: 'driven', distanceMetres: null }] : [] };
    }
    return observeParked(withMarks(marks, { guardedMs: undefined }), before.snapshot, now, after);
  },
};

function observeParked(marks: Marks, before: Snapshot, now: Snapshot, after: VehicleSituation) {
  const place = placeOf(marks);
  const stood = now.odometerKm !== null && Math.abs(now.odometerKm - (marks['odometerKm'] ?? NaN)) < STOOD_STILL_KM;
  if (!place || !stood) return { marks: parkedAt(now, marks), events: [] };
  if (!now.position) return { marks, events: [] };
  const metres = distanceMetres(place, now.position);
  if (metres < TOWED_METRES) return { marks: withMarks(marks, { strayedMs: undefined }), events: [] };
  const strayedMs = marks['strayedMs'] ?? happenedAt('position', before, now).getTime();
  if (after.at.getTime() - strayedMs < CONFIRMED_AFTER_MS) return { marks: { ...marks, strayedMs }, events: [] };
  const event = { kind: 'moved-while-parked', happenedAt: new Date(strayedMs), how: 'towed', distanceMetres: Math.round(metres) } as const;
  return { marks: parkedAt(now, {}), events: [event] };
}

function parkedAt({ position, odometerKm }: Snapshot, known: Marks): Marks {
  return withMarks(
    {},
    {
      latitude: position?.latitude ?? known['latitude'],
      longitude: position?.longitude ?? known['longitude'],
      odometerKm: odometerKm ?? known['odometerKm'],
    },
  );
}

function placeOf({ latitude, longitude }: Marks): Position | null {
  if (latitude === undefined || longitude === undefined) return null;
  return { latitude, longitude, altitudeMetres: null, headingDegrees: null };
}
