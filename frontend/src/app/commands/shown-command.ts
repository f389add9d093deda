import { type Command, type CommandKind, CONFIRMATION_PATIENCE_MS, isOver } from '@psa-ev/domain';

/** What came of a wish is of interest for so long. */
const SHOWN_AFTER_END_MS = 10 * 60_000;
/** The Pi is given so much longer than it needs, for clocks differ. */
const GRACE_MS = 30_000;

/** The command of these kinds that a reader wants to know of: the newest, but for one that was refused because of the one before it. */
export function shownCommand(recent: readonly Command[], kinds: readonly CommandKind[], now: Date): Command | null {
  const told = recent.find((command) => kinds.includes(command.request.kind) && !isEcho(command));
  return told && now.getTime() - lastChangeOf(told).getTime() < SHOWN_AFTER_END_MS ? told : null;
}

/** True while somebody still works on it: to ask again would help nobody. */
export function isUnderWay(command: Command, now: Date): boolean {
  return !isOver(command) && now < patienceEndOf(command);
}

/** True where its time has passed and the Pi has not said what came of it. */
export function isLapsed(command: Command, now: Date): boolean {
  return !isOver(command) && now >= patienceEndOf(command);
}

function isEcho({ stage }: Command): boolean {
  return stage.status === 'failed' && stage.failure.kind === 'refused' && stage.failure.reason === 'already-under-way';
}

function patienceEndOf({ request, stage }: Command): Date {
  const sinceMs = stage.status === 'sent' ? stage.sentAt.getTime() : request.expiresAt.getTime();
  return new Date(sinceMs + (stage.status === 'requested' ? 0 : CONFIRMATION_PATIENCE_MS) + GRACE_MS);
}

function lastChangeOf({ request, stage }: Command): Date {
  switch (stage.status) {
    case 'requested':
    case 'claimed':
      return request.requestedAt;
    case 'sent':
    case 'unprovable':
      return stage.sentAt;
    case 'confirmed':
      return stage.confirmedAt;
    case 'failed':
      return stage.failedAt;
  }
}
