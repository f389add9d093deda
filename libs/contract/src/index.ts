export * from './command.document.js';
export * from './device.document.js';
export * from './paths.js';
export * from './setting.documents.js';
export { fromSnapshotDocument, type SnapshotDocument, toSnapshotDocument } from './snapshot.document.js';
export * from './vehicle.document.js';
