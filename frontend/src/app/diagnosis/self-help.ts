import { type DiagnosisHistory } from '@psa-ev/contract';
import { SHORTEST_PAUSE_MS } from '@psa-ev/domain';
import { type Step } from '../trouble/step';
import { type Trouble } from '../trouble/trouble-words';
import { fullMoment, timeOfDay, whenHappened } from '../ui/moment';
import { type Voice } from './voice';

/** What the Pi does about it by itself. */
export interface SelfHelp {
  readonly text: string;
  /** What to do in place of the trouble's own steps, which count on the Pi; null: those hold. */
  readonly steps: readonly Step[] | null;
}

type Restart = DiagnosisHistory['restarts'][number];

const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** Tells it, as far as the history lets know; null where the Pi cannot be spoken of. */
export function tellSelfHelp(trouble: Trouble | null, history: DiagnosisHistory, now: Date, voice: Voice): SelfHelp | null {
  const { say } = voice;
  if (!trouble) return history.restarter === 'missing' ? cannot(history, voice) : { text: say('selfHelp.ready'), steps: null };
  if (trouble.kind === 'pi-silent') return null;
  if (trouble.kind === 'hindered' && trouble.by !== 'psacc-down' && trouble.by !== 'psacc-blocked') {
    return { text: say('selfHelp.keepsAsking'), steps: null };
  }
  const [last] = history.restarts;
  if (last?.outcome === 'running') {
    return { text: say('selfHelp.restarting', { since: timeOfDay(last.requestedAt, voice) }), steps: null };
  }
  if (history.restarter === 'missing') return cannot(history, voice);
  const own = history.restarts.filter(({ requestedAt }) => requestedAt >= trouble.since);
  return { text: trouble.kind === 'uncommanded' ? oneRestart(own, now, voice) : nextRestart(own, last, now, voice), steps: null };
}

function cannot({ service }: DiagnosisHistory, { say }: Voice): SelfHelp {
  const step = (name: 'byHand' | 'install') => ({ lead: say(`selfHelp.${name}.lead`), text: say(`selfHelp.${name}.text`, { service }) });
  return { text: say('selfHelp.missing'), steps: [step('byHand'), step('install')] };
}

/** Remote control gets one restart an episode. */
function oneRestart([done]: readonly Restart[], now: Date, voice: Voice): string {
  if (!done) return voice.say('selfHelp.onceMore');
  return voice.say('selfHelp.onceDone', { when: whenHappened(done.requestedAt, now, voice) });
}

/** `own`: the restarts within this very trouble, newest first; each has doubled the pause. */
function nextRestart(own: readonly Restart[], last: Restart | undefined, now: Date, voice: Voice): string {
  const { say } = voice;
  if (!last) return say('selfHelp.soon');
  const pauseMs = Math.min(SHORTEST_PAUSE_MS * 2 ** Math.max(0, own.length - 1), LONGEST_PAUSE_MS);
  const nextAt = new Date(last.requestedAt.getTime() + pauseMs);
  const values = { when: whenHappened(last.requestedAt, now, voice), next: fullMoment(nextAt, now, voice) };
  if (nextAt <= now) return own.length > 0 ? say('selfHelp.soonAgain', values) : say('selfHelp.soon');
  return say(own.length > 0 ? 'selfHelp.failed' : 'selfHelp.pausing', values);
}
