export * from './climate-run.js';
export { nextClimateRun } from './climate-runs.js';
export { followClimatePlan } from './follow-climate-plan.js';
export * from './plan-situation.js';
export * from './setting.js';
