export * from './charging-plan.js';
export { followPlan } from './follow-plan.js';
export * from './moment-on-day.js';
export * from './next-departure.js';
export * from './plan-charge.js';
export * from './plan-situation.js';
export * from './setting.js';
