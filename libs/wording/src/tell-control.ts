import type { ControlNewsEvent } from '@psa-ev/domain';
import { nextAt, whenText } from './moment.js';
import { percentText } from './quantity.js';
import type { Speech } from './speech.js';
import { paragraph, sentence, type Tale } from './tale.js';
import { broughtClauses } from './tell-charging.js';
import { climateTrouble } from './tell-climate.js';

type EventOf<Kind extends ControlNewsEvent['kind']> = Extract<ControlNewsEvent, { readonly kind: Kind }>;

/** What the limit, the plans and the wishes of people have come to. When somebody leaves, and whether a door is locked, is nobody else's business. */
export function tellControl(event: ControlNewsEvent, speech: Speech): Tale {
  const { control, battery } = speech.words;
  const at = whenText(event.happenedAt, speech);
  switch (event.kind) {
    case 'limit-reached':
      return {
        fact: stoppedAt(event.percent, speech),
        body: sentence(control.atLimit(percentText(event.limitPercent, speech)), ...limitClauses(event, speech), at),
      };
    case 'limit-not-kept':
      return { fact: control.factGoesOn, body: paragraph(sentence(...alarmClauses(event, speech)), control.stepGoesOn) };
    case 'stopped-at-hour':
      return {
        fact: stoppedAt(event.percent, speech),
        body: sentence(control.atItsHour, ...broughtClauses(event, speech), at),
      };
    case 'stopped-at-last':
      return {
        fact: control.factStoppedAtLast,
        body: sentence(event.percent === null ? null : percentText(event.percent, speech), at),
      };
    case 'full-once-over':
      return { fact: control.factLimitHolds, body: paragraph(sentence(at), control.wasFullOnce) };
    case 'hour-not-given-back': {
      const hour = speech.calendar.timeOfDay(nextAt(event.own, event.happenedAt, speech));
      return { fact: control.factHourNotBack, body: paragraph(sentence(control.ownHour(hour)), control.stepHourNotBack) };
    }
    case 'plan-not-met':
      return tellPlan(event, speech);
    case 'plug-in-for-plan':
      return {
        fact: battery.factNotPluggedIn(percentText(event.percent, speech)),
        body: sentence(control.needed(percentText(event.targetPercent, speech), privateWhen(event.departAt, speech))),
      };
    case 'climate-skipped':
      return tellClimateSkipped(event, speech);
    case 'command-failed':
      return tellCommand(event, speech);
  }
}

function stoppedAt(percent: number | null, speech: Speech): string {
  const { factStopped, factStoppedAt } = speech.words.charging;
  return percent === null ? factStopped : factStoppedAt(percentText(percent, speech));
}

// A screen shows so many words: who reads that it had begun again needs not what the day has brought.
function limitClauses(event: EventOf<'limit-reached'>, speech: Speech): readonly (string | null)[] {
  return event.isAgain ? [speech.words.control.hadBegunAgain] : broughtClauses(event, speech);
}

function alarmClauses({ percent, limitPercent }: EventOf<'limit-not-kept'>, speech: Speech): readonly (string | null)[] {
  const { limitIs, itsHourIsOver } = speech.words.control;
  return [
    percent === null ? null : percentText(percent, speech),
    limitPercent === null ? itsHourIsOver : limitIs(percentText(limitPercent, speech)),
  ];
}

function tellPlan({ why, departAt, targetPercent, reachesPercent }: EventOf<'plan-not-met'>, speech: Speech): Tale {
  const { fact, step } = speech.words.control.plans[why];
  const wanted = percentText(targetPercent, speech);
  const when = privateWhen(departAt, speech);
  const { insteadOf, wantedFor } = speech.words.control;
  const aim = reachesPercent === null ? wantedFor(wanted, when) : insteadOf(percentText(reachesPercent, speech), wanted, when);
  return { fact, body: paragraph(sentence(aim), step) };
}

function tellClimateSkipped({ why, failure, readyAt }: EventOf<'climate-skipped'>, speech: Speech): Tale {
  const { control, moreInTheApp } = speech.words;
  const fact = control.factClimateStayedOff;
  if (speech.isDiscreet && why === 'not-locked') return { fact, body: moreInTheApp };
  const reason = why === 'failed' ? climateTrouble(failure, speech) : control.hindrances[why];
  return { fact, body: paragraph(speech.isDiscreet ? null : sentence(control.readyFor(whenText(readyAt, speech))), reason) };
}

function tellCommand({ command, why }: EventOf<'command-failed'>, speech: Speech): Tale {
  const { control, moreInTheApp } = speech.words;
  const ofTheDoors = command === 'lockDoors' || command === 'unlockDoors';
  if (speech.isDiscreet && ofTheDoors) return { fact: control.factWishFailed, body: moreInTheApp };
  const asked = control.asked[command];
  return { fact: why === 'unconfirmed' ? control.factUnconfirmed(asked) : control.factNotDone(asked), body: control.troubles[why] };
}

function privateWhen(at: Date, speech: Speech): string | null {
  return speech.isDiscreet ? null : whenText(at, speech);
}
