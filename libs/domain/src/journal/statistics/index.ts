// Whole files: a bundler takes every file of which this one takes single names into the app's start, once it needs any of them.
export * from './allowance.js';
export * from './bands.js';
export * from './calendar-day.js';
export * from './day-in-zone.js';
export * from './calendar-period.js';
export * from './day-statistics.js';
export * from './idle-drain.js';
export * from './idle-window.js';
export * from './means.js';
export * from './session-statistics.js';
export * from './state-of-health.js';
export * from './statistics.js';
export * from './trip-statistics.js';
