import { canInstallWithApt, installWithApt } from './apt.mjs';
import { findProgram } from './find-program.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** What makes a package for this kind of machine and tries it in a clean Debian, and which Debian package brings it. */
const FOR_TESTS = { 'x86_64-linux-gnu-g++': 'g++', 'dpkg-deb': 'dpkg', readelf: 'binutils', mmdebstrap: 'mmdebstrap' };
/** What makes the packages for all kinds. */
const FOR_RELEASES = {
  ...FOR_TESTS,
  'aarch64-linux-gnu-g++': 'g++-aarch64-linux-gnu',
  'arm-linux-gnueabihf-g++': 'g++-arm-linux-gnueabihf',
  'arm-linux-gnueabi-g++': 'g++-arm-linux-gnueabi',
};
/** What measures the footprint, on an emulated processor too. */
const FOR_FOOTPRINT = {
  ...FOR_TESTS,
  'arm-linux-gnueabi-g++': 'g++-arm-linux-gnueabi',
  'qemu-arm-static': 'qemu-user-static',
  python3: 'python3',
};

/** Finds the compilers for all kinds of Raspberry Pi, or installs Debian's. */
export async function ensurePackaging() {
  const missing = await installMissing(FOR_RELEASES);
  if (missing.length > 0) throw new SetupProblem(`The packages are made on Debian with: sudo apt-get install ${missing.join(' ')}`);
}

/** Finds what the tests of the package need, or installs it. Without it only those tests fail, and say so. */
export async function ensurePackagingTests() {
  await installMissing(FOR_TESTS);
}

/** Finds what measures the footprint, or installs it. */
export async function ensureFootprint() {
  const missing = await installMissing(FOR_FOOTPRINT);
  if (missing.length > 0) throw new SetupProblem(`The footprint is measured on Debian with: sudo apt-get install ${missing.join(' ')}`);
}

async function installMissing(wanted) {
  const missing = () => Object.entries(wanted).flatMap(([program, name]) => (findProgram([program]) === null ? [name] : []));
  if (missing().length > 0 && canInstallWithApt()) {
    console.log(`Installing for the packages: ${missing().join(', ')} (about a minute) ...`);
    await installWithApt(missing());
  }
  return missing();
}
