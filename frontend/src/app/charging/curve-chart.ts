import { chargingCurve } from '@psa-ev/domain';
import { type PointsChart } from '../charts/description';
import { kilowatts, percent, quantityText, unitSymbol } from '../ui/quantity';
import { type FoundSession } from './found-session';
import { type Voice } from './voice';

/** Three phases of 32 A. */
const AT_HOME_KW = 22;

/** The power at each level of a session, as a chart; null: too little was read for one. */
export function curveChart({ segments, usableCapacityKwh }: FoundSession, { say, locale }: Voice): PointsChart | null {
  const points = segments
    .flatMap((segment) => chargingCurve(segment, usableCapacityKwh))
    .sort((one, other) => one.batteryPercent - other.batteryPercent);
  if (points.length < 2) return null;
  return {
    kind: 'line',
    locale,
    tone: 'charge',
    x: {
      name: say('chart.level'),
      unit: unitSymbol('percent', locale),
      write: (value) => quantityText(percent(value, locale)),
      scale: 'number',
    },
    y: { name: say('chart.power'), unit: unitSymbol('kilowatt', locale), write: (value) => quantityText(kilowatts(value, locale)) },
    size: null,
    doubtName: null,
    points: points.map(({ batteryPercent, powerKw }) => ({ x: batteryPercent, y: powerKw, name: null, weight: null, doubt: null })),
    steps: false,
    yBounds: { from: 0, to: roundTop(Math.max(...points.map(({ powerKw }) => powerKw))) },
    reference: null,
  };
}

/** Of an axis in kilowatts: two by two for a charger at home, twenty by twenty for a fast one. */
function roundTop(kw: number): number {
  const step = kw > AT_HOME_KW ? 20 : 2;
  return Math.ceil(kw / step) * step;
}
