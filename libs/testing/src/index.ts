export * from './accept-in-turn.js';
export * from './command.builder.js';
export * from './reading.arbitrary.js';
export * from './snapshot.arbitrary.js';
export * from './snapshot.builder.js';
export * from './vehicle-state.builder.js';
