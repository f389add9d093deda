import { carSeenAt, type VehicleState } from '@psa-ev/domain';
import { type Condition } from '../trouble/condition';
import { piSeenAt } from '../trouble/pi-seen-at';
import { breakOf } from '../trouble/trouble-words';
import { type ChainBreak } from '../ui/trust-chain';
import { fullMoment, relativeAge, whenHappened } from '../ui/moment';
import { isReadingOverdue } from './overdue-reading';
import { type Voice } from './voice';

/** One link of the way from the car to the reader, in words. */
export interface Link {
  readonly name: string;
  /** What it does, or last did, and when: `reported 4 min ago`. */
  readonly state: string;
}

/** The whole way: car, maker's cloud, Pi, reader. */
export interface Links {
  readonly broken: ChainBreak;
  readonly all: readonly [Link, Link, Link, Link];
}

/** How many links lie behind each break: of these only the past is known. */
const BEHIND: Readonly<Record<ChainBreak, number>> = { none: 0, car: 0, cloud: 1, service: 2, pi: 2, you: 3 };

/** Tells each link of the way with its age. */
export function tellLinks(condition: Condition, state: VehicleState, now: Date, voice: Voice): Links {
  const broken = breakOfCondition(condition, state);
  const { say } = voice;
  return {
    broken,
    all: [
      { name: say('links.car'), state: carState(condition, broken, state, now, voice) },
      { name: say('links.cloud'), state: cloudState(condition, broken, state, now, voice) },
      { name: say('links.pi'), state: piState(condition, broken, state, now, voice) },
      { name: say('links.you'), state: yourState(condition, voice) },
    ],
  };
}

function breakOfCondition(condition: Condition, state: VehicleState): ChainBreak {
  switch (condition.kind) {
    case 'whole':
      return isUnanswered(condition, state) ? 'cloud' : 'none';
    case 'starting':
      return 'none';
    case 'kept':
    case 'unanswered':
    case 'offline':
      return 'you';
    case 'car-old':
    case 'car-asleep':
      return 'car';
    case 'pi-silent':
    case 'hindered':
      return breakOf(condition, state);
  }
}

/** While the Pi lives on without an answer, the link that it waits for is in doubt, though nothing is known to be broken. */
function isUnanswered(condition: Condition, state: VehicleState): boolean {
  return condition.kind === 'whole' && isReadingOverdue(state);
}

function carState(condition: Condition, broken: ChainBreak, { snapshot }: VehicleState, now: Date, voice: Voice): string {
  const { say } = voice;
  if (!snapshot) return say('links.carUnseen');
  const seenAt = carSeenAt(snapshot);
  const age = relativeAge(seenAt, now, voice.locale);
  if (BEHIND[broken] > 0) return say('links.carLast', { when: whenHappened(seenAt, now, voice) });
  if (condition.kind === 'car-old') return say('links.carLate', { age });
  if (condition.kind === 'car-asleep') return say('links.carAsleep', { age });
  return broken === 'car' ? say('links.carDoubtful') : say('links.carReported', { age });
}

function cloudState(condition: Condition, broken: ChainBreak, state: VehicleState, now: Date, voice: Voice): string {
  const { say } = voice;
  const { snapshot } = state;
  if (isUnanswered(condition, state)) return say('links.cloudAsked');
  const isRefusal = condition.kind === 'hindered' && condition.by === 'login-expired';
  if (broken === 'cloud') return say(isRefusal ? 'links.cloudRefuses' : 'links.cloudSilent');
  if (condition.kind === 'hindered' && broken === 'car') return say('links.cloudAnswers');
  if (!snapshot) return say('links.cloudUnasked');
  if (BEHIND[broken] > 1) return say('links.cloudLast', { when: whenHappened(snapshot.polledAt, now, voice) });
  return say('links.cloudAnswered', { age: relativeAge(snapshot.polledAt, now, voice.locale) });
}

function piState(condition: Condition, broken: ChainBreak, state: VehicleState, now: Date, voice: Voice): string {
  const { say } = voice;
  if (broken === 'you') return say('links.piLast', { when: whenHappened(piSeenAt(state), now, voice) });
  if (condition.kind === 'pi-silent') return say('links.piSilent', { since: fullMoment(condition.since, now, voice) });
  if (condition.kind === 'starting') return say('links.piStarting');
  if (broken === 'service') return say(state.diagnosis.kind === 'psacc-not-configured' ? 'links.piKnowsNoCar' : 'links.piCannotAsk');
  if (state.diagnosis.kind === 'remote-control-not-set-up') return say('links.piCannotCommand');
  return say('links.piSeen', { age: relativeAge(piSeenAt(state), now, voice.locale) });
}

function yourState({ kind }: Condition, { say }: Voice): string {
  if (kind === 'offline') return say('links.youOffline');
  if (kind === 'kept') return say('links.youAsking');
  return say(kind === 'unanswered' ? 'links.youUnanswered' : 'links.youOnline');
}
