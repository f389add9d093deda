import { rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fetchNode } from './fetch-node.mjs';
import { findNpm } from './find-npm.mjs';
import { lastLines } from './last-lines.mjs';
import { missingCompilingPrograms, prepareCompiling, sqliteSettings } from './native-build.mjs';
import { PACKAGES, ROOT } from './places.mjs';
import { runQuietly } from './run-quietly.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { currentStamp, pinnedNodeVersion, removeStamp, writeStamp } from './stamp.mjs';

const SPARE_CACHE = join(ROOT, 'tmp', 'npm-cache');

/** Installs exactly what package-lock.json says. Throws a SetupProblem with npm's words and the next step. */
export async function installPackages() {
  const stamp = currentStamp(ROOT);
  const npm = findNpm();
  await prepareCompiling();

  const version = pinnedNodeVersion(ROOT);
  console.log(`Fetching Node ${version} ...`);
  const node = await nodeOutside(npm, version);

  console.log('Installing the packages of package-lock.json (3 minutes or so, once) ...');
  removeStamp(PACKAGES);
  const env = { ...process.env, ...(await sqliteSettings()), PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  // By name, for NODE_ENV=production would leave out the one, and some configurations the other.
  const { code, output } = await runQuietly(node, [npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    env,
  });
  if (code !== 0) throw new SetupProblem(`${lastLines(output)}\n\nnpm could not install the packages; see above. ${nextStep(output)}`);
  rmSync(SPARE_CACHE, { recursive: true, force: true });
  await tryDatabaseDriver();
  writeStamp(PACKAGES, stamp);
  console.log('Everything is installed.');
}

/**
 * A pinned Node outside this repository. npm itself must run on it: under an older one it leaves out, without a word, optional packages that want a newer Node;
 * and the one inside node_modules is about to be replaced.
 */
async function nodeOutside(npm, version) {
  if (process.version === `v${version}` && !process.execPath.startsWith(PACKAGES)) return process.execPath;
  return fetchNode(npm, version, SPARE_CACHE);
}

async function tryDatabaseDriver() {
  const { code, output } = await runQuietly(join(PACKAGES, '.bin/node'), ['-e', 'require("sqlite3")'], { cwd: ROOT });
  if (code !== 0) throw new SetupProblem(`${lastLines(output)}\n\nThe database driver does not load; see above. ${nextStep(output)}`);
}

function nextStep(output) {
  const missing = missingCompilingPrograms();
  if (/sqlite3|node-gyp/.test(output) && missing.length > 0) {
    return `The database driver has to be compiled here, and ${missing.join(', ')} is missing: install it (Debian: sudo apt-get install python3 make g++) and try again.`;
  }
  return 'Check the network and try again.';
}
