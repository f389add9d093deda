import { type PeopleView } from '../data/people';
import { type PartAbsence } from '../ui/absence-part';
import { type Say } from './voice';

/** Why there is no list of people; null while it is being fetched, or where there is one. */
export function tellPeopleAbsence(view: PeopleView, online: boolean, say: Say): PartAbsence | null {
  const absence = (name: 'missing' | 'denied' | 'unreadable' | 'unavailable' | 'offline', retry: boolean): PartAbsence => ({
    title: say(`absence.${name}Title`),
    text: say(`absence.${name}Text`),
    retry,
  });
  switch (view.kind) {
    case 'loading':
      return online ? null : absence('offline', false);
    case 'missing':
      return absence('missing', false);
    case 'failed':
      if (view.problem === 'unavailable' && !online) return absence('offline', false);
      return absence(view.problem, view.problem !== 'unreadable');
    case 'ready':
      return null;
  }
}
