import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { makeAddon } from './addon.ts';
import { makeDeb, makeTarGz, type Release } from './archives.ts';
import { makeBundle } from './bundle.ts';
import { DEBIAN_LAYOUT, FOLDER_LAYOUT, layOut } from './file-tree.ts';
import { run } from './run.ts';
import { targetFor } from './targets.ts';
import { billOfMaterials, licencesText, usedPackages } from './used-packages.ts';

/** What to make. */
export interface ReleaseOptions {
  /** As dpkg names them. */
  readonly architectures: readonly string[];
  /** Default: package.json's. */
  readonly version?: string;
  /** Holds what is made; made if it is missing. */
  readonly folder: string;
  /** The database driver is compiled, also where it was compiled before. */
  readonly isFresh?: boolean;
}

/** The archives of one architecture. */
export interface Archives {
  readonly architecture: string;
  readonly deb: string;
  readonly tarGz: string;
}

/** Makes a `.deb` and a `.tar.gz` for each architecture of the built backend. The same sources and compilers give the same bytes. */
export async function makeRelease({
  architectures,
  version = ownVersion(),
  folder,
  isFresh = false,
}: ReleaseOptions): Promise<readonly Archives[]> {
  const work = mkdtempSync(join(tmpdir(), 'psa-ev-package-'));
  try {
    mkdirSync(folder, { recursive: true });
    const bundleFolder = join(work, 'bundle');
    const { sources } = await makeBundle(bundleFolder, version);
    const packages = usedPackages(sources);
    const texts = {
      licences: licencesText(readFileSync(join(REPOSITORY_FOLDER, 'LICENSE'), 'utf8'), packages),
      billOfMaterials: billOfMaterials(version, sqliteVersion(), packages),
    };
    const made: Archives[] = [];
    for (const architecture of architectures) {
      const addonFile = join(work, `${architecture}.node`);
      await makeAddon(targetFor(architecture), addonFile, isFresh);
      const release: Release = { version, architecture, dateSeconds: await sourceDateSeconds() };
      const stem = join(folder, `psa-ev_${version}_${architecture}`);
      const parts = { bundleFolder, addonFile, ...texts };
      const roots = { deb: join(work, `${architecture}-deb`), folder: join(work, `${architecture}-folder`) };
      layOut(roots.deb, DEBIAN_LAYOUT, parts);
      await makeDeb(roots.deb, release, `${stem}.deb`);
      layOut(roots.folder, FOLDER_LAYOUT, parts);
      await makeTarGz(roots.folder, release, `${stem}.tar.gz`);
      made.push({ architecture, deb: `${stem}.deb`, tarGz: `${stem}.tar.gz` });
    }
    return made;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function ownVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(REPOSITORY_FOLDER, 'package.json'), 'utf8'))).version;
}

/** As in the name of the archive that the driver brings: 3520000 is 3.52.0. */
function sqliteVersion(): string {
  const archives = readdirSync(join(REPOSITORY_FOLDER, 'node_modules/sqlite3/deps')).join(' ');
  const [, major = '?', minor = '?', patch = '?'] = /sqlite-autoconf-(\d)(\d\d)(\d\d)/.exec(archives) ?? [];
  return [major, minor, patch].map(Number).join('.');
}

/** When the sources were last changed, or what `SOURCE_DATE_EPOCH` says (reproducible-builds.org). */
async function sourceDateSeconds(): Promise<number> {
  const given = process.env['SOURCE_DATE_EPOCH'];
  return Number(given ?? (await run('git', ['log', '-1', '--format=%ct'], { cwd: REPOSITORY_FOLDER })));
}
