import type { Snapshot } from '../snapshot.js';
import { type Claim, type Command, type CommandFailure, type CommandStage, isOver } from './command.js';
import { isNeverShown, isUnprovable, showsEffect } from './effect.js';

/** So long after it was sent the car may take to show the effect: it reports within a minute where it listens at all. Milliseconds. */
export const CONFIRMATION_PATIENCE_MS = 3 * 60_000;

/** What can happen to a command. `at` is by the clock of the backend; `cloudNow` by that of the cloud, which alone says what has expired: a Pi has no clock of its own. */
export type CommandEvent =
  /** A backend takes it for its own. */
  | { readonly kind: 'claim'; readonly by: string; readonly at: Date; readonly cloudNow: Date }
  /** psacc is free to be called. */
  | { readonly kind: 'turn'; readonly at: Date; readonly cloudNow: Date }
  /** psacc has taken it; `isCertain` false: or may have. */
  | { readonly kind: 'handed-over'; readonly at: Date; readonly isCertain: boolean }
  /** It will not be carried out. */
  | { readonly kind: 'turned-down'; readonly failure: CommandFailure; readonly at: Date }
  /** The car was read. */
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  /** The car has had its time to show the effect. `latest`: the last that was read of it. */
  | { readonly kind: 'patience-ended'; readonly latest: Snapshot | null; readonly at: Date };

/** What becomes of a command. `send`: psacc is to be called now; at most once in the life of a command, and never after it has expired. */
export interface Step {
  readonly command: Command;
  readonly send: boolean;
}

/** Takes a command on by one event. One that means nothing at its stage changes nothing, and nothing changes one that is over. */
export function advance(command: Command, event: CommandEvent): Step {
  if (isOver(command)) return { command, send: false };
  const stage = nextStage(command, event);
  return {
    command: stage === command.stage ? command : { ...command, stage },
    send: event.kind === 'turn' && stage !== command.stage && stage.status === 'claimed',
  };
}

function nextStage(command: Command, event: CommandEvent): CommandStage {
  const { stage } = command;
  switch (event.kind) {
    case 'claim':
      if (stage.status !== 'requested') return stage;
      if (hasExpired(command, event.cloudNow)) return failed(stage, { kind: 'expired' }, event.at);
      return { status: 'claimed', mayBeSent: true, claimedBy: event.by, claimedAt: event.at };
    case 'turn':
      if (stage.status !== 'claimed' || !stage.mayBeSent) return stage;
      if (hasExpired(command, event.cloudNow)) return failed(stage, { kind: 'expired' }, event.at);
      return { ...stage, mayBeSent: false };
    case 'handed-over':
      if (stage.status !== 'claimed' || stage.mayBeSent) return stage;
      return { status: event.isCertain && isNeverShown(command.request.kind) ? 'unprovable' : 'sent', ...claimOf(stage), sentAt: event.at };
    case 'turned-down':
      return failed(stage, event.failure, event.at);
    case 'read':
      return confirmedBy(event.snapshot, command);
    case 'patience-ended':
      return withoutProof(command, event.latest, event.at);
  }
}

/** True from the very moment at which it expires. */
export function hasExpired({ request }: Command, cloudNow: Date): boolean {
  return cloudNow >= request.expiresAt;
}

type PerhapsSent = Extract<CommandStage, { status: 'claimed' | 'sent' }>;

/** True until psacc is called: nothing of it can have reached the car. */
export function isUnsent({ stage }: Command): boolean {
  return stage.status === 'requested' || (stage.status === 'claimed' && stage.mayBeSent);
}

function mayHaveBeenSent(stage: CommandStage): stage is PerhapsSent {
  return stage.status === 'sent' || (stage.status === 'claimed' && !stage.mayBeSent);
}

/** Where the car reports nothing that could have shown it, the command has not failed: nobody knows. */
function withoutProof({ request, stage }: Command, latest: Snapshot | null, at: Date): CommandStage {
  if (!mayHaveBeenSent(stage)) return stage;
  const isHandedOn = stage.status === 'sent' && !isNeverShown(request.kind);
  if (isHandedOn && isUnprovable(request, latest, stage.sentAt)) return { ...stage, status: 'unprovable' };
  return failed(stage, { kind: 'unconfirmed' }, at);
}

// A reading from before the sending shows what was, not what came of it.
function confirmedBy(snapshot: Snapshot, { request, stage }: Command): CommandStage {
  if (!mayHaveBeenSent(stage)) return stage;
  const sentAt = stage.status === 'sent' ? stage.sentAt : null;
  const since = sentAt ?? stage.claimedAt;
  if (snapshot.polledAt <= since || !showsEffect(request, snapshot, since)) return stage;
  return { status: 'confirmed', ...claimOf(stage), sentAt, confirmedAt: snapshot.polledAt };
}

function failed(stage: CommandStage, failure: CommandFailure, failedAt: Date): CommandStage {
  const claim = stage.status === 'claimed' || stage.status === 'sent' ? claimOf(stage) : null;
  return { status: 'failed', failure, failedAt, claim, sentAt: stage.status === 'sent' ? stage.sentAt : null };
}

function claimOf({ claimedBy, claimedAt }: Claim): Claim {
  return { claimedBy, claimedAt };
}
