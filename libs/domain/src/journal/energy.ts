/** An amount of energy that was derived from whole percents, with what that may be off. */
export interface Energy {
  readonly kwh: number;
  /** The true amount lies within `kwh` ± this: one percent of the usable capacity for each end that was read. */
  readonly errorKwh: number;
}
