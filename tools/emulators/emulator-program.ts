import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that emulates Firestore and Auth, both started the same way: `<program> emulators:start <arguments>`. */
export interface EmulatorProgram {
  readonly kind: 'fireemu' | 'firebase-tools';
  readonly path: string;
}

/** No emulator can be started on this machine; the message says what to install. */
export class NoEmulator extends Error {
  override readonly name = 'NoEmulator';
}

/** Where to look for the emulators; the platform is in the words of Node's `process.platform` and `process.arch`. */
export interface SearchPlaces {
  readonly nodeModules: string;
  /** Directories as the variable PATH lists them. */
  readonly searchPath: string;
  readonly platform: string;
}

/** The emulator to use: fireemu where its package for this platform is installed, otherwise the official one. Throws NoEmulator. */
export function findEmulatorProgram({ nodeModules, searchPath, platform }: SearchPlaces): EmulatorProgram {
  const fireemu = join(nodeModules, '@fireemu', platform, 'bin', 'fireemu');
  if (existsSync(fireemu)) {
    makeExecutable(fireemu);
    return { kind: 'fireemu', path: fireemu };
  }
  for (const directory of [join(nodeModules, '.bin'), ...searchPath.split(delimiter)]) {
    const firebaseTools = join(directory, 'firebase');
    if (existsSync(firebaseTools)) return { kind: 'firebase-tools', path: firebaseTools };
  }
  throw new NoEmulator(
    `no Firebase emulator for ${platform} is installed; install the official one with "npm install --global firebase-tools" (it needs Java 21) and try again`,
  );
}

/** The package's archive has lost the executable bit. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
