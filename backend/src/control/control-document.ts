import { type ControlDocument, toControlDocument } from '@psa-ev/contract';
import type { ControlState } from '@psa-ev/domain';

/** What is predicted of a charge moves with every reading: so often it is told anew, so that a night at the plug costs a hundred writes and not a thousand. */
const TELL_CHARGE_AGAIN_MS = 5 * 60_000;
/** Without a charge only the hours go by, which make a plan late that waits for its cable. A car may stand like that for days. */
const TELL_WAITING_AGAIN_MS = 30 * 60_000;

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
  const tellAgainMs = isAboutCharge(document) ? TELL_CHARGE_AGAIN_MS : TELL_WAITING_AGAIN_MS;
  const isOld = elapsedMs - told.toldElapsedMs >= tellAgainMs;
  return isOld && withoutNow(told.document) !== withoutNow(document) ? document : null;
}

/** The car charges, or is being started or stopped. */
function isAboutCharge({ limit, plan }: ControlDocument): boolean {
  const isSupervised = ['watching', 'stopping', 'not-stopped'].includes(limit.state);
  return isSupervised || limit.percentPerHour !== null || plan.state === 'charging' || plan.asked !== null;
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

/** All but what moves by itself; and whether it does. */
function essence(document: ControlDocument): string {
  const { limit, plan, ...others } = document;
  const still = { ...limit, percentPerHour: null, reachesLimitAt: null, overshootPercent: null, reportIntervalMinutes: null };
  const {
    expected: _moves,
    startsAt: _too,
    endsAt: _also,
    slots = [],
    neededKwh: _needed,
    reachesPercentByDeparture: _reaches,
    cost: _cost,
    powerKw: _power,
    ...kept
  } = plan.plan ?? {};
  // The slot that runs begins anew at each look.
  const ahead = slots.slice(1);
  const stillPlan = { ...plan, plan: plan.plan && { ...kept, slots: ahead.length } };
  return JSON.stringify({ ...others, at: null, limit: still, plan: stillPlan, isAboutCharge: isAboutCharge(document) });
}
