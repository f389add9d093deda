import { type Allowance, type AllowanceForecast, type CalendarDay, daysBetween } from '@psa-ev/domain';
import { plainDistance, quantityText } from '../ui/quantity';
import { type RulerMark, type RulerSegment } from '../ui/ruler';
import { inDistance } from '../ui/units';
import { dayName } from './day-words';
import { type Voice } from './voice';

/** The slide rule of an allowance: kilometres above, what was and will be driven in it, and below it where one stands. */
export interface AllowanceDrawing {
  readonly segments: readonly RulerSegment[];
  readonly marks: readonly RulerMark[];
  /** In the reader's own unit. */
  readonly distancePerPercent: number;
  readonly limitPercent: number;
  /** The whole drawing in words. */
  readonly label: string;
}

/** So much room there is beyond the limit and the forecast, so that it can be seen what lies there. */
const ROOM_BEYOND = 1.04;

/** Everything but the words for it. */
export function drawAllowance(
  { drivenKm, pace }: Extract<AllowanceForecast, { kind: 'running' }>,
  { period, limitKm }: Allowance,
  today: CalendarDay,
  { say, locale }: Voice,
): Omit<AllowanceDrawing, 'label'> {
  const forecastKm = Math.max(drivenKm, pace?.forecastKm ?? 0);
  const wholeKm = Math.max(limitKm, forecastKm) * ROOM_BEYOND;
  const percentOf = (km: number) => (km * 100) / wholeKm;
  const written = (km: number) => quantityText(plainDistance(km, locale));
  const gone = daysBetween(period.first, today) / daysBetween(period.first, period.endsBefore);
  const evenKm = limitKm * Math.min(1, Math.max(0, gone));

  const held: RulerSegment = { kind: 'held', fromPercent: 0, toPercent: percentOf(drivenKm) };
  const forecast: RulerSegment = { kind: 'forecast', fromPercent: percentOf(drivenKm), toPercent: percentOf(forecastKm) };
  return {
    segments: forecastKm > drivenKm ? [held, forecast] : [held],
    marks: [
      { percent: percentOf(drivenKm), lines: [written(drivenKm), say('hero.today')], rank: 0, tone: 'plain' },
      { percent: percentOf(limitKm), lines: [written(limitKm), say('hero.limit')], rank: 1, tone: 'plain' },
      { percent: percentOf(evenKm), lines: [dayName(today, locale), say('hero.evenPace')], rank: 2, tone: 'plain' },
    ],
    distancePerPercent: inDistance(wholeKm / 100, locale),
    limitPercent: percentOf(limitKm),
  };
}
