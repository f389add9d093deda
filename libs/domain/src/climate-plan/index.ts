export * from './climate-run.js';
export * from './plan-situation.js';
export * from './setting.js';
