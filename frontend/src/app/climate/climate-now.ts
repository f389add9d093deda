import { isDriving, isPlugged, LEAST_CLIMATE_PERCENT, partSeenAt, type Snapshot, type VehicleState } from '@psa-ev/domain';
import { type ControlView } from '../data/control-state';
import { relativeAge, whenHappened } from '../ui/moment';
import { duration, percent, quantityText } from '../ui/quantity';
import { type Voice } from './voice';

const MINUTE_MS = 60_000;

/** A sentence, and what is to be known beside it. */
export interface Told {
  readonly title: string;
  readonly texts: readonly string[];
}

/** What can be asked of the car: what it is not doing, and both where it does not say. */
export function climateChoices(snapshot: Snapshot | null): readonly ('startClimate' | 'stopClimate')[] {
  switch (snapshot?.climate.status) {
    case 'enabled':
      return ['stopClimate'];
    case 'disabled':
    case 'finished':
    case 'failed':
      return ['startClimate'];
    default:
      return ['startClimate', 'stopClimate'];
  }
}

/** What the car says of its climate. */
export function tellNow({ snapshot }: VehicleState, now: Date, { say, locale }: Voice): Told {
  if (!snapshot) return { title: say('now.unread'), texts: [] };
  const { status, failure } = snapshot.climate;
  if (status === null) return { title: say('now.silent'), texts: [] };
  const reported = say('now.reported', { age: relativeAge(partSeenAt(snapshot, 'climate'), now, locale) });
  const why = status === 'failed' ? [say(`now.failure.${failure ?? 'unknown'}`)] : [];
  return { title: say(`now.${status}`), texts: [...why, reported] };
}

/** Why the car will hardly begin, as far as it tells; null: nothing is known that speaks against it. */
export function tellDoubt(snapshot: Snapshot, { say, locale }: Voice): string | null {
  const { battery, charging, doors } = snapshot;
  if (charging.status !== 'charging' && battery.percent !== null && battery.percent < LEAST_CLIMATE_PERCENT) {
    const [has, least] = [battery.percent, LEAST_CLIMATE_PERCENT].map((value) => quantityText(percent(value, locale)));
    return say('now.doubt.batteryLow', { percent: has ?? '', least: least ?? '' });
  }
  if (isDriving(snapshot)) return say('now.doubt.inUse');
  const isOpen = doors.lock === 'unlocked' || doors.lock === 'partlyUnlocked' || (doors.open?.length ?? 0) > 0;
  return isOpen ? say('now.doubt.notLocked') : null;
}

/** What the Pi will do next by the plan that is in force there; null as long as nothing is known. */
export function tellNext(view: ControlView, snapshot: Snapshot | null, now: Date, voice: Voice): Told | null {
  const { say, locale } = voice;
  switch (view.kind) {
    case 'loading':
      return null;
    case 'missing':
      return { title: say('next.missing'), texts: [say('next.missingText')] };
    case 'failed':
      return { title: say(`next.${view.problem}`), texts: [] };
    case 'ready':
  }
  const { state, next, waitingFor } = view.control.climate;
  const saysPi = say('next.saysPi', { age: relativeAge(view.control.at, now, locale) });
  if (state === 'refused') return { title: say('next.refused'), texts: [say('next.refusedText'), saysPi] };
  if (state === 'waiting' && waitingFor) {
    return { title: say('next.waiting'), texts: [say('next.waitingText', { reason: say(`waitingFor.${waitingFor}`) }), saysPi] };
  }
  if (next === null || next.readyAt <= now) return { title: say(`next.${state}`), texts: [saysPi] };
  const coming = {
    title: say('next.when', { when: whenHappened(next.readyAt, now, voice) }),
    texts: [tellStart(next, snapshot, now, voice), saysPi],
  };
  return state === 'running' ? { ...coming, texts: [say('next.running'), ...coming.texts] } : coming;
}

function tellStart(run: { readonly readyAt: Date; readonly startAt: Date }, snapshot: Snapshot | null, now: Date, voice: Voice): string {
  const start = whenHappened(run.startAt, now, voice);
  const lead = quantityText(duration((run.readyAt.getTime() - run.startAt.getTime()) / MINUTE_MS, voice.locale));
  const plugged = snapshot && isPlugged(snapshot);
  if (plugged === null) return voice.say('next.startsUnknown', { start, lead });
  return voice.say(plugged ? 'next.startsPlugged' : 'next.startsUnplugged', { start, lead });
}
