export * from './battery-variant.js';
export * from './capacity-of.js';
export { KNOWN_VARIANTS } from './known-variants.js';
