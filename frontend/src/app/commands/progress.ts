import type { Command, CommandFailure, CommandKind, CommandRequest, Refusal } from '@psa-ev/domain';
import { timeInWords, timeOfDay } from '../ui/moment';
import { isLapsed } from './shown-command';
import { tellAsker } from './tell-asker';
import { type Voice } from './voice';

/** One of the steps that a command takes. */
export interface ProgressStep {
  readonly name: string;
  readonly state: 'done' | 'now' | 'ahead';
}

/** How far a command has come, in words. */
export interface Progress {
  /** Who asked for what, and when. */
  readonly asked: string;
  /** Empty once it is over: then only the outcome counts. */
  readonly steps: readonly ProgressStep[];
  /** Null while it is under way. */
  readonly outcome: { readonly text: string; readonly good: boolean } | null;
}

const STEPS = ['asked', 'sent', 'done'] as const;
/** Where it is known why nobody can tell. */
const UNPROVABLE: Readonly<Partial<Record<CommandKind, 'seen' | 'heard' | 'locks'>>> = {
  flashLights: 'seen',
  soundHorn: 'heard',
  lockDoors: 'locks',
  unlockDoors: 'locks',
};

const REFUSED = {
  'not-understood': 'failure.notUnderstood',
  'not-available': 'failure.notAvailable',
  'limit-reached': 'failure.limitReached',
  'auxiliary-battery-low': 'failure.auxiliaryBatteryLow',
  'wake-ups-used-up': 'failure.wakeUpsUsedUp',
  'no-access': 'failure.noAccess',
  'already-under-way': 'failure.alreadyUnderWay',
  replaced: 'failure.replaced',
  'backend-failed': 'failure.backendFailed',
  'service-failed': 'failure.serviceFailed',
  'service-refused': 'failure.serviceRefused',
  unknown: 'failure.unknown',
} as const satisfies Record<Refusal, string>;

/** Tells a command to the reader whose uid this is. */
export function tellProgress(command: Command, readerUid: string, now: Date, voice: Voice): Progress {
  const outcome = tellOutcome(command, now, voice);
  return { asked: tellAsked(command, readerUid, voice), steps: outcome ? [] : stepsAfter(stepsDone(command), voice), outcome };
}

function tellAsked({ request }: Command, readerUid: string, voice: Voice): string {
  const { say } = voice;
  const what = say(`what.${request.kind}`, { at: tellScheduledStart(request, voice) });
  const time = timeOfDay(request.requestedAt, voice);
  if (request.requestedBy === readerUid) return say('asked.byYou', { time, what });
  return say('asked.byOther', { time, what, who: tellAsker(request, readerUid, voice) });
}

function tellOutcome(command: Command, now: Date, voice: Voice): Progress['outcome'] {
  const { request, stage } = command;
  const { say } = voice;
  switch (stage.status) {
    case 'confirmed': {
      const values = { time: timeOfDay(stage.confirmedAt, voice), at: tellScheduledStart(request, voice) };
      return { text: say(`confirmed.${request.kind}`, values), good: true };
    }
    case 'unprovable':
      return { text: say(`unprovable.${UNPROVABLE[request.kind] ?? 'usual'}`), good: true };
    case 'failed':
      return { text: whyFailed(stage.failure, voice), good: false };
    default:
      if (!isLapsed(command, now)) return null;
      return { text: say(stage.status === 'requested' ? 'failure.unheard' : 'failure.lapsed'), good: false };
  }
}

function stepsDone({ stage: { status } }: Command): number {
  return status === 'requested' || status === 'claimed' ? 1 : STEPS.length - 1;
}

/** `22:30`, the hour that is asked for; empty where none is. */
export function tellScheduledStart({ scheduledStart }: CommandRequest, { locale }: Voice): string {
  return scheduledStart ? timeInWords(scheduledStart, locale) : '';
}

function stepsAfter(done: number, { say }: Voice): readonly ProgressStep[] {
  return STEPS.map((step, index) => ({ name: say(`stage.${step}`), state: index < done ? 'done' : index === done ? 'now' : 'ahead' }));
}

function whyFailed(failure: CommandFailure, { say }: Voice): string {
  switch (failure.kind) {
    case 'expired':
      return say('failure.expired');
    case 'unconfirmed':
      return say('failure.unconfirmed');
    case 'unreachable':
      return say('failure.serviceDown');
    case 'refused':
      return say(REFUSED[failure.reason]);
  }
}
