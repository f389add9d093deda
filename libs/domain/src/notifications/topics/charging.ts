import { isPlugged, type ChargingMode, type Snapshot, type TimeOfDay } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import type { NotificationRules } from '../rules.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Marks, type Observation, type Topic, withMarks } from '../topic.js';

type At<Kind extends string> = { readonly kind: Kind; readonly happenedAt: Date; readonly percent: number | null };
type Gain = { readonly gainedPercent: number | null; readonly minutes: number | null };

export type ChargingEvent =
  | (At<'plugged-in'> & { readonly scheduledStart: TimeOfDay | null })
  | (At<'charging-started'> & { readonly mode: ChargingMode | null; readonly remainingMinutes: number | null })
  | (At<'battery-reached'> & { readonly levelPercent: number; readonly remainingMinutes: number | null })
  | (At<'charging-interrupted'> & Gain & { readonly scheduledStart: TimeOfDay | null })
  | At<'charging-failed'>
  | (At<'charging-finished'> & Gain)
  | (At<'unplugged'> & Gain);

const charge = (urgency: KindTraits['urgency'], lifetimeMinutes: number, ...actions: KindTraits['actions']): KindTraits => ({
  urgency,
  lifetimeMinutes,
  tag: 'charge',
  wantedByDefault: true,
  actions,
  page: 'home',
});

export const CHARGING_TRAITS: Readonly<Record<ChargingEvent['kind'], KindTraits>> = {
  'plugged-in': charge('aside', 20),
  'charging-started': charge('aside', 30, 'stop-charging'),
  'battery-reached': charge('news', 20, 'stop-charging'),
  'charging-interrupted': charge('news', 12 * 60, 'start-charging', 'remind-later'),
  'charging-failed': charge('news', 12 * 60),
  'charging-finished': charge('news', 12 * 60),
  unplugged: { ...charge('aside', 20), wantedByDefault: false },
};

/** A car that was charged while nobody looked, driven, and is charged again: so many kilometres tell the two charges apart. */
const DRIVEN_BETWEEN_KM = 0.5;

/**
 * From the plug in to the plug out.
 *
 * Marks: `pluggedMs`; `chargingMs` while it charges; `startMs` and `startPercent` of the first charge since plugging in; `reachedPercent`, the most that was
 * seen since; `failed` after a failure; `odometerKm` at the last look.
 */
export const charging: Topic<VehicleSituation, ChargingEvent> = {
  name: 'charging',
  observe({ marks, before, after, rules }) {
    const now = after.snapshot;
    if (!now) return { marks, events: [] };
    if (!before?.snapshot) return { marks: startingMarks(now), events: [] };
    const was = drivenMeanwhile(marks, now) ? withMarks({}, {}) : marks;
    const at = happenedAt('charging', before.snapshot, now);
    const plug = observePlug(was, now, at);
    const flow = observeFlow(plug.marks, now, at);
    const level = observeLevel(flow.marks, now, happenedAt('battery', before.snapshot, now), rules);
    return {
      marks: withMarks(level.marks, { odometerKm: now.odometerKm ?? level.marks['odometerKm'] }),
      events: [...plug.events, ...flow.events, ...level.events],
    };
  },
};

function startingMarks(now: Snapshot): Marks {
  const atMs = now.polledAt.getTime();
  const plugged = isPlugged(now) ? { pluggedMs: atMs } : {};
  const flowing = now.charging.status === 'charging' ? { chargingMs: atMs, ...startOfCharge(now, atMs) } : {};
  const failed = now.charging.status === 'failed' ? { failed: 1 } : {};
  return withMarks({ ...plugged, ...flowing, ...failed }, { odometerKm: now.odometerKm ?? undefined });
}

function startOfCharge(now: Snapshot, atMs: number): Marks {
  const percent = now.battery.percent;
  return percent === null ? { startMs: atMs } : { startMs: atMs, startPercent: percent, reachedPercent: percent };
}

