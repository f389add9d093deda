export * from './charging-session.js';
export * from './energy.js';
export * from './journal-context.js';
export * from './statistics/index.js';
export * from './trip.js';
