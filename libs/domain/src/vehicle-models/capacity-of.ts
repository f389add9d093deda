import type { BatteryVariant } from './battery-variant.js';
import { KNOWN_VARIANTS } from './known-variants.js';

/** Smaller than any plug-in hybrid's, and larger than any battery that these makers build. */
const SMALLEST_KWH = 5;
const LARGEST_KWH = 150;
/** Whose name may stand before the model. That of DS is a part of the model's. */
const BRANDS = /^(peugeot|citroen|opel|vauxhall|fiat|jeep|lancia)/;
const SIZE = /(\d+(?:[.,]\d+)?)\s*kWh/i;

/** How much a car's traction battery holds while it is new, as far as it is known. */
export type BatteryCapacity =
  /** Set by a person, or the same for every battery that the car may have. */
  | { readonly kind: 'known'; readonly usableKwh: number; readonly by: 'settings' | 'table'; readonly variants: readonly BatteryVariant[] }
  /** One of several: a person must say which. */
  | { readonly kind: 'ambiguous'; readonly variants: readonly BatteryVariant[] }
  /** A model that is not in the table, or of which no source tells what can be used: a person must say it. */
  | { readonly kind: 'unknown'; readonly variants: readonly BatteryVariant[] };

/** True for what can be the usable capacity of a car's battery. */
export function isCapacityKwh(kwh: number): boolean {
  return kwh >= SMALLEST_KWH && kwh <= LARGEST_KWH;
}

/**
 * The usable capacity of a car's battery. What a person has set holds; else what the table of models has for the identification number and the
 * label together. Never a guess: where they leave a choice, that is the answer.
 *
 * What psa_car_controller says is not asked for: it has 46 kWh for every model that it does not know.
 */
export function capacityOf(label: string | null, vin: string, settingKwh: number | null): BatteryCapacity {
  const variants = variantsOf(label, vin);
  if (settingKwh !== null && isCapacityKwh(settingKwh)) return { kind: 'known', usableKwh: settingKwh, by: 'settings', variants };
  const capacities = new Set(variants.map(({ usableKwh }) => usableKwh));
  const [usableKwh] = capacities;
  if (capacities.size > 1) return { kind: 'ambiguous', variants };
  return usableKwh === undefined || usableKwh === null
    ? { kind: 'unknown', variants }
    : { kind: 'known', usableKwh, by: 'table', variants };
}

// Where number and label contradict each other, either may be right.
function variantsOf(label: string | null, vin: string): readonly BatteryVariant[] {
  const byVin = KNOWN_VARIANTS.filter(({ vinPrefixes }) => vinPrefixes.some((prefix) => vin.toUpperCase().startsWith(prefix)));
  const byLabel = label === null ? [] : labelled(label);
  const byBoth = byVin.filter((variant) => byLabel.includes(variant));
  return byBoth.length > 0 ? byBoth : [...byVin, ...byLabel];
}

function labelled(label: string): readonly BatteryVariant[] {
  const exactly = named(label);
  if (exactly.length > 0) return exactly;
  const marketedKwh = Number(SIZE.exec(label)?.[1]?.replace(',', '.'));
  const ofModel = named(label.replace(SIZE, ''));
  const ofSize = ofModel.filter((variant) => variant.marketedKwh === marketedKwh);
  return ofSize.length > 0 ? ofSize : ofModel;
}

function named(label: string): readonly BatteryVariant[] {
  const name = plain(label);
  return KNOWN_VARIANTS.filter(({ model, labels }) => [model, ...labels].some((known) => plain(known) === name));
}

/** Only letters and digits, without accents: `Citroën ë-C4` is `ec4`. */
function plain(label: string): string {
  return label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(BRANDS, '');
}
