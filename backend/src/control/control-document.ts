import { type ControlDocument, toControlDocument } from '@psa-ev/contract';
import type { ControlState } from '@psa-ev/domain';

/** Predictions move with every reading: so often they are told anew, so that a night at the plug costs a hundred writes and not a thousand. */
const TELL_AGAIN_MS = 5 * 60_000;

/** What was last told of the control of a car. */
export interface ToldControl {
  readonly document: ControlDocument;
  readonly toldElapsedMs: number;
}

/** The document to be told now; null where what was told last will do for a while. */
export function controlToTell(told: ToldControl | null, state: ControlState, elapsedMs: number): ControlDocument | null {
  const document = toControlDocument(state);
  if (!told) return document;
  if (essence(told.document) !== essence(document)) return document;
  const isOld = elapsedMs - told.toldElapsedMs >= TELL_AGAIN_MS;
  return isOld && withoutNow(told.document) !== withoutNow(document) ? document : null;
}

/** A curve begins at each look, and so does the slot that runs: that the time goes on is no news. */
function withoutNow({ at, plan, ...others }: ControlDocument): string {
  const { expected = [], slots = [], startsAt = null, ...kept } = plan.plan ?? {};
  const notNow = (moment: string | null) => (moment !== null && moment <= at ? null : moment);
  const curve = expected.map((point) => ({ ...point, at: notNow(point.at) }));
  const times = slots.map((slot) => ({ ...slot, from: notNow(slot.from) }));
  const still = plan.plan && { ...kept, expected: curve, slots: times, startsAt: notNow(startsAt) };
  return JSON.stringify({ ...others, plan: { ...plan, plan: still } });
}

/** All but what moves by itself. */
function essence({ limit, plan, ...others }: ControlDocument): string {
  const still = { ...limit, percentPerHour: null, reachesLimitAt: null, overshootPercent: null, reportIntervalMinutes: null };
  const {
    expected: _moves,
    startsAt: _too,
    endsAt: _also,
    slots = [],
    neededKwh: _needed,
    cost: _cost,
    powerKw: _power,
    ...kept
  } = plan.plan ?? {};
  // The slot that runs begins anew at each look.
  const ahead = slots.slice(1);
  return JSON.stringify({ ...others, at: null, limit: still, plan: { ...plan, plan: plan.plan && { ...kept, slots: ahead.length } } });
}
