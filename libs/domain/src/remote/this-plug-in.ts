import type { CommandKind } from '../commands/command.js';
import { isPlugged, type Snapshot } from '../snapshot.js';

/** What people have decided of the charge by hand. Plain JSON; milliseconds since 1970. */
export interface HandMemory {
  /** When somebody last started or stopped a charge; null: never. */
  readonly decidedMs: number | null;
  /** When somebody asked for a full battery this time; null: nobody has, or the car was unplugged since. */
  readonly fullMs: number | null;
}

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
