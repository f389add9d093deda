import { carSeenAt, type VehicleState } from '@psa-ev/domain';
import { type Condition } from '../trouble/condition';
import { piSeenAt } from '../trouble/pi-seen-at';
import { type Step } from '../trouble/step';
import { tellTrouble, type Trouble } from '../trouble/trouble-words';
import { type Voice as TroubleVoice } from '../trouble/voice';
import { daysInWords, fullMoment, relativeAge, wholeDaysSince } from '../ui/moment';
import { isReadingOverdue } from './overdue-reading';
import { type Advice } from './self-help';
import { type Voice } from './voice';

/** What holds now, what it means, and what to do. */
export interface Standing {
  readonly title: string;
  readonly means: string;
  readonly steps: readonly Step[];
  /** `well`: nothing is wrong. `wait`: it mends itself, most of the time. `act`: it needs someone's hand. */
  readonly urgency: 'well' | 'wait' | 'act';
}

/** What is wrong on the Pi or behind it; null where nothing is, or where it cannot be known. */
export function troubleOf(condition: Condition, { diagnosis }: VehicleState): Trouble | null {
  if (condition.kind === 'pi-silent' || condition.kind === 'hindered') return condition;
  const isUncommanded = condition.kind === 'whole' && diagnosis.kind === 'remote-control-not-set-up';
  return isUncommanded ? { kind: 'uncommanded', since: diagnosis.since } : null;
}

/** What holds, with the steps that are left now that it is known what the Pi does by itself. */
export function advised(standing: Standing, advice: Advice): Standing {
  switch (advice.kind) {
    case 'hold':
      return standing;
    case 'after-waiting':
      return { ...standing, steps: standing.steps.slice(1) };
    case 'replaced':
      return { ...standing, steps: advice.steps, urgency: standing.urgency === 'well' ? 'well' : 'act' };
  }
}

/** Tells what holds, in the reader's words. */
export function tellStanding(condition: Condition, state: VehicleState, now: Date, voice: Voice, troubleVoice: TroubleVoice): Standing {
  const { say } = voice;
  const trouble = troubleOf(condition, state);
  if (trouble) return tellTrouble(trouble, state, now, troubleVoice);
  const time = fullMoment(state.snapshot ? carSeenAt(state.snapshot) : state.heartbeatAt, now, voice);
  switch (condition.kind) {
    case 'starting':
      return { title: say('standing.startingTitle'), means: say('standing.startingText'), steps: [], urgency: 'well' };
    case 'kept':
      return { title: say('standing.keptTitle'), means: say('standing.keptText', { time }), steps: [], urgency: 'wait' };
    case 'unanswered':
      return {
        title: say('standing.unansweredTitle'),
        means: say('standing.unansweredText', { time }),
        steps: [
          { lead: say('standing.unansweredOne.lead'), text: say('standing.unansweredOne.text') },
          { lead: say('standing.unansweredTwo.lead'), text: say('standing.unansweredTwo.text') },
        ],
        urgency: 'wait',
      };
    case 'offline':
      return { title: say('standing.offlineTitle'), means: say('standing.offlineText', { time }), steps: [], urgency: 'wait' };
    case 'car-old':
      return {
        title: say('standing.oldTitle'),
        means: say('standing.oldText', { age: relativeAge(condition.since, now, voice.locale) }),
        steps: [],
        urgency: 'wait',
      };
    case 'car-asleep':
      return {
        title: say('standing.asleepTitle', { days: daysInWords(wholeDaysSince(condition.since, now), voice.locale) }),
        means: say('standing.asleepText'),
        steps: [{ lead: say('standing.asleepStep.lead'), text: say('standing.asleepStep.text') }],
        urgency: 'wait',
      };
    case 'whole':
    case 'pi-silent':
    case 'hindered':
      if (isReadingOverdue(state)) {
        return { title: say('standing.overdueTitle'), means: say('standing.overdueText', { time }), steps: [], urgency: 'wait' };
      }
      return well(state, now, voice);
  }
}

function well(state: VehicleState, now: Date, { say, ...reader }: Voice): Standing {
  const since = fullMoment(state.diagnosis.since, now, reader);
  const age = relativeAge(piSeenAt(state), now, reader.locale);
  return { title: say('standing.wellTitle'), means: say('standing.wellText', { since, age }), steps: [], urgency: 'well' };
}
