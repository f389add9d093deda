import type { Command, CommandKind } from '../commands/command.js';
import { isUnreported } from '../commands/effect.js';
import type { Snapshot } from '../snapshot.js';

/**
 * What a car or its account turned out to lack.
 *
 * - `service-cannot`: psacc fails at it although it passes on other commands
 * - `car-silent`: the car reports nothing by which it could be proven; it can be asked all the same
 */
export const LACKS = ['service-cannot', 'car-silent'] as const;
export type Lack = (typeof LACKS)[number];

/** A kind of command that does not work, or cannot be proven, as was learned. */
export interface LearnedLack {
  readonly kind: CommandKind;
  readonly lack: Lack;
  readonly since: Date;
}

/** What psacc 3.7 fails at by itself, whatever the car and the account: it always answers with an error. */
const OFTEN_BROKEN: readonly CommandKind[] = ['soundHorn'];

/**
 * What is known to be lacking after a command has come to its end.
 *
 * A kind is taken as lacking only where nothing else explains the failure: psacc fails at every command while remote control is not set up, and at this one
 * while it passes on others. A car that is as wanted already is not silent. What works again is forgotten.
 *
 * @param latest the last that was read of the car; null: nothing
 */
export function learn(
  lacks: readonly LearnedLack[],
  { request, stage }: Command,
  latest: Snapshot | null,
  at: Date,
): readonly LearnedLack[] {
  const { kind } = request;
  const others = lacks.filter((lack) => lack.kind !== kind);
  const known = lacks.find((lack) => lack.kind === kind);
  if (stage.status === 'confirmed') return known ? others : lacks;
  if (stage.status === 'unprovable') return isUnreported(request, latest) ? withLack('car-silent') : lacks;
  const hasFailedItself = stage.status === 'failed' && stage.failure.kind === 'refused' && stage.failure.reason === 'service-failed';
  return hasFailedItself && OFTEN_BROKEN.includes(kind) ? withLack('service-cannot') : lacks;

  function withLack(lack: Lack): readonly LearnedLack[] {
    return known?.lack === lack ? lacks : [...others, { kind, lack, since: at }];
  }
}

/** True for what would only fail again. */
export function isLacking(lacks: readonly LearnedLack[], kind: CommandKind): boolean {
  return lacks.some((lack) => lack.kind === kind && lack.lack === 'service-cannot');
}
