import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type GuardedProcess, startGuarded } from '@psa-ev/tools/emulators/guarded-process.ts';
import { debianMirror } from '@psa-ev/tools/package/debian-mirror.ts';
import { run } from '@psa-ev/tools/package/run.ts';
import { readUnit, type Unit, wordsOf } from '@psa-ev/tools/supervisor/unit-file.ts';

/** The Debian whose own Node is new enough. */
const SUITE = 'trixie';
/** Not in everybody's PATH. */
const CHROOT = '/usr/sbin/chroot';
const UNIT_FOLDER = 'usr/lib/systemd/system';

/** A clean Debian with Debian's Node and nothing else, in a folder of its own. It has the network of this machine, and no systemd. To make and to enter it takes root. */
export class DebianRoot {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<DebianRoot> {
    const folder = mkdtempSync(join(tmpdir(), 'psa-ev-debian-'));
    const options = ['--variant=minbase', '--include=nodejs', '--aptopt=APT::Install-Recommends "false"', '--quiet'];
    await run('mmdebstrap', [...options, SUITE, folder, await debianMirror()]);
    return new DebianRoot(folder);
  }

  /** The path outside of a file inside. */
  path(file: string): string {
    return join(this.folder, file);
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Runs a program inside as root and returns all that it says. Rejects where it fails. */
  async inside(...command: readonly string[]): Promise<string> {
    const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const environment = ['DEBIAN_FRONTEND=noninteractive', 'PATH=/usr/local/bin:/usr/sbin:/usr/bin'];
    return run(CHROOT, [this.folder, '/usr/bin/env', '--ignore-environment', ...environment, '/bin/sh', '-c', `${quoted} 2>&1`]);
  }

  /** Brings a package in and has dpkg install it, with nobody there to answer. */
  async install(deb: string): Promise<string> {
    copyFileSync(deb, this.path(`tmp/${basename(deb)}`));
    return this.inside('dpkg', '--install', `/tmp/${basename(deb)}`);
  }

  /** Starts a service as its unit in this folder says, but for what limits and hardens it. */
  startService(name: string, folder = UNIT_FOLDER): GuardedProcess {
    const unit = readUnit(this.path(folder), name);
    const say = (setting: string) => unit.last('Service', setting) ?? '';
    const [program = '', ...args] = wordsOf(say('ExecStart'), {});
    if (program !== '/usr/bin/env') throw new Error(`${name} is not started by /usr/bin/env`);
    const user = `--userspec=${say('User')}:${say('Group')}`;
    const command = [
      user,
      this.folder,
      program,
      '--ignore-environment',
      `--chdir=${say('WorkingDirectory')}`,
      'PATH=/usr/bin',
      ...this.variables(unit),
      ...args,
    ];
    return startGuarded(CHROOT, command, '/');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private variables(unit: Unit): readonly string[] {
    const lines = unit.all('Service', 'EnvironmentFile').flatMap((file) => readFileSync(this.path(file), 'utf8').split('\n'));
    return [...unit.all('Service', 'Environment'), ...lines.filter((line) => /^\w+=/.test(line))];
  }
}
