import type { Snapshot } from '../snapshot.js';
import type { CommandKind } from './command.js';

type Effect = (snapshot: Snapshot) => boolean;

/** How a reading shows that the car has obeyed. A kind that is not here is not carried out. */
const EFFECTS = {
  startCharging: ({ charging: { status } }) => status === 'charging',
  // Whatever the car does instead. A car that does not say what it does has shown nothing.
  stopCharging: ({ charging: { status } }) => status !== 'charging' && status !== 'unknown' && status !== null,
} as const satisfies Partial<Record<CommandKind, Effect>>;

/** A kind of command that is carried out. */
export type SupportedCommandKind = keyof typeof EFFECTS;

export function isSupportedCommand(kind: CommandKind): kind is SupportedCommandKind {
  return Object.hasOwn(EFFECTS, kind);
}

/** True where the reading shows what the command was to bring about. Whether it was read late enough to prove anything, the caller knows. */
export function showsEffect(kind: CommandKind, snapshot: Snapshot): boolean {
  return isSupportedCommand(kind) && EFFECTS[kind](snapshot);
}
