import { type ChargingEvent, KIND_TRAITS, type NotificationEvent } from '@psa-ev/domain';
import { nextAt, whenText } from './moment.js';
import { durationText, energyWithErrorText, moneyText, percentText } from './quantity.js';
import type { Speech } from './speech.js';
import { paragraph, sentence, type Tale } from './tale.js';

const MINUTE_MS = 60_000;

/** From the plug in to the plug out. None of it says where the car is, so but for the cost it is told alike however much detail is wanted. */
export function tellCharging(event: ChargingEvent, speech: Speech): Tale {
  const words = speech.words.charging;
  const at = whenText(event.happenedAt, speech);
  const percent = event.percent === null ? null : percentText(event.percent, speech);
  const and = (fact: string) => (percent === null ? fact : `${fact}, ${percent}`);
  switch (event.kind) {
    case 'plugged-in':
      return {
        fact: and(words.factPluggedIn),
        body: paragraph(sentence(at), planned(event, words.planned, speech) ?? waiting(event, speech)),
      };
    case 'charging-started':
      return {
        fact: event.mode === 'dc' ? words.factFastStarted : words.factStarted,
        body: paragraph(sentence(at, percent && words.fromPercent(percent)), fullExpected(event, speech)),
      };
    case 'battery-reached':
      return {
        fact: words.factReached(percent ?? percentText(event.levelPercent, speech)),
        body: paragraph(sentence(at), fullExpected(event, speech)),
      };
    case 'charging-interrupted':
      return {
        fact: percent === null ? words.factStopped : words.factStoppedAt(percent),
        body: interrupted(event, at, speech),
      };
    case 'charging-failed':
      return { fact: and(words.factFailed), body: paragraph(sentence(at), words.stepFailed) };
    case 'charging-finished':
      return { fact: words.factFinished, body: sentence(percent, ...broughtClauses(event, speech), at) };
    case 'unplugged':
      return { fact: words.factUnplugged, body: sentence(percent, ...broughtClauses(event, speech), at) };
  }
}

// A screen shows so many words: who reads what it brought and when it goes on needs no percents, and who reads what it brought no want of a plan.
function interrupted(event: Interrupted, at: string, speech: Speech): string {
  const { words } = speech;
  const [charged, paid] = [energy(event, speech), cost(event, speech)];
  const isMeasured = charged !== null || paid !== null;
  const unplanned = isMeasured ? null : words.charging.noPlan;
  const onward = event.scheduledStart ? planned(event, words.charging.plannedAgain, speech) : unplanned;
  const gained = isMeasured && onward !== null ? null : gain(event, speech);
  return paragraph(sentence(gained, charged, paid, at), onward);
}

type Interrupted = Extract<ChargingEvent, { readonly kind: 'charging-interrupted' }>;
type PluggedIn = Extract<ChargingEvent, { readonly kind: 'plugged-in' }>;
type Planned = Extract<ChargingEvent, { readonly kind: 'plugged-in' | 'charging-interrupted' }>;
type Rising = Extract<ChargingEvent, { readonly kind: 'charging-started' | 'battery-reached' }>;
type Gained = Extract<NotificationEvent, { readonly gainedPercent: unknown }>;

function planned({ happenedAt, scheduledStart }: Planned, say: (when: string) => string, speech: Speech): string | null {
  const start = scheduledStart && nextAt(scheduledStart, happenedAt, speech);
  // Read later, what has come of it stands in the lines above.
  return start && start > speech.now ? sentence(say(whenText(start, speech))) : null;
}

// Whoever has a plan in the past knows from it when it was to start.
function waiting({ happenedAt, kind, scheduledStart, waits }: PluggedIn, { words, now }: Speech): string | null {
  if (!waits || scheduledStart) return null;
  const isNews = now.getTime() - happenedAt.getTime() < KIND_TRAITS[kind].lifetimeMinutes * MINUTE_MS;
  return isNews ? words.charging.waits : words.charging.waited;
}

function fullExpected({ happenedAt, percent, remainingMinutes }: Rising, speech: Speech): string | null {
  if (remainingMinutes === null || remainingMinutes <= 0 || percent === 100) return null;
  const fullAt = new Date(happenedAt.getTime() + remainingMinutes * MINUTE_MS);
  // Read later, it is either full or known to be not.
  return fullAt > speech.now ? sentence(speech.words.charging.fullExpected(whenText(fullAt, speech))) : null;
}

/** What a charge has brought, as clauses of a sentence. */
export function broughtClauses(event: Gained, speech: Speech): readonly (string | null)[] {
  return [gain(event, speech), energy(event, speech), cost(event, speech)];
}

// What rounds to nothing is not worth a word.
function gain({ gainedPercent, minutes }: Gained, speech: Speech): string | null {
  const { gained, gainedIn, after } = speech.words.charging;
  const percent = gainedPercent === null || Math.round(gainedPercent) === 0 ? null : percentText(gainedPercent, speech);
  const duration = minutes === null || Math.round(minutes) === 0 ? null : durationText(minutes, speech);
  if (percent === null) return duration && after(duration);
  return duration === null ? gained(percent) : gainedIn(percent, duration);
}

function energy({ energy: charged }: Gained, speech: Speech): string | null {
  return charged && energyWithErrorText(charged.kwh, charged.errorKwh, speech);
}

// What somebody pays is nobody else's business.
function cost({ cost: paid }: Gained, speech: Speech): string | null {
  return paid && !speech.isDiscreet ? moneyText(paid.amount, paid.currency, speech) : null;
}
