import type { BatteryVariant } from './battery-variant.js';
import { CITROEN_DS } from './citroen-ds.js';
import { FIAT_JEEP_LANCIA } from './fiat-jeep-lancia.js';
import { OPEL } from './opel.js';
import { PEUGEOT } from './peugeot.js';

/** The batteries of all models that are known, one entry for each. See docs/vehicle-models.md for how it was put together. */
export const KNOWN_VARIANTS: readonly BatteryVariant[] = [...PEUGEOT, ...CITROEN_DS, ...OPEL, ...FIAT_JEEP_LANCIA];
