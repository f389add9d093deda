import { type JournalSummary } from '@psa-ev/contract';
import { addDays, type AllowanceForecast, type AllowancePace, type CalendarDay, daysBetween } from '@psa-ev/domain';
import { type Quantity, kilometres, quantityText } from '../ui/quantity';
import { type RulerMark, type RulerSegment } from '../ui/ruler';
import { dayAndYear, dayName } from './day-words';
import { type Voice } from './voice';

export type StandingAllowance = NonNullable<JournalSummary['allowance']>;

/** The slide rule of an allowance: kilometres above, what was and will be driven in it, and the days below. */
export interface AllowanceDrawing {
  readonly segments: readonly RulerSegment[];
  readonly marks: readonly RulerMark[];
  readonly kmPerPercent: number;
  readonly limitPercent: number;
  readonly label: string;
}

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

/** How much room there is beyond the limit, so that it can be seen what lies there. */
const ROOM_BEYOND = 1.04;

/** `isOwner`: who can mend what is missing is told so. */
export function tellAllowance({ setting, forecast }: StandingAllowance, today: CalendarDay, isOwner: boolean, voice: Voice): ToldAllowance {
  const { say, locale } = voice;
  const { period, limitKm } = setting;
  const km = (value: number) => quantityText(kilometres(value, locale));
  const lastDay = dayAndYear(addDays(period.endsBefore, -1), locale);
  const plain = (sentence: string, details: readonly string[]): ToldAllowance => ({
    number: null,
    sentence,
    details,
    drawing: null,
    isOver: false,
  });
  if (!forecast) {
    const missing = say('hero.noOdometer', { day: dayAndYear(period.first, locale) });
    return plain(missing, [say(isOwner ? 'hero.noOdometerOwner' : 'hero.noOdometerOther')]);
  }
  switch (forecast.kind) {
    case 'not-begun':
      return plain(say('hero.notBegun', { limit: km(limitKm), day: dayAndYear(period.first, locale) }), []);
    case 'ended': {
      const { overKm, drivenKm } = forecast;
      const sentence = say(overKm > 0 ? 'hero.endedOver' : 'hero.endedUnder', { day: lastDay, distance: km(Math.abs(overKm)) });
      return { ...plain(sentence, [drivenWords(drivenKm)]), isOver: overKm > 0 };
    }
    case 'running': {
      const { pace, aheadKm, drivenKm } = forecast;
      const sentence = pace ? paceWords(pace) : say('hero.firstWeek');
      const details = [drivenWords(drivenKm), ...(pace ? forecastWords(pace) : [])];
      return {
        number: { quantity: kilometres(Math.abs(aheadKm), locale), words: say(aheadKm > 0 ? 'hero.ahead' : 'hero.spare') },
        sentence,
        details,
        drawing: draw(forecast, sentence),
        isOver: pace !== null && pace.overKm > 0,
      };
    }
  }

  function drivenWords(drivenKm: number): string {
    return say('hero.driven', { driven: km(drivenKm), limit: km(limitKm), day: dayAndYear(period.first, locale) });
  }

  function paceWords({ overKm }: AllowancePace): string {
    if (overKm === 0) return say('hero.exact');
    return say(overKm > 0 ? 'hero.over' : 'hero.under', { distance: km(Math.abs(overKm)) });
  }

  function forecastWords({ forecastKm, reachesLimitOn }: AllowancePace): string[] {
    const reached = reachesLimitOn ? [say('hero.reached', { day: dayAndYear(reachesLimitOn, locale) })] : [];
    return [say('hero.forecast', { forecast: km(forecastKm), day: lastDay }), ...reached];
  }

  function draw({ drivenKm, pace }: Extract<AllowanceForecast, { kind: 'running' }>, sentence: string): AllowanceDrawing {
    const forecastKm = Math.max(drivenKm, pace?.forecastKm ?? 0);
    const wholeKm = Math.max(limitKm, forecastKm) * ROOM_BEYOND;
    const percentOf = (value: number) => (value * 100) / wholeKm;
    const gone = daysBetween(period.first, today) / daysBetween(period.first, period.endsBefore);
    const segments: RulerSegment[] = [{ kind: 'held', fromPercent: 0, toPercent: percentOf(drivenKm) }];
    if (forecastKm > drivenKm) segments.push({ kind: 'forecast', fromPercent: percentOf(drivenKm), toPercent: percentOf(forecastKm) });
    return {
      segments,
      marks: [
        { percent: percentOf(drivenKm), lines: [km(drivenKm), say('hero.today')], rank: 0, tone: 'plain' },
        { percent: percentOf(limitKm), lines: [km(limitKm), say('hero.limit')], rank: 1, tone: 'plain' },
        { percent: percentOf(limitKm * Math.min(1, gone)), lines: [dayName(today, locale), say('hero.evenPace')], rank: 2, tone: 'plain' },
      ],
      kmPerPercent: wholeKm / 100,
      limitPercent: percentOf(limitKm),
      label: say('hero.label', { driven: km(drivenKm), limit: km(limitKm), forecast: `${sentence}.` }),
    };
  }
}
