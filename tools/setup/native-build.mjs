import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canInstallWithApt, installWithApt } from './apt.mjs';
import { findProgram } from './find-program.mjs';
import { runQuietly } from './run-quietly.mjs';

// sqlite3 is the one package with native code of its own: it is compiled where its ready-made binary cannot be downloaded.
const COMPILING_PROGRAMS = ['python3', 'make', 'g++'];
const DEBIAN_PACKAGES = ['python3', 'make', 'g++', 'libsqlite3-dev'];
/** 3.35, the first with RETURNING and DROP COLUMN. */
const OLDEST_SQLITE = 3_035_000;
const TRIAL = `#include <sqlite3.h>\n#if SQLITE_VERSION_NUMBER < ${OLDEST_SQLITE}\n#error too old\n#endif\nint main() { return sqlite3_libversion_number() < ${OLDEST_SQLITE}; }\n`;

/** The programs for compiling that this machine lacks. */
export function missingCompilingPrograms() {
  return COMPILING_PROGRAMS.filter((name) => findProgram([name]) === null);
}

/** Installs what compiling needs where we may; elsewhere the ready-made binary is our hope. */
export async function prepareCompiling() {
  if (missingCompilingPrograms().length === 0 || !canInstallWithApt()) return;
  console.log('Installing a compiler for the database driver (about half a minute) ...');
  await installWithApt(DEBIAN_PACKAGES);
}

/** Settings for npm with which sqlite3 is compiled in seconds against the system's SQLite, where that is there and new enough. */
export async function sqliteSettings() {
  if (missingCompilingPrograms().length > 0 || !existsSync('/usr/include/sqlite3.h') || !(await systemSqliteWorks())) return {};
  return { npm_config_build_from_source: 'sqlite3', npm_config_sqlite: '/usr', ...headerSettings() };
}

/** The headers that came with the machine's Node serve as well as a download: the driver uses Node's stable interface only. */
function headerSettings() {
  const prefix = dirname(dirname(findProgram(['node'], machinePath()) ?? process.execPath));
  return existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {};
}

function machinePath() {
  return (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':');
}

async function systemSqliteWorks() {
  const folder = mkdtempSync(join(tmpdir(), 'psa-ev-sqlite-'));
  try {
    const program = join(folder, 'trial');
    const compiled = await runQuietly('g++', ['-x', 'c++', '-', '-lsqlite3', '-o', program], { input: TRIAL });
    return compiled.code === 0 && (await runQuietly(program, [])).code === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
