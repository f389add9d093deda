import { type ControlState } from '@psa-ev/domain';
import { tellSpan } from '../control/tell-plan';
import { writePercent } from '../control/write-percent';
import { fullMoment, shortMoment } from '../ui/moment';
import { type Voice } from './voice';

/** What the Pi is going to do with the charge by its limit or its plan, in one line; null: nothing that is known. */
export function tellAhead({ limit, plan: { state, plan } }: ControlState, now: Date, voice: Voice): string | null {
  const { limitPercent, reachesLimitAt } = limit;
  if (limit.state === 'watching' && limitPercent !== null && reachesLimitAt) {
    return voice.say('ahead.reaches', { limit: writePercent(limitPercent, voice), time: shortMoment(reachesLimitAt, now, voice) });
  }
  if (state !== 'waiting' || !plan || plan.slots.length === 0) return null;
  return voice.say('ahead.plan', {
    span: tellSpan(plan.slots, now, voice),
    target: writePercent(plan.targetPercent, voice),
    when: fullMoment(plan.departure.at, now, voice),
  });
}
