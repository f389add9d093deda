import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { findProgram } from '../setup/find-program.mjs';
import { elfAttributes } from './elf-attributes.ts';
import { run } from './run.ts';
import type { Target } from './targets.ts';

const DRIVER = join(REPOSITORY_FOLDER, 'node_modules/sqlite3');
const CACHE_FOLDER = join(REPOSITORY_FOLDER, 'dist/addons');

/** What the driver's own build has in `deps/sqlite3.gyp`, but for the parts of SQLite that nothing here asks for. */
const SQLITE_FLAGS = ['-DSQLITE_THREADSAFE=1', '-DHAVE_USLEEP=1', '-DSQLITE_ENABLE_MATH_FUNCTIONS', '-DSQLITE_ENABLE_DBSTAT_VTAB=1'];
/** Version 6 of Node-API, as in the driver's package.json. */
const DRIVER_FLAGS = ['-std=c++17', '-DNAPI_VERSION=6', '-DNAPI_DISABLE_CPP_EXCEPTIONS=1', '-w'];
const COMMON_FLAGS = ['-O2', '-fPIC', '-DNDEBUG', '-fvisibility=hidden'];

/**
 * Compiles the database driver with its own SQLite for a kind of machine, and puts it at `file`. What was compiled of the same sources by the same compiler
 * is taken from `dist/addons`, unless a fresh one is wanted. Throws where it turns out to be for other processors than the target's.
 */
export async function makeAddon(target: Target, file: string, isFresh = false): Promise<void> {
  const kept = join(CACHE_FOLDER, `${target.architecture}-${await fingerprint(target)}.node`);
  if (isFresh || !existsSync(kept)) {
    mkdirSync(CACHE_FOLDER, { recursive: true });
    const work = mkdtempSync(join(tmpdir(), 'psa-ev-addon-'));
    try {
      const made = await compile(target, work);
      const problem = await unfit(target, made);
      if (problem !== null) throw new Error(`the database driver for ${target.architecture} is not what it should be: ${problem}`);
      copyFileSync(made, `${kept}.part`);
      renameSync(`${kept}.part`, kept);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  copyFileSync(kept, file);
}

/** Why a compiled file does not suit a target, in words; null where it does. */
export async function unfit({ attributes }: Target, file: string): Promise<string | null> {
  const found = Object.keys(attributes).length === 0 ? {} : await elfAttributes(file);
  const wrong = Object.entries(attributes).filter(([name, value]) => found[name] !== value);
  return wrong.length === 0 ? null : wrong.map(([name, value]) => `${name} is ${found[name] ?? 'not said'}, not ${value}`).join('; ');
}

async function compile({ triplet, compilerFlags, linkerFlags }: Target, work: string): Promise<string> {
  const archive = readdirSync(join(DRIVER, 'deps')).find((name) => /^sqlite-autoconf-.+\.tar\.gz$/.test(name));
  if (archive === undefined) throw new Error(`${DRIVER}/deps has no SQLite`);
  await run('tar', ['--extract', '--gzip', '--strip-components=1', '--file', join(DRIVER, 'deps', archive)], { cwd: work });

  // No path of this machine gets into the file.
  const flags = [...COMMON_FLAGS, ...compilerFlags, `-ffile-prefix-map=${work}=sqlite`, `-ffile-prefix-map=${DRIVER}=sqlite3`];
  const headers = [nodeHeaders(), napiHeaders(), work].map((folder) => `-I${folder}`);
  const sources = readdirSync(join(DRIVER, 'src')).filter((name) => name.endsWith('.cc'));
  await run(`${triplet}-gcc`, [...flags, ...SQLITE_FLAGS, '-w', '-c', 'sqlite3.c', '-o', 'sqlite3.o'], { cwd: work });
  for (const source of sources) {
    await run(`${triplet}-g++`, [...flags, ...DRIVER_FLAGS, ...headers, '-c', join(DRIVER, 'src', source), '-o', `${source}.o`], {
      cwd: work,
    });
  }
  const objects = ['sqlite3.o', ...sources.map((source) => `${source}.o`)];
  await run(`${triplet}-g++`, ['-shared', '-s', '-Wl,--build-id=none', ...objects, ...linkerFlags, '-o', 'made.node'], { cwd: work });
  return join(work, 'made.node');
}

/** Of all that the compiled file depends on. */
async function fingerprint(target: Target): Promise<string> {
  const compiler = await run(`${target.triplet}-gcc`, ['--version']);
  const own = readFileSync(import.meta.filename, 'utf8');
  const version = readFileSync(join(DRIVER, 'package.json'), 'utf8');
  const parts = [compiler, own, version, JSON.stringify(target)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** The headers of the machine's Node, which came with it: the driver uses Node's stable interface only. */
function nodeHeaders(): string {
  const searchPath = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const node = findProgram(['node'], searchPath.join(':'));
  const places = [...(node === null ? [] : [join(dirname(dirname(node)), 'include/node')]), '/usr/include/node', '/usr/include/nodejs/src'];
  const found = places.find((folder) => existsSync(join(folder, 'node_api.h')));
  if (found === undefined)
    throw new Error(`Node's headers are not found in ${places.join(', ')}: install Node with them (nodejs.org, NodeSource).`);
  return found;
}

function napiHeaders(): string {
  const places = [join(DRIVER, 'node_modules/node-addon-api'), join(REPOSITORY_FOLDER, 'node_modules/node-addon-api')];
  return places.find((folder) => existsSync(join(folder, 'napi.h'))) ?? places.join();
}
