import type { CommandKind } from '../commands/command.js';
import { isPlugged, type Snapshot } from '../snapshot.js';

/** What people have decided of the charge by hand. Plain JSON; milliseconds since 1970. */
export interface HandMemory {
  /** When somebody last started or stopped a charge; null: never. */
  readonly decidedMs: number | null;
  /** When somebody asked for a full battery this time; null: nobody has, or the car was unplugged since. */
  readonly fullMs: number | null;
}

/** Nobody means a week of charges by "this time": a cable that was pulled out unseen must not suspend the limit for ever. */
const FULL_LASTS_MS = 48 * 3_600_000;

export const NO_HAND: HandMemory = { decidedMs: null, fullMs: null };

/** What is remembered once a person's command has gone out at that moment. Told again, or later than a newer one, it changes nothing. */
export function afterHand(memory: HandMemory, kind: CommandKind, at: Date): HandMemory {
  if (memory.decidedMs !== null && at.getTime() <= memory.decidedMs) return memory;
  switch (kind) {
    case 'chargeToFull':
      return { decidedMs: at.getTime(), fullMs: at.getTime() };
    case 'startCharging':
    case 'stopCharging':
      // Who stops a charge no longer wants it full.
      return { decidedMs: at.getTime(), fullMs: kind === 'stopCharging' ? null : memory.fullMs };
    default:
      return memory;
  }
}

/** "This time" ends with the cable. */
export function afterUnplugging(memory: HandMemory, snapshot: Snapshot | null): HandMemory {
  if (memory.fullMs === null || !snapshot || snapshot.polledAt.getTime() <= memory.fullMs) return memory;
  return isPlugged(snapshot) === false ? { ...memory, fullMs: null } : memory;
}

/** What still holds at that moment. What a clock that ran ahead has noted counts from now. */
export function handAt({ decidedMs, fullMs }: HandMemory, now: Date): HandMemory {
  const nowMs = now.getTime();
  const notAhead = (ms: number | null) => (ms === null ? null : Math.min(ms, nowMs));
  return { decidedMs: notAhead(decidedMs), fullMs: fullMs !== null && nowMs - fullMs >= FULL_LASTS_MS ? null : notAhead(fullMs) };
}
