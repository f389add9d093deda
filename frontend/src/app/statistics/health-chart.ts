import { type JournalSummary } from '@psa-ev/contract';
import { type PointsChart } from '../charts/description';
import { knownTimeZone } from '../ui/moment';
import { measured, type Quantity, quantityText } from '../ui/quantity';
import { type Voice } from './voice';

/** Where the scale begins when no reading lies below: a new battery's ups and downs are not to look like a fall. */
const SCALE_FROM_PERCENT = 70;

/** A state of health: some cars tell tenths. */
export const health = (percent: number, locale: string): Quantity => measured(percent, '%', locale, 1);
export const healthText = (percent: number, locale: string): string => quantityText(health(percent, locale));

const DAY_MS = 24 * 60 * 60_000;
/** A single reading of today is drawn in a month, not in a moment. */
const LEAST_DAYS = 30;
const YEAR_DAYS = 365;
const TICKS = 4;

/** The readings over time until now; null where the car has told none. */
export function drawHealth({ readings, medianPercent }: JournalSummary['health'], now: Date, voice: Voice): PointsChart | null {
  if (readings.length === 0) return null;
  const ticks = ticksUntil(now.getTime(), Math.min(...readings.map(({ atMs }) => atMs)));
  const { say, locale } = voice;
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: knownTimeZone(voice.timeZone),
  });
  const isLong = (ticks.at(-1) ?? 0) - (ticks[0] ?? 0) > YEAR_DAYS * DAY_MS;
  const short = new Intl.DateTimeFormat(locale, {
    ...(isLong ? { year: 'numeric' } : { day: 'numeric' }),
    month: 'short',
    timeZone: knownTimeZone(voice.timeZone),
  });
  const from = Math.min(SCALE_FROM_PERCENT, Math.floor(Math.min(...readings.map(({ percent }) => percent)) / 10) * 10);
  return {
    kind: 'line',
    locale,
    tone: 'store',
    x: {
      name: say('health.readAt'),
      unit: '',
      write: (atMs) => date.format(atMs),
      tick: (atMs) => short.format(atMs),
      ticks,
      scale: 'time',
    },
    y: { name: say('health.percent'), unit: '%', write: (percent) => healthText(percent, locale) },
    size: null,
    doubtName: readings.some(({ doubtful }) => doubtful) ? say('health.note') : null,
    points: readings.map(({ atMs, percent, doubtful }) => ({
      x: atMs,
      y: percent,
      name: null,
      weight: null,
      doubt: doubtful ? say('health.doubtful') : null,
    })),
    steps: true,
    yBounds: { from, to: 100, step: from < SCALE_FROM_PERCENT ? 20 : 10 },
    reference: medianPercent,
  };
}

/** Days at equal distances from the first reading until now: so far apart that no name comes twice. */
function ticksUntil(nowMs: number, firstMs: number): readonly number[] {
  const fromMs = Math.min(firstMs, nowMs - LEAST_DAYS * DAY_MS);
  return Array.from({ length: TICKS }, (_, index) => fromMs + ((nowMs - fromMs) * index) / (TICKS - 1));
}
