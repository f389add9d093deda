import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `systemctl is-active` answers of a unit that does not run. */
const INACTIVE = 3;

/**
 * A `systemctl` that says of every unit what the story says, so that a story is the same on a machine with systemd and without. Returns the environment in which
 * it is found before any other.
 */
export function tellSystemctl(folder: string, { isActive }: { readonly isActive: boolean }): Readonly<Record<string, string>> {
  const programs = join(folder, 'programs');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'systemctl'), `#!/bin/sh\nexit ${isActive ? 0 : INACTIVE}\n`, { mode: 0o755 });
  return { PATH: `${programs}:${process.env['PATH'] ?? ''}` };
}
