import { type VehicleView } from '../data/vehicle-view';
import { type ChainBreak } from '../ui/trust-chain';
import { type Step } from './step';
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
      return online ? null : { title: say('absence.offlineTitle'), text: say('absence.offlineText'), steps: [], broken: 'you' };
    case 'ready':
      return null;
    case 'missing':
      return {
        title: say('absence.missingTitle'),
        text: say('absence.missingText'),
        steps: [
          { lead: say('absence.missingOne.lead'), text: say('absence.missingOne.text') },
          { lead: say('absence.missingTwo.lead'), text: say('absence.missingTwo.text') },
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
      return { title: say('absence.deniedTitle'), text: say('absence.deniedText'), steps: [], broken: 'you' };
    case 'unreadable':
      return { title: say('absence.unreadableTitle'), text: say('absence.unreadableText'), steps: [], broken: 'you' };
    case 'unavailable':
      return online
        ? { title: say('absence.unavailableTitle'), text: say('absence.unavailableText'), steps: [], broken: 'you' }
        : { title: say('absence.offlineTitle'), text: say('absence.offlineText'), steps: [], broken: 'you' };
  }
}
