export * from './calendar-day.js';
export * from './calendar-period.js';
