export * from './names.js';
export * from './reader.js';
export * from './teach-all.js';
export * from './tell-event.js';
