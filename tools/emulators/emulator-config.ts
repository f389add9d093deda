import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOOPBACK } from './free-ports.ts';

/**
 * How closely the emulator follows production. `strict` refuses what production refuses: unsigned tokens, queries without their index.
 * `emulator` behaves as the official emulators do and accepts the mock tokens of `@firebase/rules-unit-testing`.
 * The official emulator knows only the latter.
 */
export type EmulatorProfile = 'strict' | 'emulator';

/** Where each emulator listens; hub and logging are there because the official suite does not start without them. */
export interface EmulatorPorts {
  readonly firestore: number;
  readonly auth: number;
  readonly hub: number;
  readonly logging: number;
}

export interface EmulatorConfig {
  readonly ports: EmulatorPorts;
  readonly profile: EmulatorProfile;
  readonly rulesFile: string;
  readonly indexesFile: string;
  /** The emulators' own clock stands at this time; the system's time where not given. */
  readonly clockAt?: Date;
}

/** Writes the emulators' configuration into a new temporary directory and returns that directory; its caller removes it. */
export function writeEmulatorConfig({ ports, profile, rulesFile, indexesFile, clockAt }: EmulatorConfig): string {
  const directory = mkdtempSync(join(tmpdir(), 'psa-ev-emulators-'));
  // Copied, because the emulators refuse paths outside the directory of their firebase.json.
  copyFileSync(rulesFile, join(directory, 'firestore.rules'));
  copyFileSync(indexesFile, join(directory, 'firestore.indexes.json'));
  const at = (port: number) => ({ host: LOOPBACK, port });
  writeJson(directory, 'firebase.json', {
    firestore: { rules: 'firestore.rules', indexes: 'firestore.indexes.json' },
    emulators: {
      singleProjectMode: true,
      ui: { enabled: false },
      firestore: at(ports.firestore),
      auth: at(ports.auth),
      hub: at(ports.hub),
      logging: at(ports.logging),
    },
  });
  writeJson(directory, 'fireemu.json', {
    schemaVersion: 1,
    profile,
    firebaseJson: 'firebase.json',
    firestore: { edition: 'standard', apiMode: 'native' },
    ...(clockAt && { daemon: { clockStart: clockAt.toISOString() } }),
  });
  return directory;
}

function writeJson(directory: string, name: string, content: unknown): void {
  writeFileSync(join(directory, name), JSON.stringify(content, null, 2));
}
