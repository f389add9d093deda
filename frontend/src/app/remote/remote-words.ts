import { type CommandKind, type ControlState, isLacking, MOST_WAKE_UPS, type Snapshot, WAKE_UP_WINDOW_MS } from '@psa-ev/domain';
import { type Question } from '../commands/confirm-sheet';
import { whenHappened } from '../ui/moment';
import { duration, percent, quantityText } from '../ui/quantity';
import { type Voice } from './voice';

const MINUTE_MS = 60_000;

/** What stands beside a button: what is to be known, and why a press would be of no use. */
export interface Beside {
  readonly note: string | null;
  /** Null: it can be pressed. */
  readonly refusal: string | null;
}

/** `control`: null where nobody knows what the Pi has learned: then nothing speaks against it. */
export function besideLights(control: ControlState | null, now: Date, voice: Voice): Beside {
  return { note: voice.say('find.lights'), refusal: lackOf('flashLights', control, now, voice) };
}

/** Before its first failure it is offered, with a word that many cars cannot; after it owners may try whether it was mended. */
export function besideHorn(control: ControlState | null, isOwner: boolean, now: Date, voice: Voice): Beside {
  const since = lackingSince('soundHorn', control);
  const when = since && whenHappened(since, now, voice);
  if (when === null) return { note: voice.say('find.horn'), refusal: null };
  return isOwner
    ? { note: voice.say('find.hornAgain', { when }), refusal: null }
    : { note: null, refusal: voice.say('find.hornLacking', { when }) };
}

/** What shows whether a car has locked or unlocked its doors. */
export function besideLock(
  kind: 'lockDoors' | 'unlockDoors',
  snapshot: Snapshot | null,
  control: ControlState | null,
  now: Date,
  voice: Voice,
): Beside {
  const isSilent = snapshot?.doors.lock === null;
  return { note: voice.say(isSilent ? 'doors.silent' : 'doors.proof'), refusal: lackOf(kind, control, now, voice) };
}

/** How often the car may still be woken, and when more. */
export function besideWakeUp(control: ControlState | null, snapshot: Snapshot | null, now: Date, voice: Voice): Beside {
  if (!control) return { note: null, refusal: null };
  const { say, locale } = voice;
  const { nextAt } = control.wakeUps;
  // Once the moment has passed one more is allowed, although the Pi has not said so yet.
  const left = nextAt !== null && nextAt <= now ? control.wakeUps.left + 1 : control.wakeUps.left;
  const most = String(MOST_WAKE_UPS);
  const minutes = quantityText(duration(WAKE_UP_WINDOW_MS / MINUTE_MS, locale));
  const when = nextAt && nextAt > now ? whenHappened(nextAt, now, voice) : null;
  if (left === 0 && when !== null) return { note: null, refusal: say('refresh.usedUp', { most, minutes, when }) };
  const auxiliaryPercent = snapshot?.auxiliaryBatteryPercent ?? null;
  if (auxiliaryPercent !== null && auxiliaryPercent < control.leastAuxiliaryPercent) {
    const [has, least] = [auxiliaryPercent, control.leastAuxiliaryPercent].map((value) => quantityText(percent(value, locale)));
    return { note: null, refusal: say('refresh.low', { percent: has ?? '', least: least ?? '' }) };
  }
  const budget = say('refresh.budget', { left: String(left), most, minutes });
  return { note: when === null ? budget : `${budget} ${say('refresh.nextAt', { when })}`, refusal: null };
}

/** Named for the car, so that nobody opens the wrong one of two. */
export function lockQuestion(kind: 'lockDoors' | 'unlockDoors', label: string | null, { say }: Voice): Question {
  const car = label ?? say('nameless');
  const part = kind === 'lockDoors' ? 'lock' : 'unlock';
  return {
    title: say(`doors.${part}Title`, { car }),
    hint: say(`doors.${part}Hint`),
    yes: say(`doors.${part}Yes`),
    no: say('doors.leave'),
    // A car that stands open by a slip is worse than one more press.
    likely: kind === 'lockDoors' ? 'yes' : 'no',
  };
}

function lackOf(kind: CommandKind, control: ControlState | null, now: Date, voice: Voice): string | null {
  const since = lackingSince(kind, control);
  return since && voice.say('find.lacking', { when: whenHappened(since, now, voice) });
}

function lackingSince(kind: CommandKind, control: ControlState | null): Date | null {
  if (!control || !isLacking(control.lacks, kind)) return null;
  return control.lacks.find((lack) => lack.kind === kind)?.since ?? control.at;
}
