export * from './charge-limit.js';
export * from './limit-memory.js';
export * from './limit-situation.js';
