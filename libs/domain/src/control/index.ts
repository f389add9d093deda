export * from './control-event.js';
export * from './control-memory.js';
export * from './control-state.js';
export * from './follow-control.js';
export * from './unsent-command.js';
