import type { JournalFacts } from '../journal-facts.js';
import type { Marks } from '../topic.js';
import type { Charged, Gain } from './charging-events.js';

const MINUTE_MS = 60_000;

/** What has been charged since the plug was put in, and in what time: from the start of the first charge to the end of the last. Marks as in `charging`. */
export function gainSincePluggedIn(marks: Marks, percent: number | null, now: Date): Gain {
  const { startPercent, reachedPercent, startMs, endedMs } = marks;
  const mostPercent = Math.max(percent ?? -Infinity, reachedPercent ?? -Infinity);
  const isKnown = startPercent !== undefined && mostPercent >= 0;
  return {
    gainedPercent: isKnown ? Math.max(0, mostPercent - startPercent) : null,
    minutes: startMs === undefined ? null : Math.max(0, Math.round(((endedMs ?? now.getTime()) - startMs) / MINUTE_MS)),
  };
}

/** What a charging session has brought, as far as that is worth a word: of a plug that was only put in, nothing. */
export function chargedIn(session: JournalFacts['session']): Charged {
  const energy = session?.energy && session.energy.kwh > 0 ? session.energy : null;
  return { energy, cost: session?.cost ?? null };
}