function drivenMeanwhile(marks: Marks, now: Snapshot): boolean {
  const odometerKm = marks['odometerKm'];
  return marks['pluggedMs'] !== undefined && odometerKm !== undefined && (now.odometerKm ?? 0) - odometerKm > DRIVEN_BETWEEN_KM;
}

function observePlug(marks: Marks, now: Snapshot, at: Date): Observation<ChargingEvent> {
  const plugged = isPlugged(now);
  const { percent } = now.battery;
  if (plugged === true && marks['pluggedMs'] === undefined) {
    const { scheduledStart, status } = now.charging;
    const event = { kind: 'plugged-in', happenedAt: at, percent, scheduledStart: status === 'charging' ? null : scheduledStart } as const;
    return { marks: { pluggedMs: at.getTime() }, events: [event] };
  }
  if (plugged === false && marks['pluggedMs'] !== undefined) {
    return { marks: {}, events: [{ kind: 'unplugged', happenedAt: at, percent, ...gain(marks, now, at) }] };
  }
  return { marks, events: [] };
}

function observeFlow(marks: Marks, now: Snapshot, at: Date): Observation<ChargingEvent> {
  const { percent } = now.battery;
  const { status, mode, remainingMinutes, scheduledStart } = now.charging;
  const flowing = marks['chargingMs'] !== undefined;
  const ended = withMarks(marks, { chargingMs: undefined });
  switch (status) {
    case 'charging': {
      if (flowing) return { marks, events: [] };
      const start = marks['startMs'] === undefined ? startOfCharge(now, at.getTime()) : {};
      const begun = withMarks({ ...marks, ...start }, { chargingMs: at.getTime(), failed: undefined });
      return { marks: begun, events: [{ kind: 'charging-started', happenedAt: at, percent, mode, remainingMinutes }] };
    }
    case 'failed':
      if (marks['failed'] !== undefined) return { marks, events: [] };
      return { marks: withMarks(ended, { failed: 1 }), events: [{ kind: 'charging-failed', happenedAt: at, percent }] };
    case 'finished':
      if (!flowing) return { marks, events: [] };
      return { marks: ended, events: [{ kind: 'charging-finished', happenedAt: at, percent, ...gain(marks, now, at) }] };
    case 'stopped':
    case 'plugged':
      if (!flowing) return { marks, events: [] };
      // Some cars stop when they are full, others finish.
      if (percent === 100)
        return { marks: ended, events: [{ kind: 'charging-finished', happenedAt: at, percent, ...gain(marks, now, at) }] };
      return { marks: ended, events: [{ kind: 'charging-interrupted', happenedAt: at, percent, scheduledStart, ...gain(marks, now, at) }] };
    case 'disconnected':
    case 'unknown':
    case null:
      return { marks, events: [] };
  }
}

function observeLevel(marks: Marks, now: Snapshot, at: Date, rules: NotificationRules): Observation<ChargingEvent> {
  const { percent } = now.battery;
  const reached = marks['reachedPercent'];
  if (marks['chargingMs'] === undefined || percent === null) return { marks, events: [] };
  // The percent of the start was not reported: it begins here.
  if (reached === undefined) return { marks: { ...marks, startPercent: percent, reachedPercent: percent }, events: [] };
  if (percent <= reached) return { marks, events: [] };
  const levels = rules.chargedToPercents.filter((level) => level > reached && level <= percent);
  const raised = { ...marks, reachedPercent: percent };
  if (levels.length === 0) return { marks: raised, events: [] };
  const { remainingMinutes } = now.charging;
  return {
    marks: raised,
    events: [{ kind: 'battery-reached', happenedAt: at, percent, levelPercent: Math.max(...levels), remainingMinutes }],
  };
}

function gain(marks: Marks, now: Snapshot, at: Date): Gain {
  const { startPercent, startMs } = marks;
  const { percent } = now.battery;
  return {
    gainedPercent: startPercent === undefined || percent === null ? null : Math.max(0, percent - startPercent),
    minutes: startMs === undefined ? null : Math.max(0, Math.round((at.getTime() - startMs) / 60_000)),
  };
}
