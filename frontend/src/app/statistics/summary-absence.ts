import { type SummaryView } from '../data/journal-summary';
import { type PartAbsence } from '../ui/absence-part';
import { type Say } from './voice';

/** Null while they are being fetched, or where there are some. */
export function tellSummaryAbsence(view: SummaryView, online: boolean, say: Say): PartAbsence | null {
  const absence = (name: 'missing' | 'empty' | 'denied' | 'unreadable' | 'unavailable' | 'offline', retry: boolean): PartAbsence => ({
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
      return view.summary.firstDay === null ? absence('empty', false) : null;
  }
}
