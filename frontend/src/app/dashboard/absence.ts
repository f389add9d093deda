import { type VehicleView } from '../data/vehicle-view';
import { type ChainBreak } from '../ui/trust-chain';
import { type Step } from './diagnosis-words';
import { type Say } from './voice';

/** Why there is nothing to show yet, and what to do. */
export interface Absence {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
  readonly broken: ChainBreak;
}

/** Tells a view without a state; null while it loads, or where there is a state. */
export function tellAbsence(view: VehicleView, online: boolean, say: Say): Absence | null {
  switch (view.kind) {
    case 'loading':
      return online ? null : { title: say('page.offlineTitle'), text: say('page.offlineText'), steps: [], broken: 'you' };
    case 'ready':
      return null;
    case 'missing':
      return {
        title: say('page.missingTitle'),
        text: say('page.missingText'),
        steps: [
          { lead: say('page.missingOne.lead'), text: say('page.missingOne.text') },
          { lead: say('page.missingTwo.lead'), text: say('page.missingTwo.text') },
        ],
        broken: 'pi',
      };
    case 'failed':
      return failure(view.problem, online, say);
  }
}

function failure(problem: 'denied' | 'unreadable' | 'unavailable', online: boolean, say: Say): Absence {
  switch (problem) {
    case 'denied':
      return { title: say('page.deniedTitle'), text: say('page.deniedText'), steps: [], broken: 'you' };
    case 'unreadable':
      return { title: say('page.unreadableTitle'), text: say('page.unreadableText'), steps: [], broken: 'you' };
    case 'unavailable':
      return online
        ? { title: say('page.unavailableTitle'), text: say('page.unavailableText'), steps: [], broken: 'you' }
        : { title: say('page.offlineTitle'), text: say('page.offlineText'), steps: [], broken: 'you' };
  }
}
