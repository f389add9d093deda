/** A model with one of its traction batteries, by public specifications. */
export interface BatteryVariant {
  readonly brand: string;
  readonly model: string;
  readonly powertrain: 'electric' | 'plug-in-hybrid';
  /** What the maker calls its size, most often with what cannot be used; null where no source tells. */
  readonly marketedKwh: number | null;
  /** What a new battery gives from full to empty; null where no source tells. */
  readonly usableKwh: number | null;
  /** What else it is called by psa_car_controller and by the maker's account. */
  readonly labels: readonly string[];
  /** How the vehicle identification numbers of such cars have been seen to begin. */
  readonly vinPrefixes: readonly string[];
  /** Where the numbers are from. */
  readonly source: string;
}
