import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import * as z from 'zod';

interface UnusedPart {
  readonly files: RegExp;
  /** What stands in its place: the least with which the rest still loads. Default: nothing. */
  readonly instead?: string | ((file: string) => string);
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

const CLIENT_THAT_IS_NEVER_ASKED = 'class { close() { return Promise.resolve(); } }';

const namespace = z.looseObject({ nested: z.record(z.string(), z.unknown()) });

/** The messages by which documents are read and written, of all those of the Firestore service; the client makes code for each when it starts. */
function messagesOfDocuments(file: string): string {
  const { nested } = z.object({ nested: z.object({ google: namespace }) }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const { firestore, protobuf, rpc, type } = nested.google.nested;
  const { v1 } = namespace.parse(firestore).nested;
  return `module.exports = ${JSON.stringify({ nested: { google: { nested: { firestore: { nested: { v1 } }, protobuf, rpc, type } } } })};`;
}

/** What the packages bring for other users than us, and load although it is not used: two thirds of the bundle. */
const UNUSED_PARTS: readonly UnusedPart[] = [
  // TypeORM: the drivers of other databases.
  { files: /\/typeorm\/driver\/DriverFactory\.js$/, instead: SQLITE_ONLY },
  { files: /\/typeorm\/driver\/(aurora-\w+|better-sqlite3|capacitor|cockroachdb|cordova|expo|mongodb|mysql|nativescript)\/.+\.js$/ },
  // And what it has for files of entities and for pretty statements.
  { files: /\/typeorm\/node_modules\/glob\/dist\/commonjs\/index\.js$/ },
  { files: /\/@sqltools\/formatter\/lib\/sqlFormatter\.js$/ },
  { files: /\/typeorm\/driver\/(oracle|postgres|react-native|sap|spanner|sqljs|sqlserver)\/.+\.js$/ },
  // Firestore: its messages once more as classes (the client makes them from JSON), and what looks after databases rather than documents.
  { files: /\/firestore-api\/build\/protos\/protos\.js$/, instead: 'exports.google = { firestore: { v1: {} } };' },
  { files: /\/firestore-api\/build\/src\/v1\/firestore_admin_client\.js$/ },
  { files: /\/google-gax\/build\/protos\/(iam_service|locations|operations)\.js$/ },
  { files: /\/firestore-api\/build\/protos\/protos\.json$/, instead: messagesOfDocuments },
  { files: /\/google-gax\/build\/src\/resumableUpload\.js$/ },
  { files: /\/google-gax\/build\/src\/operationsClient\.js$/ },
  { files: /\/google-gax\/build\/src\/iamService\.js$/ },
  { files: /\/google-gax\/build\/src\/locationService\.js$/, instead: `exports.LocationsClient = ${CLIENT_THAT_IS_NEVER_ASKED};` },
  { files: /\/@google-cloud\/firestore\/build\/src\/pipelines\/index\.js$/, instead: 'exports.Pipeline = class {};' },
  {
    files: /\/@google-cloud\/firestore\/build\/src\/pipelines\/pipeline-util\.js$/,
    instead: "exports.isString = (value) => typeof value === 'string';",
  },
  // gRPC: the side that answers.
  { files: /\/grpc-js\/build\/src\/(server|server-interceptors)\.js$/ },
  // Firebase Admin: who checks what a browser signed in with; and streams for a Node that has none.
  { files: /\/(jwks-rsa\/src|jsonwebtoken)\/index\.js$/ },
  { files: /\/web-streams-polyfill\/dist\/ponyfill\.es2018\.js$/ },
  // Nest: files that are sent to us, and dates as in crontab: what we repeat is repeated after so many milliseconds.
  { files: /\/platform-express\/multer\/index\.js$/, instead: 'export {};' },
  { files: /\/cron\/dist\/index\.js$/ },
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
      build.onLoad({ filter: files }, ({ path }) => ({
        contents: typeof instead === 'string' ? instead : instead(path),
        loader: 'js',
        resolveDir: dirname(path),
      }));
    }
    // The same functions as those for gRPC, which is there anyway; the transport over HTTP that it brings besides is not used.
    build.onResolve({ filter: /^google-gax\/fallback$/ }, ({ resolveDir }) =>
      build.resolve('google-gax', { resolveDir, kind: 'require-call' }),
    );
  },
};
