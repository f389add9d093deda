import type { Command, CommandFailure, CommandStatus, Refusal } from '@psa-ev/domain';
import { timeOfDay } from '../ui/moment';
import { isLapsed } from './shown-command';
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
/** How many of the steps lie behind a command at its stage. */
const STEPS_DONE: Readonly<Record<Extract<CommandStatus, 'requested' | 'claimed' | 'sent'>, number>> = {
  requested: 1,
  claimed: 1,
  sent: 2,
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
  const { request, stage } = command;
  const isStart = request.kind !== 'stopCharging';
  const isOwn = request.requestedBy === readerUid;
  const asked = voice.say(isStart ? (isOwn ? 'asked.startByYou' : 'asked.startByOther') : isOwn ? 'asked.stopByYou' : 'asked.stopByOther', {
    time: timeOfDay(request.requestedAt, voice),
  });
  if (stage.status === 'confirmed') {
    const time = timeOfDay(stage.confirmedAt, voice);
    return { asked, steps: [], outcome: { text: voice.say(isStart ? 'confirmed.start' : 'confirmed.stop', { time }), good: true } };
  }
  if (stage.status === 'unprovable') return { asked, steps: [], outcome: { text: voice.say('unprovable'), good: true } };
  if (stage.status === 'failed') return { asked, steps: [], outcome: { text: whyFailed(stage.failure, voice), good: false } };
  if (isLapsed(command, now)) {
    return {
      asked,
      steps: [],
      outcome: { text: voice.say(stage.status === 'requested' ? 'failure.unheard' : 'failure.lapsed'), good: false },
    };
  }
  return { asked, steps: stepsAfter(STEPS_DONE[stage.status], voice), outcome: null };
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
