import type { Snapshot } from '../../snapshot.js';
import type { JournalFacts } from '../journal-facts.js';
import { type Marks, type Observation, withMarks } from '../topic.js';
import type { ChargingEvent } from './charging-events.js';
import { chargedIn, gainSincePluggedIn } from './charging-gain.js';

/** Percents flicker by one; what has risen by more was charged while nobody looked. */
const FLICKER_PERCENT = 1;

/** Whether energy flows: started, interrupted, failed, finished. Marks as in `charging`. */
export function observeFlow(marks: Marks, now: Snapshot, at: Date, session: JournalFacts['session']): Observation<ChargingEvent> {
  const flows = marks['chargingMs'] !== undefined;
  switch (now.charging.status) {
    case 'charging':
      return flows || isBalancing(marks, now) ? { marks, events: [] } : start(marks, now, at);
    case 'failed':
      return marks['failed'] === undefined ? fail(marks, now, at) : { marks, events: [] };
    case 'finished':
      return marks['finished'] === undefined ? finish(marks, now, at, flows, session) : { marks, events: [] };
    case 'stopped':
    case 'plugged':
      if (!flows) return { marks, events: [] };
      // Some cars stop when they are full, others finish.
      return now.battery.percent === 100 ? finish(marks, now, at, flows, session) : interrupt(marks, now, at, session);
    case 'disconnected':
    case 'unknown':
    case null:
      return { marks, events: [] };
  }
}

/** A full battery that draws on a little evens out its cells. */
function isBalancing(marks: Marks, { battery }: Snapshot): boolean {
  return marks['finished'] !== undefined && battery.percent === 100;
}

function start(marks: Marks, now: Snapshot, at: Date): Observation<ChargingEvent> {
  const { percent } = now.battery;
  const { mode, remainingMinutes } = now.charging;
  const known = marks['startPercent'];
  const wasSeen = percent === null || known === undefined || percent - known <= FLICKER_PERCENT;
  const begun = withMarks(marks, {
    chargingMs: at.getTime(),
    startMs: marks['startMs'] ?? (wasSeen ? at.getTime() : undefined),
    startPercent: percent === null ? known : Math.min(known ?? percent, percent),
    endedMs: undefined,
    failed: undefined,
    finished: undefined,
  });
  return { marks: begun, events: [{ kind: 'charging-started', happenedAt: at, percent, mode, remainingMinutes }] };
}

function fail(marks: Marks, now: Snapshot, at: Date): Observation<ChargingEvent> {
  const { percent } = now.battery;
  return { marks: { ...ended(marks, now, at), failed: 1 }, events: [{ kind: 'charging-failed', happenedAt: at, percent }] };
}

function finish(marks: Marks, now: Snapshot, at: Date, flowed: boolean, session: JournalFacts['session']): Observation<ChargingEvent> {
  const { percent } = now.battery;
  const gain = gainSincePluggedIn(marks, percent, at);
  const finished = { ...ended(marks, now, at), finished: 1 };
  // A full car that is plugged in has finished before it began; one that has gained has charged unseen.
  const isNews = flowed || gain.gainedPercent === null || gain.gainedPercent > FLICKER_PERCENT;
  if (!isNews) return { marks: finished, events: [] };
  return { marks: finished, events: [{ kind: 'charging-finished', happenedAt: at, percent, ...gain, ...chargedIn(session) }] };
}

function interrupt(marks: Marks, now: Snapshot, at: Date, session: JournalFacts['session']): Observation<ChargingEvent> {
  const { percent } = now.battery;
  const { scheduledStart } = now.charging;
  const brought = { ...gainSincePluggedIn(marks, percent, at), ...chargedIn(session) };
  return { marks: ended(marks, now, at), events: [{ kind: 'charging-interrupted', happenedAt: at, percent, scheduledStart, ...brought }] };
}

function ended(marks: Marks, { battery }: Snapshot, at: Date): Marks {
  if (marks['chargingMs'] === undefined) return marks;
  const reachedPercent = Math.max(marks['reachedPercent'] ?? 0, battery.percent ?? 0);
  return withMarks(marks, { chargingMs: undefined, endedMs: at.getTime(), reachedPercent });
}
