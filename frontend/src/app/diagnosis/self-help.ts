import { type DiagnosisHistory } from '@psa-ev/contract';
import { type Step } from '../trouble/step';
import { type Trouble } from '../trouble/trouble-words';
import { fullMoment, timeOfDay, whenHappened } from '../ui/moment';
import { type Restart, pauseEnd } from './restart-pause';
import { type Voice } from './voice';

/**
 * What becomes of the trouble's own steps, now that it is known what the Pi does.
 *
 * - `hold`: they are what to do
 * - `after-waiting`: all but the first, which is to wait for what the Pi does
 * - `replaced`: they count on the Pi, which can do nothing
 */
export type Advice = { readonly kind: 'hold' | 'after-waiting' } | { readonly kind: 'replaced'; readonly steps: readonly Step[] };

/** What the Pi does about it by itself. */
export interface SelfHelp {
  readonly text: string;
  readonly advice: Advice;
}

const HOLD: Advice = { kind: 'hold' };
const AFTER_WAITING: Advice = { kind: 'after-waiting' };

/** Tells it, as far as the history lets know; null where the Pi cannot be spoken of. */
export function tellSelfHelp(trouble: Trouble | null, history: DiagnosisHistory, now: Date, voice: Voice): SelfHelp | null {
  const { say } = voice;
  if (!trouble) return history.restarter === 'missing' ? lacking(history, voice) : { text: say('selfHelp.ready'), advice: HOLD };
  if (trouble.kind === 'pi-silent') return null;
  if (trouble.kind === 'hindered' && trouble.by !== 'psacc-down' && trouble.by !== 'psacc-blocked') {
    return { text: say('selfHelp.keepsAsking'), advice: HOLD };
  }
  const [last] = history.restarts;
  if (last?.outcome === 'running') {
    return {
      text: say('selfHelp.restarting', { since: timeOfDay(last.requestedAt, voice) }),
      advice: trouble.kind === 'hindered' ? AFTER_WAITING : HOLD,
    };
  }
  if (history.restarter === 'missing') {
    const told = cannot(history, voice);
    // A restart is only the first half of it: the one-time password is the owner's in any case.
    return trouble.kind === 'uncommanded' ? { ...told, advice: HOLD } : told;
  }
  if (trouble.kind === 'hindered') return nextRestart(trouble, history, now, voice);
  const own = history.restarts.filter(({ requestedAt }) => requestedAt >= trouble.since);
  return { text: oneRestart(own, now, voice), advice: HOLD };
}

function cannot({ service }: DiagnosisHistory, { say }: Voice): SelfHelp {
  const step = (name: 'byHand' | 'install') => ({ lead: say(`selfHelp.${name}.lead`), text: say(`selfHelp.${name}.text`, { service }) });
  return { text: say('selfHelp.missing'), advice: { kind: 'replaced', steps: [step('byHand'), step('install')] } };
}

/** While all is well there is nothing to restart, only something to set up. */
function lacking(history: DiagnosisHistory, voice: Voice): SelfHelp {
  const { text, advice } = cannot(history, voice);
  return { text, advice: advice.kind === 'replaced' ? { kind: 'replaced', steps: advice.steps.slice(1) } : advice };
}

/** Remote control gets one restart an episode. */
function oneRestart([done]: readonly Restart[], now: Date, voice: Voice): string {
  if (!done) return voice.say('selfHelp.onceMore');
  return voice.say('selfHelp.onceDone', { when: whenHappened(done.requestedAt, now, voice) });
}

function nextRestart(trouble: Trouble, history: DiagnosisHistory, now: Date, voice: Voice): SelfHelp {
  const { say } = voice;
  const [last] = history.restarts;
  if (!last) return { text: say('selfHelp.soon'), advice: AFTER_WAITING };
  const hasFailed = last.requestedAt >= trouble.since;
  const when = whenHappened(last.requestedAt, now, voice);
  const end = pauseEnd(history, trouble.since, now);
  switch (end.kind) {
    case 'over':
      return { text: say(hasFailed ? 'selfHelp.soonAgain' : 'selfHelp.soon', { when }), advice: AFTER_WAITING };
    case 'untold':
      return { text: say(hasFailed ? 'selfHelp.failedUntold' : 'selfHelp.pausingUntold', { when }), advice: AFTER_WAITING };
    case 'at': {
      const values = { when, next: fullMoment(end.at, now, voice) };
      return { text: say(hasFailed ? 'selfHelp.failed' : 'selfHelp.pausing', values), advice: AFTER_WAITING };
    }
  }
}
