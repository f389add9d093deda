// Makes this machine ready: the packages of package-lock.json, and with `--browser` a Chromium for the tests that need one, with `--packaging` the compilers for
// the Pi, with `--packaging-tests` what the tests of the package need.
// Runs before npm's scripts on whatever Node the machine has (20 or newer), so it is plain JavaScript and needs no package. Silent when nothing is to do.
import { execPath, exit, platform, versions } from 'node:process';
import { PACKAGES, ROOT } from './places.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { currentStamp, readStamp } from './stamp.mjs';

const OLDEST_NODE_MAJOR = 20;

async function main() {
  if (platform === 'win32') throw new SetupProblem('Windows is not supported directly; use the Windows Subsystem for Linux (WSL).');
  if (Number(versions.node.split('.')[0]) < OLDEST_NODE_MAJOR) {
    throw new SetupProblem(`Node ${versions.node} (${execPath}) is too old: install Node ${OLDEST_NODE_MAJOR} or newer, with npm.`);
  }
  if (readStamp(PACKAGES) !== currentStamp(ROOT)) {
    const { installPackages } = await import('./install-packages.mjs');
    await installPackages();
  }
  if (process.argv.includes('--browser')) {
    const { ensureBrowser } = await import('./ensure-browser.mjs');
    await ensureBrowser();
  }
  if (process.argv.includes('--footprint')) {
    const { ensureFootprint } = await import('./ensure-packaging.mjs');
    await ensureFootprint();
  }
  if (process.argv.includes('--packaging') || process.argv.includes('--packaging-tests')) {
    const { ensurePackaging, ensurePackagingTests } = await import('./ensure-packaging.mjs');
    await (process.argv.includes('--packaging') ? ensurePackaging() : ensurePackagingTests());
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(error.message);
  exit(1);
}
