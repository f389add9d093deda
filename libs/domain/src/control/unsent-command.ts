import { withUnsentCommand } from '../charge-limit/index.js';
import type { Command } from '../commands/index.js';
import type { ControlMemory } from './control-memory.js';

/** What is remembered when a command has come to its end: one of the limit's own that never went out is to be asked for again. Of others the very same memory. */
export function afterOwnCommand(memory: ControlMemory, command: Command): ControlMemory {
  const { kind, requestedBy, requestedAt } = command.request;
  if (requestedBy !== 'charge-limit' || !hasNeverGoneOut(command)) return memory;
  return { ...memory, limit: withUnsentCommand(memory.limit, kind, requestedAt.getTime()) };
}

/** Only where it is certain: what was replaced may have been under way, and what was not confirmed as well. */
function hasNeverGoneOut({ stage }: Command): boolean {
  if (stage.status !== 'failed' || stage.sentAt !== null) return false;
  const { failure } = stage;
  return failure.kind === 'refused' ? failure.reason !== 'replaced' && failure.reason !== 'unknown' : failure.kind !== 'unconfirmed';
}
