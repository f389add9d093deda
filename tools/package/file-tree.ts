import { chmodSync, copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { ADDON } from './bundle.ts';

const DEPLOY_FOLDER = join(REPOSITORY_FOLDER, 'deploy/pi');
/** Where the program is on the Pi. */
const PROGRAM = 'opt/psa-ev';
const UNITS = ['psa-ev.service', 'psa-ev-restart-psacc.path', 'psa-ev-restart-psacc.service'];
/** The pages that the units and the messages refer to. */
const PAGES = ['raspberry-pi.md', 'supervision.md', 'import-export.md'];

/** What a release consists of besides what lies in this repository as it is. */
export interface ReleaseParts {
  /** As `makeBundle` made it. */
  readonly bundleFolder: string;
  readonly addonFile: string;
  readonly licences: string;
  readonly billOfMaterials: string;
}

/** Lays out all files of a release under `root` as they are to lie on the Pi. */
export function layOut(root: string, { bundleFolder, addonFile, licences, billOfMaterials }: ReleaseParts): void {
  const put = (from: string, to: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    copyFileSync(from, join(root, to));
    chmodSync(join(root, to), mode);
  };
  mkdirSync(join(root, 'opt'), { recursive: true });
  cpSync(bundleFolder, join(root, PROGRAM), { recursive: true });
  put(addonFile, `${PROGRAM}/${ADDON}`);
  for (const name of ['defaults.env', 'psa-ev.env.example']) put(join(DEPLOY_FOLDER, name), `${PROGRAM}/${name}`);
  put(join(DEPLOY_FOLDER, 'configure.sh'), `${PROGRAM}/configure.sh`, 0o755);
  put(join(DEPLOY_FOLDER, 'psa-ev'), 'usr/bin/psa-ev', 0o755);
  for (const unit of UNITS) put(join(DEPLOY_FOLDER, unit), `usr/lib/systemd/system/${unit}`);
  for (const page of PAGES) put(join(REPOSITORY_FOLDER, 'docs', page), `${PROGRAM}/docs/${page}`);
  writeFileSync(join(root, PROGRAM, 'sbom.cdx.json'), billOfMaterials);
  mkdirSync(join(root, 'usr/share/doc/psa-ev'), { recursive: true });
  writeFileSync(join(root, 'usr/share/doc/psa-ev/copyright'), licences);
}
