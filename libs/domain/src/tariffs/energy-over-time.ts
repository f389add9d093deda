/** Energy that flowed into the car at an even pace. */
export interface EnergyInterval {
  readonly from: Date;
  readonly to: Date;
  readonly kwh: number;
}

/** What a charge's curve tells of a moment. */
export interface LevelReading {
  readonly at: Date;
  readonly batteryPercent: number;
}

/**
 * Spreads a charge's energy over its readings, in their order: where the level rose by more, more flowed. Where it never rose, the energy is
 * spread evenly over the time. The parts add up to the whole. Nothing without two readings.
 */
export function energyOverTime(readings: readonly LevelReading[], kwh: number): readonly EnergyInterval[] {
  const steps = readings.slice(1).flatMap((to, index) => {
    const from = readings[index];
    return from ? [{ from: from.at, to: to.at, rise: Math.max(0, to.batteryPercent - from.batteryPercent) }] : [];
  });
  const byRise = share(steps.map(({ rise }) => rise));
  const shares =
    byRise ?? share(steps.map(({ from, to }) => Math.max(0, to.getTime() - from.getTime()))) ?? steps.map(() => 1 / steps.length);
  return steps.map(({ from, to }, index) => ({ from, to, kwh: kwh * (shares[index] ?? 0) }));
}

function share(weights: readonly number[]): readonly number[] | null {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : null;
}
