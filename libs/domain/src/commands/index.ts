export * from './admission.js';
export * from './advance.js';
export * from './command.js';
export * from './permission.js';
export { showsEffect } from './effect.js';
