import { type EntriesView } from '../data/journal-entries';
import { type PartAbsence } from '../ui/absence-part';
import { type JournalVoice } from './voice';

/** Null while they are being fetched, or where there are some. `empty`: what is said of a month without any. */
export function tellEntriesAbsence(
  view: EntriesView<unknown>,
  online: boolean,
  { say }: JournalVoice,
  empty: Omit<PartAbsence, 'retry'>,
): PartAbsence | null {
  const offline = { title: say('absence.offlineTitle'), text: say('absence.offlineText'), retry: false };
  switch (view.kind) {
    case 'loading':
      return online ? null : offline;
    case 'failed':
      if (view.problem === 'denied') return { title: say('absence.deniedTitle'), text: say('absence.deniedText'), retry: true };
      return online ? { title: say('absence.unavailableTitle'), text: say('absence.unavailableText'), retry: true } : offline;
    case 'ready':
      return view.entries.length === 0 && view.unreadable === 0 ? { ...empty, retry: false } : null;
  }
}

/** What is to be known of entries that are shown: whether newer may be missing, and whether this app can read them all. */
export function tellEntriesDoubts(view: EntriesView<unknown>, online: boolean, { say }: JournalVoice): readonly string[] {
  if (view.kind !== 'ready') return [];
  const { unreadable, fromDevice } = view;
  return [
    ...(fromDevice ? [say(online ? 'asOf' : 'asOfOffline')] : []),
    ...(unreadable > 0 ? [unreadable === 1 ? say('unreadableOne') : say('unreadableMany', { count: String(unreadable) })] : []),
  ];
}
