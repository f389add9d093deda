import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { BUILT_BACKEND_FOLDER, REPOSITORY_FOLDER } from '../demo/folders.ts';
import { withoutUnusedParts } from './unused-parts.ts';

/** The database driver's native part, beside the bundle. */
export const ADDON = 'node_sqlite3.node';
/** Where the compile cache is, unless `NODE_COMPILE_CACHE` says otherwise. */
const CACHE_FOLDER = '/var/cache/psa-ev';

/** Named by packages that would use them if they were there. They are not, here or on the Pi. */
const ABSENT = ['@nestjs/microservices', '@nestjs/microservices/*', '@nestjs/websockets/*', '@nestjs/mongoose', '@nestjs/sequelize'];
const ABSENT_TOO = ['@mikro-orm/*', 'class-validator', 'class-transformer'];

const OWN_MODULES_OF_NODE = new RegExp(`^(node:.+|${builtinModules.join('|')})$`);

/** Both programs in one; what only one of them needs is not run by the other. */
const PROGRAMS = `
export const startService = () => import('./main.js');
export const runCommand = () => import('./cli/psa-ev.js');
`;

/** The bundle is an ES module; half of its packages are not, and ask for these. */
const COMMONJS_NAMES = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/** What Node compiled is kept for the next start, on Node 22 and newer: then a start costs less. Root runs nothing that the service's user has written. */
const useCompileCache = (folder: string) => `import module from 'node:module';
if (process.getuid() !== 0) module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE ?? '${folder}');
`;

const SERVICE = `${useCompileCache(CACHE_FOLDER)}const { startService } = await import('./backend.js');
await startService();
// At once: an end by a power cut is an end too.
module.flushCompileCache?.();
`;

const COMMAND = `#!/usr/bin/env node
${useCompileCache(CACHE_FOLDER)}const { runCommand } = await import('../backend.js');
await runCommand();
`;

const nativeAddonBeside: Plugin = {
  name: 'native addon beside',
  setup: ({ onResolve }) => onResolve({ filter: /\/sqlite3-binding\.js$/ }, () => ({ path: `./${ADDON}`, external: true })),
};

/**
 * What an ES module imports of Node's own, Node reads every name of; one of them would load all that `fetch` needs. What is asked for by `require` is read
 * name by name.
 */
const ownModulesOfNode: Plugin = {
  name: "Node's own modules",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: OWN_MODULES_OF_NODE }, ({ path, kind }) => (kind === 'import-statement' ? { path, namespace: 'node' } : null));
    onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({ contents: `module.exports = require('${path}');` }));
  },
};

/** A bundle, and from which files of which packages it was made. */
export interface Bundle {
  readonly bytes: number;
  /** Paths relative to the repository's root. */
  readonly sources: readonly string[];
}

/**
 * Makes one file of the built backend (`dist/backend`) and all of its packages, with the two programs that start it: `main.js` and `cli/psa-ev.js`.
 * The addon is not in it. The same sources give the same bytes.
 */
export async function makeBundle(folder: string, version: string): Promise<Bundle> {
  mkdirSync(join(folder, 'cli'), { recursive: true });
  const { metafile, outputFiles } = await build({
    absWorkingDir: REPOSITORY_FOLDER,
    stdin: { contents: PROGRAMS, resolveDir: BUILT_BACKEND_FOLDER, sourcefile: 'programs.js' },
    outfile: join(folder, 'backend.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minify: true,
    // Entities, migrations and log lines go by the names of classes.
    keepNames: true,
    // Node prints the line in which an error was thrown.
    lineLimit: 200,
    legalComments: 'none',
    banner: { js: COMMONJS_NAMES },
    external: [...ABSENT, ...ABSENT_TOO],
    plugins: [withoutUnusedParts, ownModulesOfNode, nativeAddonBeside],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file');
  writeFileSync(file.path, inAscii(file.text));
  writeFileSync(join(folder, 'main.js'), SERVICE);
  writeFileSync(join(folder, 'cli', 'psa-ev.js'), COMMAND, { mode: 0o755 });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name: 'psa-ev', version, type: 'module' })}\n`);
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error('esbuild made no file');
  const used = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: output.bytes, sources: used.map(([file]) => file).sort() };
}

/** One letter beyond would have Node keep the whole text in two bytes a letter. esbuild leaves only those in regular expressions, which take an escape as well. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
