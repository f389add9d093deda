import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { run } from './run.ts';

const SCRIPTS_FOLDER = join(REPOSITORY_FOLDER, 'deploy/pi/debian');

/** Which release an archive is of. */
export interface Release {
  readonly version: string;
  /** As dpkg names it. */
  readonly architecture: string;
  /** Seconds since 1970 that every file is said to be of, so that the same sources give the same bytes. */
  readonly dateSeconds: number;
}

/** Packs the files under `root` for dpkg. */
export async function makeDeb(root: string, release: Release, file: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'psa-ev-deb-'));
  try {
    cpSync(root, work, { recursive: true });
    const control = join(work, 'DEBIAN');
    mkdirSync(control);
    writeFileSync(join(control, 'control'), controlFor(release, root));
    writeFileSync(join(control, 'md5sums'), md5Sums(root));
    for (const script of readdirSync(SCRIPTS_FOLDER)) {
      copyFileSync(join(SCRIPTS_FOLDER, script), join(control, script));
      chmodSync(join(control, script), 0o755);
    }
    await withUsualRights(work);
    const environment = { SOURCE_DATE_EPOCH: String(release.dateSeconds) };
    await run('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', work, file], { environment });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Packs the files under `root` for `tar -C /opt -xzf`. */
export async function makeTarGz(root: string, { dateSeconds }: Release, file: string): Promise<void> {
  await withUsualRights(root);
  const tar = file.replace(/\.gz$/, '');
  const owner = ['--owner=0', '--group=0', '--numeric-owner'];
  const folders = readdirSync(root).sort();
  await run('tar', ['--create', '--format=gnu', '--sort=name', `--mtime=@${dateSeconds}`, ...owner, '-C', root, '--file', tar, ...folders]);
  await run('gzip', ['--no-name', '--best', '--force', tar]);
}

/** One line a file, for `sha256sum --check`. */
export function sha256Sums(files: readonly string[]): string {
  return files.map((file) => `${digest('sha256', file)}  ${basename(file)}\n`).join('');
}

function controlFor({ version, architecture }: Release, root: string): string {
  const kilobytes = Math.ceil(filesUnder(root).reduce((sum, file) => sum + statSync(file).size, 0) / 1024);
  return `Package: psa-ev
Version: ${version}
Architecture: ${architecture}
Maintainer: PSA EV Communicator <psa-ev@localhost>
Installed-Size: ${kilobytes}
Depends: libc6 (>= 2.34), libstdc++6, libgcc-s1, passwd, util-linux
Recommends: nodejs (>= 20.19)
Section: net
Priority: optional
Description: your electric car's state, live and from anywhere
 Reads psa_car_controller on the same machine, keeps the car's history and
 publishes its state to your own Firebase project.
`;
}

function md5Sums(root: string): string {
  return filesUnder(root)
    .map((file) => `${digest('md5', file)}  ${relative(root, file)}\n`)
    .join('');
}

/** Whatever the umask of who packs. */
async function withUsualRights(folder: string): Promise<void> {
  await run('chmod', ['-R', 'u=rwX,go=rX', folder]);
}

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(algorithm: string, file: string): string {
  return createHash(algorithm).update(readFileSync(file)).digest('hex');
}
