import type { Command, CommandKind } from '../commands/command.js';
import { isUnreported } from '../commands/effect.js';
import type { DiagnosisKind } from '../diagnosis.js';
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

/** What is known of the car and of psacc when a command has come to its end. */
export interface CommandOutcomeEvidence {
  /** The last that was read of the car; null: nothing. */
  readonly latest: Snapshot | null;
  /** What the newest reading has shown of psacc. */
  readonly finding: DiagnosisKind;
  readonly at: Date;
}

/** A psacc that read the car so shortly before was not broken as a whole. */
const WELL_FOR_MS = 5 * 60_000;
/** psacc is updated, and a fault of an hour must not take a button away for ever. */
const LASTS_MS = 30 * 24 * 3_600_000;

/**
 * What is known to be lacking after a command has come to its end.
 *
 * A kind is taken as lacking only where nothing else explains the failure: psacc fails at every command while its remote control is not set up, while it starts
 * and while the maker's cloud is away. A car that is as wanted already is not silent. What works again is forgotten.
 */
export function learn(
  lacks: readonly LearnedLack[],
  { request, stage }: Command,
  evidence: CommandOutcomeEvidence,
): readonly LearnedLack[] {
  const { kind } = request;
  const others = lacks.filter((lack) => lack.kind !== kind);
  const known = lacks.find((lack) => lack.kind === kind);
  if (stage.status === 'confirmed') return known ? others : lacks;
  if (stage.status === 'unprovable') return isUnreported(request, evidence.latest) ? withLack('car-silent') : lacks;
  const hasFailedItself = stage.status === 'failed' && stage.failure.kind === 'refused' && stage.failure.reason === 'service-failed';
  return hasFailedItself && OFTEN_BROKEN.includes(kind) && isServiceWell(evidence) ? withLack('service-cannot') : lacks;

  function withLack(lack: Lack): readonly LearnedLack[] {
    // That it has failed again says since when anew; that a car is silent is told once.
    return known?.lack === lack && lack === 'car-silent' ? lacks : [...others, { kind, lack, since: evidence.at }];
  }
}

/** `ok` also says that its remote control is set up, as far as psacc tells. */
function isServiceWell({ latest, finding, at }: CommandOutcomeEvidence): boolean {
  return finding === 'ok' && latest !== null && Math.abs(at.getTime() - latest.polledAt.getTime()) <= WELL_FOR_MS;
}

/** What still holds at that moment. What a clock that ran ahead has noted counts from now. */
export function lacksAt(lacks: readonly LearnedLack[], now: Date): readonly LearnedLack[] {
  const nowMs = now.getTime();
  return lacks.filter(({ since }) => nowMs - since.getTime() < LASTS_MS).map((lack) => (lack.since > now ? { ...lack, since: now } : lack));
}

/** True for what would probably only fail again. */
export function isLacking(lacks: readonly LearnedLack[], kind: CommandKind): boolean {
  return lacks.some((lack) => lack.kind === kind && lack.lack === 'service-cannot');
}
