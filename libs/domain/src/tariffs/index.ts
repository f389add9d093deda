export * from './charge-cost.js';
export * from './energy-over-time.js';
export * from './price-at.js';
export * from './session-cost.js';
export * from './tariff-problems.js';
export * from './tariff.js';
