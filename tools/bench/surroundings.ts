import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';

const GIB_BYTES = 2 ** 30;
const packageJson = z.object({ version: z.string() });

/** On what was measured: the machine, and the version of everything that the figures depend on. One line each. Null: no browser had a part in it. */
export function surroundings(chromiumVersion: string | null): readonly string[] {
  const processors = cpus();
  const others =
    chromiumVersion === null
      ? `TypeORM ${versionOf('typeorm')}, sqlite3 ${versionOf('sqlite3')}`
      : `Chromium ${chromiumVersion}, Angular ${versionOf('@angular/core')}, NestJS ${versionOf('@nestjs/core')}, Firebase ${versionOf('firebase')}`;
  return [
    `Machine   ${processors[0]?.model ?? 'unknown processor'}, ${processors.length} cores, ${(totalmem() / GIB_BYTES).toFixed(1)} GiB`,
    `System    ${distribution()} (${type()} ${release()})`,
    `Versions  Node ${process.versions.node}, ${others}`,
    `Commit    ${commit()}`,
  ];
}

function versionOf(name: string): string {
  return packageJson.parse(JSON.parse(readFileSync(join(REPOSITORY_FOLDER, 'node_modules', name, 'package.json'), 'utf8'))).version;
}

function distribution(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? type();
  } catch {
    return type();
  }
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: REPOSITORY_FOLDER, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes that are not committed' : ''}`;
  } catch {
    return 'not a git repository';
  }
}
