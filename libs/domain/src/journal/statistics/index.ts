export * from './calendar-day.js';
export * from './calendar-period.js';
export * from './bands.js';
export * from './day-statistics.js';
export * from './means.js';
export * from './session-statistics.js';
export { addStatistics, NO_STATISTICS, type Statistics, sumStatistics } from './statistics.js';
export * from './trip-statistics.js';
