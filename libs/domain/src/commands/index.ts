export * from './admission.js';
export * from './advance.js';
export * from './command.js';
export * from './permission.js';
export { isSupportedCommand, showsEffect, type SupportedCommandKind } from './effect.js';
