import { canInstallWithApt, installWithApt } from './apt.mjs';
import { findProgram } from './find-program.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** What makes the packages for the Pi, and which Debian package brings it. */
const PROGRAMS = {
  'x86_64-linux-gnu-g++': 'g++',
  'dpkg-deb': 'dpkg',
  readelf: 'binutils',
  'aarch64-linux-gnu-g++': 'g++-aarch64-linux-gnu',
  'arm-linux-gnueabihf-g++': 'g++-arm-linux-gnueabihf',
  'arm-linux-gnueabi-g++': 'g++-arm-linux-gnueabi',
};

/** Finds the compilers for all kinds of Raspberry Pi, or installs Debian's. */
export async function ensurePackaging() {
  const missing = () => Object.entries(PROGRAMS).flatMap(([program, name]) => (findProgram([program]) === null ? [name] : []));
  if (missing().length > 0 && canInstallWithApt()) {
    console.log(`Installing for the packages: ${missing().join(', ')} (about a minute) ...`);
    await installWithApt(missing());
  }
  if (missing().length > 0) throw new SetupProblem(`The packages are made on Debian with: sudo apt-get install ${missing().join(' ')}`);
}
