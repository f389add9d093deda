import { meanConsumptionKwhPer100Km, type TripBand } from '@psa-ev/domain';
import { type PointsChart } from '../charts/description';
import { consumptionSymbol, inConsumption } from '../ui/journal-quantity';
import { measured, type Quantity, quantityText, speed, temperature } from '../ui/quantity';
import { celsiusFrom, inDistance, inTemperature, kmFrom, unitsOf } from '../ui/units';
import { distanceMeasure } from './mileage-charts';
import { type Voice } from './voice';

/** What bands are of: how a value is written, how it is converted into the reader's own unit, and back. */
interface BandMeasure {
  readonly write: (value: number, locale: string) => Quantity;
  readonly convert: (value: number, locale: string) => number;
  readonly convertBack: (value: number, locale: string) => number;
}

const TEMPERATURE: BandMeasure = { write: temperature, convert: inTemperature, convertBack: celsiusFrom };
const SPEED: BandMeasure = { write: speed, convert: inDistance, convertBack: kmFrom };

export function drawTemperatureBands(bands: readonly TripBand[], voice: Voice): PointsChart | null {
  return drawBands(bands, voice.say('bands.outside'), TEMPERATURE, voice);
}

export function drawSpeedBands(bands: readonly TripBand[], voice: Voice): PointsChart | null {
  return drawBands(bands, voice.say('bands.meanSpeed'), SPEED, voice);
}

/** Steps of the scale and room for the words over the highest and under the lowest: a small difference is not to look like a large one. */
const BOUNDS = { 'energy-per-100': { step: 5, room: 2 }, 'distance-per-kwh': { step: 1, room: 0.4 } } as const;

function boundsOf(values: readonly number[], locale: string): PointsChart['yBounds'] {
  const { step, room } = BOUNDS[unitsOf(locale).consumption];
  const from = Math.floor((Math.min(...values) - room) / step) * step;
  return { from: Math.max(0, from), to: Math.ceil((Math.max(...values) + room) / step) * step, step };
}

/** Consumption over what the bands are of; null where no band tells any. */
function drawBands(bands: readonly TripBand[], name: string, measure: BandMeasure, voice: Voice): PointsChart | null {
  const { say, locale } = voice;
  const { write, convert, convertBack } = measure;
  const points = bands.flatMap(({ from, below, statistics }) => {
    const kwhPer100Km = meanConsumptionKwhPer100Km(statistics);
    // Downhill nothing is used: no distance for a kilowatt-hour can be named.
    const used = kwhPer100Km === null ? Infinity : inConsumption(kwhPer100Km, locale);
    if (!Number.isFinite(used)) return [];
    const band = say('range', { from: write(from, locale)[0]?.amount ?? '', to: quantityText(write(below, locale)) });
    const weight = inDistance(statistics.usedDistanceKm, locale);
    return [{ x: convert((from + below) / 2, locale), y: used, name: band, weight, doubt: null }];
  });
  if (points.length === 0) return null;
  const unit = consumptionSymbol(locale);
  return {
    kind: 'line',
    locale,
    tone: 'store',
    x: {
      name,
      unit: write(0, locale)[0]?.unit ?? '',
      write: (value) => quantityText(write(convertBack(value, locale), locale)),
      scale: 'number',
    },
    y: { name: say('bands.consumption'), unit, write: (used) => quantityText(measured(used, unit, locale, 1, true)) },
    size: distanceMeasure(voice),
    doubtName: null,
    points,
    steps: false,
    yBounds: boundsOf(
      points.map(({ y }) => y),
      locale,
    ),
    reference: null,
  };
}
