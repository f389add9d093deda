import { minuteOfDay, minutesSince } from '../notifications/time-of-day.js';
import { isPlugged, type Snapshot, type TimeOfDay } from '../snapshot.js';
import { isChargeAwaited } from './charge-awaited.js';
import type { HourChange, HourPurpose, MovedHour } from './limit-memory.js';
import type { ControlAction, LimitEvent } from './limit-situation.js';
import { contradicted, firstTry, isLater, onceMore, type Trial, verdict } from './trial.js';

// psacc stops a charge by giving the car back to its own program, so it starts again at the program's hour. While it is not to charge, that hour is set to one
// that has just passed: it is then a day ahead, and each day again.

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MINUTES = 24 * 60;
/** Room for two tries of 17 minutes, by a car whose clock is an hour off, for it does not know of summer time. */
const AHEAD_MINUTES = 120;
/** Passed by the car's clock too where that is an hour off, and not shown again in the night in which an hour is. */
const PASSED_MINUTES = 70;
/** A car that has not obeyed sleeps, or drives: in a while it may. */
const PAUSE_MS = 6 * HOUR_MS;
/** Who plugs in again at once has a charge that the next report tells of. */
const PLUGGED_AGAIN_WITHIN_MS = 2 * MINUTE_MS;
/** Of the hours that we have set the car may still show one before the last. */
const REMEMBERED_HOURS = 3;

interface HourLook {
  readonly snapshot: Snapshot;
  /** From here on the car has no need to charge; null: no limit is in force. */
  readonly fullFromPercent: number | null;
  readonly patienceMs: number;
  /** When a charge was last asked for; null: never. */
  readonly chargeAskedAt: Date | null;
  readonly now: Date;
  readonly timeZone: string;
}

interface HourStep {
  readonly hour: MovedHour | null;
  readonly actions: readonly ControlAction[];
  readonly events: readonly LimitEvent[];
}

/** Moves the hour of the car's program out of the way while the limit is reached, and gives the owner's own back afterwards. */
export function keepHourAway(known: MovedHour | null, look: HourLook): HourStep {
  const { scheduledStart, status } = look.snapshot.charging;
  // To set the hour means "charge at that hour", and ends a charge that is running.
  if (scheduledStart === null || status === 'charging') return { hour: known, actions: [], events: [] };
  const hour = known && settle(known, scheduledStart, look.snapshot);
  const wanted = purposeOf(scheduledStart, look);
  const purpose = wanted === 'give-back-the-hour' && mayHaveBegun(look) ? null : wanted;
  const isOwn = hour === null || isSame(scheduledStart, hour.own);
  if (hour?.change) return afterChange(hour, hour.change, isOwn && purpose === 'give-back-the-hour' ? null : purpose, look);
  if (purpose === 'give-back-the-hour' && isOwn) return { hour: null, actions: [], events: [] };
  const isPaused = purpose === hour?.paused?.purpose && look.now.getTime() < hour.paused.untilMs;
  if (purpose === null || isPaused) return { hour, actions: [], events: [] };
  return command(hour ?? unmoved(scheduledStart), purpose, firstTry(look.now), look);
}

/** What a reading of the car's program says of the hours that were set. */
function settle(hour: MovedHour, shown: TimeOfDay, { polledAt }: Snapshot): MovedHour | null {
  const { change, own, ours } = hour;
  const isProof = change !== null && isLater(polledAt, change);
  if (isProof && isSame(shown, change.to)) return change.purpose === 'give-back-the-hour' ? null : { ...hour, change: null };
  // The owner has set another since: that is the own one now.
  if (![own, ...ours].some((one) => isSame(one, shown))) return null;
  return isProof ? { ...hour, change: contradicted(change) } : hour;
}

/** What the hour is to be set for, if it must be; null: all may stay. */
function purposeOf(shown: TimeOfDay, { snapshot, fullFromPercent, now, timeZone }: HourLook): HourPurpose | null {
  const { percent } = snapshot.battery;
  const plugged = isPlugged(snapshot);
  if (fullFromPercent === null || plugged === false) return 'give-back-the-hour';
  if (percent === null || plugged === null) return null;
  if (percent < fullFromPercent) return 'give-back-the-hour';
  const minutesAhead = (DAY_MINUTES - minutesSince(shown, now, timeZone)) % DAY_MINUTES;
  // A full battery has nothing to start for.
  return minutesAhead <= AHEAD_MINUTES && percent < 100 ? 'no-restart-after-limit' : null;
}

/** Whether a charge may run of which the reading does not tell yet: to give the hour back would end it. */
function mayHaveBegun({ snapshot, chargeAskedAt, now }: HourLook): boolean {
  if (isPlugged(snapshot) === false) return now.getTime() - snapshot.parts.charging.changedAt.getTime() < PLUGGED_AGAIN_WITHIN_MS;
  return isChargeAwaited(snapshot, chargeAskedAt, now);
}

function afterChange(hour: MovedHour, change: HourChange, purpose: HourPurpose | null, look: HourLook): HourStep {
  const next = verdict(change, look.patienceMs, look.now);
  if (next === 'wait') return { hour, actions: [], events: [] };
  if (purpose === null) return { hour: { ...hour, change: null }, actions: [], events: [] };
  if (purpose !== change.purpose) return command(hour, purpose, firstTry(look.now), look);
  if (next === 'once-more') return command(hour, purpose, onceMore(change, look.now), look);
  return giveUp(hour, purpose, look.now);
}

function giveUp(hour: MovedHour, purpose: HourPurpose, now: Date): HourStep {
  const isNews = purpose === 'give-back-the-hour' && !hour.isTold;
  const paused = { purpose, untilMs: now.getTime() + PAUSE_MS };
  return {
    hour: { ...hour, change: null, paused, isTold: hour.isTold || isNews },
    actions: [],
    events: isNews ? [{ kind: 'hour-not-given-back', happenedAt: now, own: hour.own }] : [],
  };
}

function command(hour: MovedHour, why: HourPurpose, trial: Trial, { now, timeZone }: HourLook): HourStep {
  const to = why === 'give-back-the-hour' ? hour.own : justPassed(now, timeZone);
  const ours = why === 'give-back-the-hour' ? hour.ours : [...hour.ours, to].slice(-REMEMBERED_HOURS);
  return {
    hour: { ...hour, ours, change: { ...trial, purpose: why, to }, paused: null },
    actions: [{ kind: 'setScheduledStart', at: to, why }],
    events: [],
  };
}

function unmoved(own: TimeOfDay): MovedHour {
  return { own, ours: [], change: null, paused: null, isTold: false };
}

function justPassed(now: Date, timeZone: string): TimeOfDay {
  const minutes = (minuteOfDay(now, timeZone) - PASSED_MINUTES + DAY_MINUTES) % DAY_MINUTES;
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

function isSame(one: TimeOfDay, other: TimeOfDay): boolean {
  return one.hour === other.hour && one.minute === other.minute;
}
