import type { CommandFailure, CommandKind } from './command.js';
import { isSupportedCommand } from './effect.js';

/** Whether a command is begun; `replace`: in the place of the one that is under way. */
export type Admission =
  | { readonly kind: 'begin' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'refuse'; readonly failure: Extract<CommandFailure, { kind: 'refused' }> };

/**
 * Decides on a new command of a vehicle while another of it is under way (null: none).
 *
 * A car does one thing at a time. The same once more changes nothing and is refused. The contrary is the newer wish and wins: to wait for the proof of an
 * older one, up to three minutes, would help nobody. psacc hands on in the order in which it was asked, so the newer also reaches the car last.
 */
export function admit(kind: CommandKind, underWay: CommandKind | null): Admission {
  if (!isSupportedCommand(kind)) return { kind: 'refuse', failure: { kind: 'refused', reason: 'not-supported' } };
  if (underWay === null) return { kind: 'begin' };
  return kind === underWay ? { kind: 'refuse', failure: { kind: 'refused', reason: 'already-under-way' } } : { kind: 'replace' };
}
