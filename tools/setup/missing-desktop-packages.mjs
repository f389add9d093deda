import { existsSync } from 'node:fs';
import { findProgram, isProgram } from './find-program.mjs';

/** Where Debian's packages put the modules of the system's own Python. */
const MODULES = '/usr/lib/python3/dist-packages';

/** The Debian packages that this machine lacks for the desktop without a screen, on which tests see and press notifications. */
export function missingDesktopPackages({ searchPath = process.env.PATH ?? '', hasProgram = isProgram, exists = existsSync } = {}) {
  return [
    ...(findProgram(['dbus-daemon'], searchPath, hasProgram) === null ? ['dbus-daemon'] : []),
    ...(exists(`${MODULES}/dbus/__init__.py`) ? [] : ['python3-dbus']),
    ...(exists(`${MODULES}/gi/__init__.py`) ? [] : ['python3-gi']),
  ];
}
