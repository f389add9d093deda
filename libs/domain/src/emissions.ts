/** Well above electricity from any fuel: more is a slip of the finger. */
const HIGHEST_GRAMS_PER_KWH = 2000;

/** True for a factor that electricity can have, in grams of CO2 equivalent a kilowatt-hour. */
export function isEmissionFactor(gramsPerKwh: number): boolean {
  return gramsPerKwh >= 0 && gramsPerKwh <= HIGHEST_GRAMS_PER_KWH;
}

/**
 * The CO2 equivalent of electricity, in kilograms. The factor is the user's own: it depends on the country, the contract and the hour, so there
 * is none by default. Null where the energy or the factor is not known.
 */
export function emissionsKg(kwh: number | null, gramsPerKwh: number | null): number | null {
  return kwh === null || gramsPerKwh === null ? null : (kwh * gramsPerKwh) / 1000;
}
