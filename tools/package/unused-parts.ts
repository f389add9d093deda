import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

interface UnusedPart {
  readonly files: RegExp;
  /** What stands in its place: the least with which the rest still loads. */
  readonly instead?: string;
}

const SQLITE_ONLY = `
const { SqliteDriver } = require('./sqlite/SqliteDriver');
exports.DriverFactory = class DriverFactory {
  create(connection) { return new SqliteDriver(connection); }
};`;

/** The service answers in JSON and text, and sends JSON: of the thousands of media types it needs these. */
const MEDIA_TYPES = JSON.stringify({
  'application/json': { charset: 'UTF-8', extensions: ['json'] },
  'application/octet-stream': { extensions: ['bin'] },
  'application/x-www-form-urlencoded': {},
  'text/html': { charset: 'UTF-8', extensions: ['html'] },
  'text/plain': { charset: 'UTF-8', extensions: ['txt'] },
});

/** What the packages bring for other users than us, and load although it is not used: two thirds of the bundle. */
const UNUSED_PARTS: readonly UnusedPart[] = [
  // TypeORM: the drivers of other databases.
  { files: /\/typeorm\/driver\/DriverFactory\.js$/, instead: SQLITE_ONLY },
  { files: /\/typeorm\/driver\/(aurora-\w+|better-sqlite3|capacitor|cockroachdb|cordova|expo|mongodb|mysql|nativescript)\/.+\.js$/ },
  { files: /\/typeorm\/driver\/(oracle|postgres|react-native|sap|spanner|sqljs|sqlserver)\/.+\.js$/ },
  // Firestore: its messages once more as classes (the client makes them from JSON), and what looks after databases rather than documents.
  { files: /\/firestore-api\/build\/protos\/protos\.js$/, instead: 'exports.google = { firestore: { v1: {} } };' },
  { files: /\/firestore-api\/build\/src\/v1\/firestore_admin_client\.js$/ },
  { files: /\/google-gax\/build\/protos\/(iam_service|locations|operations)\.js$/ },
  { files: /\/google-gax\/build\/src\/resumableUpload\.js$/ },
  // Express: the encodings of other centuries, and the types of all files.
  { files: /\/iconv-lite\/encodings\/(tables\/.+|sbcs-data-generated|dbcs-\w+)\.js(on)?$/ },
  { files: /\/mime-db\/db\.json$/, instead: `module.exports = ${MEDIA_TYPES};` },
  // zod: what is wrong, in fifty languages; ours are in our own libraries.
  { files: /\/zod\/v4\/locales\/index\.js$/, instead: "export { default as en } from './en.js';" },
];

/** Leaves out of a bundle what the service does not use. */
export const withoutUnusedParts: Plugin = {
  name: 'without unused parts',
  setup(build) {
    for (const { files, instead = 'module.exports = {};' } of UNUSED_PARTS) {
      build.onLoad({ filter: files }, ({ path }) => ({ contents: instead, loader: 'js', resolveDir: dirname(path) }));
    }
    // The same functions as those for gRPC, which is there anyway; the transport over HTTP that it brings besides is not used.
    build.onResolve({ filter: /^google-gax\/fallback$/ }, ({ resolveDir }) =>
      build.resolve('google-gax', { resolveDir, kind: 'require-call' }),
    );
  },
};
