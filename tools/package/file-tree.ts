import { chmodSync, copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { ADDON } from './bundle.ts';

const DEPLOY_FOLDER = join(REPOSITORY_FOLDER, 'deploy/pi');
const UNITS = ['psa-ev.service', 'psa-ev-restart-psacc.path', 'psa-ev-restart-psacc.service'];
/** The pages that the units and the messages refer to. */
const PAGES = ['pi.md', 'supervision.md', 'import-export.md'];

/** Where the parts of a release lie in an archive. */
export interface Layout {
  readonly program: string;
  readonly command: string;
  readonly units: string;
  readonly copyright: string;
  /** Of `deploy/pi`, beside the program. */
  readonly scripts: readonly string[];
}

/** As dpkg puts it on the Pi. */
export const DEBIAN_LAYOUT: Layout = {
  program: 'opt/psa-ev',
  command: 'usr/bin/psa-ev',
  units: 'usr/lib/systemd/system',
  copyright: 'usr/share/doc/psa-ev/copyright',
  scripts: ['configure.sh'],
};

/** All in one folder, which is unpacked in `/opt`; its `install.sh` does the rest. */
export const FOLDER_LAYOUT: Layout = {
  program: 'psa-ev',
  command: 'psa-ev/psa-ev',
  units: 'psa-ev/units',
  copyright: 'psa-ev/copyright',
  scripts: ['configure.sh', 'install.sh'],
};

/** What a release consists of besides what lies in this repository as it is. */
export interface ReleaseParts {
  /** As `makeBundle` made it. */
  readonly bundleFolder: string;
  readonly addonFile: string;
  readonly licences: string;
  readonly billOfMaterials: string;
}

/** Lays out all files of a release under `root`. */
export function layOut(root: string, layout: Layout, { bundleFolder, addonFile, licences, billOfMaterials }: ReleaseParts): void {
  const { program, command, units, copyright, scripts } = layout;
  const put = (from: string, to: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    copyFileSync(from, join(root, to));
    chmodSync(join(root, to), mode);
  };
  mkdirSync(join(root, program), { recursive: true });
  cpSync(bundleFolder, join(root, program), { recursive: true });
  put(addonFile, `${program}/${ADDON}`);
  for (const script of scripts) put(join(DEPLOY_FOLDER, script), `${program}/${script}`, 0o755);
  put(join(DEPLOY_FOLDER, 'psa-ev'), command, 0o755);
  for (const unit of UNITS) put(join(DEPLOY_FOLDER, unit), `${units}/${unit}`);
  for (const page of PAGES) put(join(REPOSITORY_FOLDER, 'docs', page), `${program}/docs/${page}`);
  writeFileSync(join(root, program, 'sbom.cdx.json'), billOfMaterials);
  mkdirSync(dirname(join(root, copyright)), { recursive: true });
  writeFileSync(join(root, copyright), licences);
}
