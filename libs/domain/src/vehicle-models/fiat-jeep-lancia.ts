import type { BatteryVariant } from './battery-variant.js';

/** Cars of Fiat, Jeep and Lancia on the platforms that Peugeot, Citroën and Opel share. */
export const FIAT_JEEP_LANCIA: readonly BatteryVariant[] = [
  {
    brand: 'Fiat',
    model: '600e',
    powertrain: 'electric',
    marketedKwh: null,
    usableKwh: 50.8,
    labels: [],
    vinPrefixes: [],
    source: 'https://ev-database.org/car/1945/Fiat-600e',
  },
  {
    brand: 'Fiat',
    model: 'Grande Panda Electric',
    powertrain: 'electric',
    marketedKwh: null,
    usableKwh: 43.8,
    labels: [],
    vinPrefixes: [],
    source: 'https://ev-database.org/car/2251/Fiat-Grande-Panda',
  },
  {
    brand: 'Jeep',
    model: 'Avenger Electric',
    powertrain: 'electric',
    marketedKwh: null,
    usableKwh: 50.8,
    labels: [],
    vinPrefixes: [],
    source: 'https://ev-database.org/car/1816/Jeep-Avenger-Electric',
  },
  {
    brand: 'Lancia',
    model: 'Ypsilon Electric',
    powertrain: 'electric',
    marketedKwh: null,
    usableKwh: 48.1,
    labels: [],
    vinPrefixes: [],
    source: 'https://ev-database.org/car/2117/Lancia-Ypsilon',
  },
];
