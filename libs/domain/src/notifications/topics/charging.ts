import { credibleReportedAt } from '../../freshness.js';
import { isPlugged, type Snapshot } from '../../snapshot.js';
import type { JournalFacts } from '../journal-facts.js';
import { happenedAt } from '../moment.js';
import { isOwnStop, NO_OWN_STOP } from '../own-stop.js';
import { readingTopic } from '../reading-topic.js';
import { type Marks, type Observation, withMarks } from '../topic.js';
import type { ChargingEvent } from './charging-events.js';
import { observeFlow } from './charging-flow.js';
import { chargedIn, gainSincePluggedIn } from './charging-gain.js';
import { observeLevel } from './charging-level.js';

export { CHARGING_TRAITS, type ChargingEvent } from './charging-events.js';

/** A car that was charged while nobody looked, driven, and plugged in again: so many kilometres tell the two plugs apart. */
const DRIVEN_BETWEEN_KM = 0.5;
/** Longer than a charging car goes without saying anything new, and a little. */
const UNSEEN_AFTER_MS = 15 * 60_000;

/**
 * From the plug in to the plug out.
 *
 * Marks: `pluggedMs` and `odometerKm` as the plug was put in; `startPercent`, the lowest since then before the first charge; `startMs`, when that charge began, if
 * it was seen; `chargingMs` while it charges; `endedMs` when it last ended; `reachedPercent`, the most that was seen while charging; `failed` and `finished` once it
 * has, until it charges again.
 */
export const charging = readingTopic<ChargingEvent>('charging', ({ marks, isFirst, before, now, after, rules }) => {
  if (isFirst) return { marks: firstMarks(now), events: [] };
  const at = happenedAt('charging', before, now);
  const plug = observePlug(isAnotherPlug(marks, now) ? {} : marks, before, now, at, after.journal.endedSession);
  const flow = observeFlow(plug.marks, now, at, after.journal.session);
  const level = observeLevel(flow.marks, now, happenedAt('battery', before, now), rules.chargedToPercents);
  const isTold = (event: ChargingEvent) => !isOwnStop(after.ownStop ?? NO_OWN_STOP, event, now);
  return { marks: level.marks, events: [...plug.events, ...flow.events.filter(isTold), ...level.events] };
});

function firstMarks(now: Snapshot): Marks {
  const { status } = now.charging;
  const startPercent = now.battery.percent ?? undefined;
  const odometerKm = now.odometerKm ?? undefined;
  const atMs = now.polledAt.getTime();
  const plugged = isPlugged(now) === true ? { pluggedMs: atMs, odometerKm, startPercent } : {};
  switch (status) {
    case 'charging':
      return withMarks({}, { ...plugged, chargingMs: atMs, startMs: atMs, startPercent, reachedPercent: startPercent });
    case 'failed':
    case 'finished':
      return withMarks({ [status]: 1 }, plugged);
    default:
      return withMarks({}, plugged);
  }
}

function observePlug(
  marks: Marks,
  before: Snapshot | null,
  now: Snapshot,
  at: Date,
  endedSession: JournalFacts['endedSession'],
): Observation<ChargingEvent> {
  const plugged = isPlugged(now);
  const { percent } = now.battery;
  if (plugged === true && marks['pluggedMs'] === undefined) {
    const { scheduledStart, status } = now.charging;
    const pluggedIn = { pluggedMs: at.getTime(), odometerKm: now.odometerKm ?? undefined, startPercent: percentOnArrival(before, now) };
    const waits = (status === 'plugged' || status === 'stopped') && percent !== 100;
    return {
      marks: withMarks({}, pluggedIn),
      events: [{ kind: 'plugged-in', happenedAt: at, percent, scheduledStart: status === 'charging' ? null : scheduledStart, waits }],
    };
  }
  if (plugged === false && marks['pluggedMs'] !== undefined) {
    const gain = gainSincePluggedIn(marks, percent, at);
    const minutes = hasEndedUnseen(marks, before, now) ? null : gain.minutes;
    return { marks: {}, events: [{ kind: 'unplugged', happenedAt: at, percent, ...gain, minutes, ...chargedIn(endedSession) }] };
  }
  return { marks, events: [] };
}

/** It was charging when it was last read, long ago: nobody knows when that ended. */
function hasEndedUnseen({ chargingMs }: Marks, before: Snapshot | null, now: Snapshot): boolean {
  return chargingMs !== undefined && before !== null && now.polledAt.getTime() - before.polledAt.getTime() > UNSEEN_AFTER_MS;
}

/** What was in the battery before the plug: the reading before knows, unless the car was driven since. */
function percentOnArrival(before: Snapshot | null, { battery, odometerKm }: Snapshot): number | undefined {
  const stoodStill = before?.odometerKm === odometerKm;
  const known = [stoodStill ? before.battery.percent : null, battery.percent].filter((percent) => percent !== null);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** Driven since it was plugged in, and plugged in all the same. An odometer that is only reported late tells of the drive before. */
function isAnotherPlug(marks: Marks, now: Snapshot): boolean {
  const { pluggedMs, odometerKm } = marks;
  if (pluggedMs === undefined || odometerKm === undefined || now.odometerKm === null || isPlugged(now) !== true) return false;
  if (now.odometerKm - odometerKm <= DRIVEN_BETWEEN_KM) return false;
  const reported = credibleReportedAt(now, 'odometer');
  return reported === null || reported.getTime() > pluggedMs;
}
