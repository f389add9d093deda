import { meanConsumptionKwhPer100Km, type TripBand } from '@psa-ev/domain';
import { type PointsChart } from '../charts/description';
import { consumption } from '../ui/journal-quantity';
import { celsius, kilometresPerHour, type Quantity, quantityText } from '../ui/quantity';
import { distanceMeasure } from './mileage-charts';
import { type Voice } from './voice';

export function drawTemperatureBands(bands: readonly TripBand[], voice: Voice): PointsChart | null {
  return drawBands(bands, voice.say('bands.outside'), celsius, voice);
}

export function drawSpeedBands(bands: readonly TripBand[], voice: Voice): PointsChart | null {
  return drawBands(bands, voice.say('bands.meanSpeed'), kilometresPerHour, voice);
}

/** In steps of so many kWh/100 km, with room for the words over the highest and under the lowest: a small difference is not to look like a large one. */
const BOUND_STEP = 5;
const ROOM = 2;

function boundsOf(values: readonly number[]): PointsChart['yBounds'] {
  const from = Math.floor((Math.min(...values) - ROOM) / BOUND_STEP) * BOUND_STEP;
  return { from: Math.max(0, from), to: Math.ceil((Math.max(...values) + ROOM) / BOUND_STEP) * BOUND_STEP, step: BOUND_STEP };
}

/** Consumption over what the bands are of; null where no band tells any. */
function drawBands(
  bands: readonly TripBand[],
  name: string,
  write: (value: number, locale: string) => Quantity,
  voice: Voice,
): PointsChart | null {
  const { say, locale } = voice;
  const written = (value: number) => quantityText(write(value, locale));
  const points = bands.flatMap(({ from, below, statistics }) => {
    const kwhPer100Km = meanConsumptionKwhPer100Km(statistics);
    if (kwhPer100Km === null) return [];
    const band = say('range', { from: write(from, locale)[0]?.amount ?? '', to: written(below) });
    return [{ x: (from + below) / 2, y: kwhPer100Km, name: band, weight: statistics.usedDistanceKm, doubt: null }];
  });
  if (points.length === 0) return null;
  const [{ unit = '' } = {}] = consumption(0, locale);
  return {
    kind: 'line',
    locale,
    tone: 'store',
    x: { name, unit: write(0, locale)[0]?.unit ?? '', write: written, scale: 'number' },
    y: { name: say('bands.consumption'), unit, write: (kwhPer100Km) => quantityText(consumption(kwhPer100Km, locale)) },
    size: distanceMeasure(voice),
    doubtName: null,
    points,
    steps: false,
    yBounds: boundsOf(points.map(({ y }) => y)),
    reference: null,
  };
}
