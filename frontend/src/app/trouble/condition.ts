import { carSeenAt, freshness, hindersReadings, isPiSilent, type ReadingHindrance, type VehicleState } from '@psa-ev/domain';

/**
 * Whether what the page shows is still true, and if not, where the chain from the car to the reader is open.
 *
 * - `whole`: as good as it gets
 * - `starting`: the backend has not tried yet
 * - `kept`: shown from this device, the server is being asked
 * - `unanswered`: shown from this device, and the server should have answered by now
 * - `offline`: this device has no network
 * - `pi-silent`: the Pi has missed its heartbeats
 * - `hindered`: the Pi lives, but gets no readings
 * - `car-old`: a car on the move or on the plug should have reported since
 * - `car-asleep`: parked, and silent for days
 */
export type Condition =
  | { readonly kind: 'whole' | 'starting' | 'kept' | 'unanswered' | 'offline' }
  | { readonly kind: 'pi-silent'; readonly since: Date }
  | { readonly kind: 'hindered'; readonly by: ReadingHindrance; readonly since: Date }
  | { readonly kind: 'car-old' | 'car-asleep'; readonly since: Date };

/** A slow network answers within seconds; after this much waiting the reader is owed a word. */
const UNANSWERED_AFTER_MS = 15_000;

/** How the state reached this page. */
export interface Delivery {
  readonly source: 'device' | 'server';
  readonly online: boolean;
  /** Since when the server has been asked for what the device cannot know; of no meaning once it has answered. */
  readonly askingSince: Date;
}

/** Finds the break nearest to the reader: what lies behind it cannot be known. */
export function conditionOf(state: VehicleState, { source, online, askingSince }: Delivery, now: Date): Condition {
  const { snapshot, diagnosis, heartbeatAt } = state;
  if (!online) return { kind: 'offline' };
  // What this device remembers is naturally old; only the server can tell that the Pi is silent.
  if (source === 'device') return { kind: now.getTime() - askingSince.getTime() < UNANSWERED_AFTER_MS ? 'kept' : 'unanswered' };
  if (isPiSilent(heartbeatAt, now)) return { kind: 'pi-silent', since: heartbeatAt };
  if (diagnosis.kind === 'starting') return { kind: 'starting' };
  if (hindersReadings(diagnosis.kind)) return { kind: 'hindered', by: diagnosis.kind, since: diagnosis.since };
  if (!snapshot) return { kind: 'whole' };
  switch (freshness(snapshot, now)) {
    case 'current':
      return { kind: 'whole' };
    case 'old':
      return { kind: 'car-old', since: carSeenAt(snapshot) };
    case 'asleep':
      return { kind: 'car-asleep', since: carSeenAt(snapshot) };
  }
}

/** A condition in which someone may have to act: it is told at length. */
export type HinderedCondition = Extract<Condition, { kind: 'pi-silent' | 'hindered' }>;

export function isHindered(condition: Condition): condition is HinderedCondition {
  return condition.kind === 'pi-silent' || condition.kind === 'hindered';
}

/** True when the number on the page may no longer be taken for the present: it loses its colour. */
export function isDoubtful(condition: Condition, state: VehicleState, now: Date): boolean {
  switch (condition.kind) {
    case 'whole':
    case 'starting':
      return false;
    case 'kept':
    case 'unanswered':
    case 'offline':
      return isPiSilent(state.heartbeatAt, now) || (state.snapshot !== null && freshness(state.snapshot, now) !== 'current');
    case 'pi-silent':
    case 'hindered':
    case 'car-old':
    case 'car-asleep':
      return true;
  }
}
