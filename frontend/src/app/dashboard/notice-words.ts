import { carSeenAt, isPiSilent, type VehicleState } from '@psa-ev/domain';
import { type ChainBreak } from '../ui/trust-chain';
import { dayOrTime, daysInWords, fullMoment, momentLabel, relativeAge, wholeDaysSince } from '../ui/moment';
import { type Condition } from '../trouble/condition';
import { piSeenAt } from '../trouble/pi-seen-at';
import { type Voice } from './voice';

/** An amber notice: what is doubtful and what it means. */
export interface Notice {
  readonly lead: string;
  readonly text: string;
  readonly broken: ChainBreak;
  /** The diagnosis page tells more. */
  readonly more?: true;
}

/** The quiet line under the sentence while all is well. */
export interface TrustLine {
  readonly parts: readonly string[];
  readonly broken: ChainBreak;
}

/** The maker cuts remote access after seven days without a drive of fifteen minutes. */
const REMOTE_ACCESS_LASTS_MS = 7 * 24 * 3_600_000;

/** The notice that a condition calls for; null where the trust line says enough, or the trouble is told at length. */
export function noticeOf(condition: Condition, state: VehicleState, doubtful: boolean, now: Date, voice: Voice): Notice | null {
  const { say } = voice;
  const time = fullMoment(knownAt(state), now, voice);
  switch (condition.kind) {
    case 'kept':
      return doubtful ? { lead: say('notice.deviceLead', { time }), text: say('notice.deviceText'), broken: 'you' } : null;
    case 'unanswered':
      return unanswered(state, now, voice);
    case 'car-old':
      return {
        lead: say('notice.oldLead'),
        text: say('notice.oldText', { time: relativeAge(condition.since, now, voice.locale) }),
        broken: 'car',
      };
    case 'car-asleep':
      return asleep(condition.since, state, now, voice);
    case 'whole':
      return state.diagnosis.kind === 'remote-control-not-set-up' ? uncommanded(state, now, voice) : null;
    case 'starting':
    case 'offline':
    case 'pi-silent':
    case 'hindered':
      return null;
  }
}

/** When the car reported and the Pi looked, as one quiet line. */
export function trustLine(condition: Condition, state: VehicleState, now: Date, voice: Voice): TrustLine {
  const { say } = voice;
  const age = (at: Date) => relativeAge(at, now, voice.locale);
  const car = state.snapshot ? [say('trust.car', { age: age(carSeenAt(state.snapshot)) })] : [];
  if (condition.kind === 'starting') return { parts: [say('trust.starting')], broken: 'none' };
  if (condition.kind === 'offline') return { parts: [...car, say('trust.offline')], broken: 'you' };
  if (condition.kind === 'kept' || condition.kind === 'unanswered') {
    return { parts: [say('trust.device', { time: momentLabel(knownAt(state), now, voice) }), say('trust.newer')], broken: 'you' };
  }
  return { parts: [...car, say('trust.pi', { age: age(piSeenAt(state)) })], broken: 'none' };
}

function knownAt(state: VehicleState): Date {
  return state.snapshot ? carSeenAt(state.snapshot) : state.heartbeatAt;
}

function unanswered(state: VehicleState, now: Date, { say, ...reader }: Voice): Notice {
  const from = (at: Date) => ({ time: fullMoment(at, now, reader) });
  const sentences = [say('notice.unansweredText', from(knownAt(state)))];
  // Before the first reading that is what the page shows already.
  if (state.snapshot && isPiSilent(state.heartbeatAt, now)) sentences.push(say('notice.unansweredPi', from(state.heartbeatAt)));
  sentences.push(say('notice.unansweredStep'));
  return { lead: say('notice.unansweredLead'), text: sentences.join(' '), broken: 'you' };
}

function uncommanded({ diagnosis }: VehicleState, now: Date, { say, ...reader }: Voice): Notice {
  const since = fullMoment(diagnosis.since, now, reader);
  return { lead: say('notice.uncommandedLead', { since }), text: say('notice.uncommandedText'), broken: 'none', more: true };
}

function asleep(since: Date, state: VehicleState, now: Date, voice: Voice): Notice {
  const drivenAt = state.snapshot?.parts.driving.changedAt ?? since;
  const deadline = new Date(drivenAt.getTime() + REMOTE_ACCESS_LASTS_MS);
  return {
    lead: voice.say('notice.asleepLead', { days: daysInWords(wholeDaysSince(since, now), voice.locale) }),
    text: deadline > now ? voice.say('notice.asleepUntil', { deadline: dayOrTime(deadline, now, voice) }) : voice.say('notice.asleepLate'),
    broken: 'car',
  };
}
