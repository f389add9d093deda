import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandRefused } from '../command-refused.js';

/** Where the program is put on a Pi. */
export const INSTALLED = {
  program: '/opt/psa-ev',
  command: '/usr/local/bin/psa-ev',
  units: '/etc/systemd/system',
  cache: '/var/cache/psa-ev',
} as const;

const UNITS = ['psa-ev.service', 'psa-ev-restart-psacc.path', 'psa-ev-restart-psacc.service'] as const;

/** Stops the service now and at every start of the machine. Where there is no systemd, or no such unit, there is nothing to stop. */
export function stopService(): void {
  for (const unit of UNITS) tryToRun('systemctl', 'disable', '--now', unit);
}

/** The Debian package to which a path belongs, and which alone may remove it; null: none. */
export function packageOf(path: string): string | null {
  return tryToRun('dpkg', '-S', path)?.split(':')[0] ?? null;
}

/** Removes what was unpacked by hand. Answers with what is gone. */
export function removeProgram(): readonly string[] {
  const paths = [...UNITS.map((unit) => join(INSTALLED.units, unit)), INSTALLED.command, INSTALLED.program, INSTALLED.cache];
  const removed = paths.filter(remove);
  tryToRun('systemctl', 'daemon-reload');
  return removed;
}

/** Removes readings, backups, configuration and key, and nothing that does not bear their names. Answers with what is gone. */
export function removeData(configuration: string, databaseFile: string | null): readonly string[] {
  const ofDatabase = databaseFile === null ? [] : [...filesOf(databaseFile), join(dirname(databaseFile), 'backups')];
  return [...ofDatabase, configuration, join(dirname(configuration), 'service-account.json')].filter(remove);
}

/** The database with all that lies beside it under its name: write-ahead log, lock, what a restore has put aside. */
function filesOf(databaseFile: string): readonly string[] {
  const folder = dirname(databaseFile);
  if (!existsSync(folder)) return [];
  const name = basename(databaseFile);
  return readdirSync(folder)
    .filter((entry) => entry === name || entry.startsWith(`${name}-`) || entry.startsWith(`${name}.`))
    .map((entry) => join(folder, entry));
}

function remove(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    rmSync(path, { recursive: true });
    return true;
  } catch (cause) {
    throw new CommandRefused(`${path} cannot be removed. Try with sudo.`, { cause });
  }
}

/** What a program says; null where it is not there or fails. */
function tryToRun(program: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
