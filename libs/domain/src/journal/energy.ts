/** An amount of energy that was derived from whole percents, with what that may be off. */
export interface Energy {
  readonly kwh: number;
  /** The true amount lies within `kwh` ± this: one percent of the usable capacity for each end that was read. */
  readonly errorKwh: number;
}

/** A difference of two percents has two ends, each read in whole percents. */
const ENDS_OF_A_DIFFERENCE = 2;

/**
 * The energy of a change of percent in a traction battery; null where the change or the capacity is not known.
 *
 * @param capacityKwh usable capacity, null where the model is not known: no number is better than a wrong one
 * @param readEnds how many percents were read to find it; a sum of differences has two for each, fewer where they meet
 */
export function energyOfPercents(percents: number | null, capacityKwh: number | null, readEnds = ENDS_OF_A_DIFFERENCE): Energy | null {
  if (percents === null || capacityKwh === null) return null;
  return { kwh: (percents * capacityKwh) / 100, errorKwh: (readEnds * capacityKwh) / 100 };
}
