export * from './charging-session.js';
export * from './energy.js';
export * from './journal-context.js';
export * from './statistics/index.js';
export * from './trip.js';
export * from './extend-journal.js';
export * from './running-trip.js';
export type { OdometerReplacement } from './trip-machine.js';
