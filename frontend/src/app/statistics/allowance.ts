import { type JournalSummary } from '@psa-ev/contract';
import { addDays, type AllowanceForecast, type AllowancePace, type CalendarDay } from '@psa-ev/domain';
import { distanceSymbol, plainDistance, type Quantity, quantityText } from '../ui/quantity';
import { type AllowanceDrawing, drawAllowance } from './allowance-drawing';
import { dayAndYear } from './day-words';
import { type Voice } from './voice';

export type StandingAllowance = NonNullable<JournalSummary['allowance']>;
type Setting = StandingAllowance['setting'];

/** An allowance as the page tells it: the number, the sentence, and what stands behind it. */
export interface ToldAllowance {
  /** The one number; null where there is none yet. */
  readonly number: { readonly quantity: Quantity; readonly words: string } | null;
  readonly sentence: string;
  readonly details: readonly string[];
  /** Null where nothing can be drawn. */
  readonly drawing: AllowanceDrawing | null;
  /** More than is allowed was, or will be, driven. */
  readonly isOver: boolean;
}

/** `isOwner`: who can mend what is missing is told so. */
export function tellAllowance({ setting, forecast }: StandingAllowance, today: CalendarDay, isOwner: boolean, voice: Voice): ToldAllowance {
  const { say, locale } = voice;
  const firstDay = dayAndYear(setting.period.first, locale);
  if (!forecast) {
    return inWords(say('hero.noOdometer', { day: firstDay }), say(isOwner ? 'hero.noOdometerOwner' : 'hero.noOdometerOther'));
  }
  switch (forecast.kind) {
    case 'not-begun':
      return inWords(say('hero.notBegun', { limit: written(setting.limitKm, voice), day: firstDay }));
    case 'ended':
      return tellEnded(forecast, setting, voice);
    case 'running':
      return tellRunning(forecast, setting, today, voice);
  }
}

function tellEnded({ overKm, drivenKm }: Extract<AllowanceForecast, { kind: 'ended' }>, setting: Setting, voice: Voice): ToldAllowance {
  const values = { day: lastDay(setting, voice), distance: written(Math.abs(overKm), voice) };
  const sentence = voice.say(overKm > 0 ? 'hero.endedOver' : 'hero.endedUnder', values);
  return { ...inWords(sentence, drivenWords(drivenKm, setting, voice)), isOver: overKm > 0 };
}

function tellRunning(
  running: Extract<AllowanceForecast, { kind: 'running' }>,
  setting: Setting,
  today: CalendarDay,
  voice: Voice,
): ToldAllowance {
  const { pace, aheadKm, drivenKm } = running;
  const { say, locale } = voice;
  const sentence = pace ? paceWords(pace, voice) : say('hero.firstWeek');
  const label = say('hero.label', { driven: written(drivenKm, voice), limit: written(setting.limitKm, voice), forecast: `${sentence}.` });
  return {
    number: {
      quantity: plainDistance(Math.abs(aheadKm), locale),
      words: say(aheadKm > 0 ? 'hero.ahead' : 'hero.spare', { unit: distanceSymbol(locale) }),
    },
    sentence,
    details: [drivenWords(drivenKm, setting, voice), ...(pace ? forecastWords(pace, setting, voice) : [])],
    drawing: { ...drawAllowance(running, setting, today, voice), label },
    isOver: pace !== null && pace.overKm > 0,
  };
}

function inWords(sentence: string, ...details: readonly string[]): ToldAllowance {
  return { number: null, sentence, details, drawing: null, isOver: false };
}

function paceWords({ overKm }: AllowancePace, voice: Voice): string {
  if (overKm === 0) return voice.say('hero.exact');
  return voice.say(overKm > 0 ? 'hero.over' : 'hero.under', { distance: written(Math.abs(overKm), voice) });
}

function drivenWords(drivenKm: number, { limitKm, period }: Setting, voice: Voice): string {
  const values = { driven: written(drivenKm, voice), limit: written(limitKm, voice), day: dayAndYear(period.first, voice.locale) };
  return voice.say('hero.driven', values);
}

function forecastWords({ forecastKm, reachesLimitOn }: AllowancePace, setting: Setting, voice: Voice): string[] {
  const forecast = voice.say('hero.forecast', { forecast: written(forecastKm, voice), day: lastDay(setting, voice) });
  return reachesLimitOn ? [forecast, voice.say('hero.reached', { day: dayAndYear(reachesLimitOn, voice.locale) })] : [forecast];
}

function lastDay({ period }: Setting, { locale }: Voice): string {
  return dayAndYear(addDays(period.endsBefore, -1), locale);
}

function written(km: number, { locale }: Voice): string {
  return quantityText(plainDistance(km, locale));
}
