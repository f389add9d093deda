export * from './ability.js';
export * from './objection.js';
export * from './remote-setting.js';
export * from './this-plug-in.js';
export * from './wake-up-budget.js';
