export { bulgarian } from './languages/bg.js';
export { german } from './languages/de.js';
export { french } from './languages/fr.js';
export { teachWords } from './languages/spoken.js';
export * from './names.js';
export * from './reader.js';
export * from './teach-all.js';
export * from './tell-event.js';
