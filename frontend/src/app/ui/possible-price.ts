/** Ten times what the dearest fast chargers take: more for a kilowatt-hour is a slip of the keys. Of other currencies nobody here knows. */
const MOST_PER_KWH: Readonly<Record<string, number>> = { EUR: 10, GBP: 10, USD: 10, CHF: 10, BGN: 20, PLN: 40, RON: 50 };

/** The highest price of a kilowatt-hour that can be meant in a currency; `otherwise` where nobody knows. */
export function highestPerKwh(currency: string, otherwise: number): number {
  return MOST_PER_KWH[currency] ?? otherwise;
}
