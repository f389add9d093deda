import type { PushState } from '../data/push-state';
import type { Say } from './voice';

/** Whether this device is told, in words. */
export interface PushWords {
  readonly title: string | null;
  readonly texts: readonly string[];
  /** What only the person can do, in turn. */
  readonly steps: readonly string[];
}

/** While the browser asks, what was said before stays: it is the reason why it asks. */
export function tellPush(state: PushState, say: Say): PushWords {
  switch (state.kind) {
    case 'checking':
      return { title: null, texts: [say('push.checking')], steps: [] };
    case 'unsupported':
    case 'no-worker':
    case 'not-remembered':
    case 'not-configured':
      return { title: say(`push.${state.kind}.title`), texts: [say(`push.${state.kind}.text`)], steps: [] };
    case 'blocked':
    case 'ios-install-first':
      return {
        title: say(`push.${state.kind}.title`),
        texts: [say(`push.${state.kind}.text`)],
        steps: [say(`push.${state.kind}.one`), say(`push.${state.kind}.two`), say(`push.${state.kind}.three`)],
      };
    case 'off':
      return { title: say('push.off.title'), texts: [say('push.off.text'), ...whyOff(state.because, say)], steps: [] };
    case 'turning-on':
      return { title: say('push.off.title'), texts: [say('push.off.text')], steps: [] };
    case 'on':
      return { title: say('push.on.title'), texts: [say(state.pending ? 'push.on.pending' : 'push.on.text')], steps: [] };
    case 'turning-off':
      return { title: say('push.on.title'), texts: [say('push.on.text')], steps: [] };
    case 'failed':
      return { title: say('push.failed.title'), texts: [say(`push.failed.${state.reason}`)], steps: [] };
  }
}

function whyOff(because: 'not-yet' | 'dismissed' | 'removed', say: Say): readonly string[] {
  return because === 'not-yet' ? [] : [say(`push.off.${because}`)];
}
