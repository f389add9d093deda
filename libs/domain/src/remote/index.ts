export * from './ability.js';
export * from './objection.js';
export * from './remote-setting.js';
export * from './wake-up-budget.js';
