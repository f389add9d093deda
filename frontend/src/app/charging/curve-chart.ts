import { chargingCurve } from '@psa-ev/domain';
import { type PointsChart } from '../charts/description';
import { kilowatts, percent, quantityText, unitSymbol } from '../ui/quantity';
import { type FoundSession } from './found-session';
import { type Voice } from './voice';

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
    yBounds: { from: 0, to: 1 },
    reference: null,
  };
}
