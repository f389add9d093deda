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

/** The readings over time; null where the car has told none. */
export function drawHealth({ readings, medianPercent }: JournalSummary['health'], voice: Voice): PointsChart | null {
  if (readings.length === 0) return null;
  const { say, locale } = voice;
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: knownTimeZone(voice.timeZone),
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: knownTimeZone(voice.timeZone) });
  const from = Math.min(SCALE_FROM_PERCENT, Math.floor(Math.min(...readings.map(({ percent }) => percent)) / 10) * 10);
  return {
    kind: 'line',
    locale,
    tone: 'store',
    x: { name: say('health.readAt'), unit: '', write: (atMs) => date.format(atMs), tick: (atMs) => month.format(atMs), scale: 'time' },
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
