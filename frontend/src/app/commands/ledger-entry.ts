import type { Command } from '@psa-ev/domain';
import { type DayGroup, groupByDay } from '../ui/day-groups';
import { timeOfDay } from '../ui/moment';
import { type Progress, tellProgress, tellScheduledStart } from './progress';
import { tellAsker } from './tell-asker';
import { type Voice } from './voice';

/** A line of what was asked of a car. */
export interface LedgerEntry {
  readonly id: string;
  readonly time: string;
  readonly what: string;
  readonly who: string;
  /** Its steps while it is under way, afterwards what came of it. */
  readonly progress: Pick<Progress, 'steps' | 'outcome'>;
}

/** Tells commands, the newest first, by the days on which they were asked, to the reader whose uid this is. */
export function tellLedger(commands: readonly Command[], readerUid: string, now: Date, voice: Voice): readonly DayGroup<LedgerEntry>[] {
  return groupByDay(commands, ({ request }) => request.requestedAt, now, voice).map(({ things, ...day }) => ({
    ...day,
    things: things.map((command) => tellEntry(command, readerUid, now, voice)),
  }));
}

function tellEntry(command: Command, readerUid: string, now: Date, voice: Voice): LedgerEntry {
  const { id, request } = command;
  return {
    id,
    time: timeOfDay(request.requestedAt, voice),
    what: voice.say(`ledger.kind.${request.kind}`, { at: tellScheduledStart(request, voice) }),
    who: tellAsker(request, readerUid, voice),
    progress: tellProgress(command, readerUid, now, voice),
  };
}
