import type { ReceptionState } from './reception';
import type { Say } from './voice';

/** Whether this device is told, in words. */
export interface PushWords {
  readonly title: string | null;
  readonly texts: readonly string[];
  /** What only the person can do, in turn. */
  readonly steps: readonly string[];
  /** Where the steps do not fit. */
  readonly otherwise: string | null;
}

const NO_STEPS = { steps: [], otherwise: null } as const;

/** While the browser asks, what was said before stays: it is the reason why it asks. */
export function tellPush(state: ReceptionState, say: Say): PushWords {
  switch (state.kind) {
    case 'checking':
      return { title: null, texts: [say('push.checking')], ...NO_STEPS };
    case 'unsupported':
    case 'no-worker':
    case 'not-remembered':
    case 'not-configured':
      return { title: say(`push.${state.kind}.title`), texts: [say(`push.${state.kind}.text`)], ...NO_STEPS };
    case 'blocked':
      if (state.permissionIsIn === 'ios')
        return {
          title: say('push.blocked.iosTitle'),
          texts: [say('push.blocked.iosText')],
          steps: [say('push.blocked.iosOne'), say('push.blocked.iosTwo')],
          otherwise: null,
        };
      return {
        title: say('push.blocked.title'),
        texts: [say('push.blocked.text')],
        steps: [say('push.blocked.one'), say('push.blocked.two')],
        otherwise: say('push.blocked.installed'),
      };
    case 'ios-install-first':
      return {
        title: say(`push.${state.kind}.title`),
        texts: [say(`push.${state.kind}.text`)],
        steps: [say(`push.${state.kind}.one`), say(`push.${state.kind}.two`), say(`push.${state.kind}.three`)],
        otherwise: null,
      };
    case 'off':
      return { title: say('push.off.title'), texts: [say('push.off.text'), ...whyOff(state.because, say)], ...NO_STEPS };
    case 'turning-on':
      return { title: say('push.off.title'), texts: [say('push.off.text')], ...NO_STEPS };
    case 'on':
      return { title: say('push.on.title'), texts: [say(state.pending ? 'push.on.pending' : 'push.on.text')], ...NO_STEPS };
    case 'paused':
      return { title: say('push.paused.title'), texts: [say('push.paused.text')], ...NO_STEPS };
    case 'turning-off':
      return { title: say('push.on.title'), texts: [say('push.on.text')], ...NO_STEPS };
    case 'failed':
      return { title: say('push.failed.title'), texts: [say(`push.failed.${state.reason}`)], ...NO_STEPS };
  }
}

function whyOff(because: 'not-yet' | 'dismissed' | 'removed', say: Say): readonly string[] {
  return because === 'not-yet' ? [] : [say(`push.off.${because}`)];
}
