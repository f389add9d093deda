export * from './snapshot.builder.js';
export * from './vehicle-state.builder.js';
