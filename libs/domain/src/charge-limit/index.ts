export * from './charge-limit.js';
export * from './limit-in-force.js';
export * from './limit-memory.js';
export * from './limit-situation.js';
export * from './limit-step.js';
export * from './stop-hour.js';
export * from './supervise-limit.js';
export * from './unsent-command.js';
