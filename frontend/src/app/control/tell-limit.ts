import { type ControlState, HIGHEST_LIMIT_PERCENT } from '@psa-ev/domain';
import { fullMoment, shortMoment, timeInWords } from '../ui/moment';
import { duration, quantityText } from '../ui/quantity';
import { type ControlVoice } from './voice';
import { writePercent } from './write-percent';

/** What the Pi does about the limit. */
export interface ToldLimit {
  readonly headline: string;
  readonly further: readonly string[];
  /** Somebody has to act. */
  readonly isAlarm: boolean;
}

/** Says what is in force on the Pi, which may not yet be what was set. */
export function tellLimit({ limit, serviceLimit }: ControlState, now: Date, voice: ControlVoice): ToldLimit {
  const { say } = voice;
  const { limitPercent, stopsAt, ownScheduledStart } = limit;
  const [headline, ...about] = tellState(limit, now, voice);
  const further = [
    ...about,
    ...(stopsAt ? [say('limit.stopsAt', { time: shortMoment(stopsAt, now, voice) })] : []),
    ...(ownScheduledStart ? [say('limit.hourMoved', { time: timeInWords(ownScheduledStart, voice.locale) })] : []),
    ...(serviceLimit && limitPercent !== null && limitPercent < HIGHEST_LIMIT_PERCENT ? [say(`limit.service.${serviceLimit}`)] : []),
  ];
  return { headline, further, isAlarm: limit.state === 'not-stopped' };
}

type Sentences = readonly [headline: string, ...further: string[]];

function tellState(limit: ControlState['limit'], now: Date, voice: ControlVoice): Sentences {
  const { say } = voice;
  const { limitPercent, isSuspendedUntil, isSuspendedForThisCharge, state, stoppedAtPercent } = limit;
  if (state === 'not-stopped') return [say('limit.notStopped'), say('limit.notStoppedText')];
  if (limitPercent === null) return [say('limit.off')];
  const written = writePercent(limitPercent, voice);
  if (limitPercent >= HIGHEST_LIMIT_PERCENT) return [say('limit.full')];
  if (isSuspendedForThisCharge) return [say('limit.suspendedThis'), say('limit.untilUnplugged', { limit: written })];
  if (isSuspendedUntil) {
    return [say('limit.suspendedUntil', { time: fullMoment(isSuspendedUntil, now, voice) }), say('limit.thenAgain', { limit: written })];
  }
  switch (state) {
    case 'watching':
      return tellPrediction(limit, limitPercent, now, voice);
    case 'stopping':
      return [say('limit.stopping')];
    case 'stopped':
      return [
        stoppedAtPercent === null ? say('limit.stopped') : say('limit.stoppedAt', { percent: writePercent(stoppedAtPercent, voice) }),
      ];
    case 'off':
    case 'idle':
      return [say('limit.idle', { limit: written })];
  }
}

function tellPrediction(limit: ControlState['limit'], limitPercent: number, now: Date, voice: ControlVoice): Sentences {
  const { say } = voice;
  const { reachesLimitAt, cannotBeExact } = limit;
  const written = writePercent(limitPercent, voice);
  const headline = reachesLimitAt
    ? say('limit.reaches', { limit: written, time: shortMoment(reachesLimitAt, now, voice) })
    : say('limit.watching', { limit: written });
  return [headline, ...tellOvershoot(limit, limitPercent, voice), ...(cannotBeExact ? [say('limit.direct')] : [])];
}

/** Why it may go beyond the limit, and how far; until the car has reported a few times, how often it does is not known. */
function tellOvershoot(
  { overshootPercent, reportIntervalMinutes }: ControlState['limit'],
  limitPercent: number,
  voice: ControlVoice,
): readonly string[] {
  if (!overshootPercent) return [];
  const most = writePercent(limitPercent + overshootPercent, voice);
  if (reportIntervalMinutes === null) return [voice.say('limit.overshoot', { most })];
  return [voice.say('limit.overshootKnown', { most, interval: quantityText(duration(reportIntervalMinutes, voice.locale)) })];
}
