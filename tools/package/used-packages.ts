import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';

/** A package of which something is in the bundle. */
export interface UsedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The words of its licence; null where the package has no such file. */
  readonly text: string | null;
}

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string().default('not said') });

/** The packages that these files belong to, each version once, by name. Our own are not among them. */
export function usedPackages(sources: readonly string[]): readonly UsedPackage[] {
  const folders = new Set(sources.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const packages = [...folders].map((folder) => readPackage(join(REPOSITORY_FOLDER, folder)));
  const byId = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byId.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function readPackage(folder: string): UsedPackage {
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.js$/.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: license, text: texts.length === 0 ? null : texts.join('\n\n') };
}

/** The licences of all parts of a release in one text. */
export function licencesText(own: string, packages: readonly UsedPackage[]): string {
  const rule = '-'.repeat(80);
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text ?? 'The package has no licence text of its own.'}`,
  );
  const sqlite = 'SQLite (public domain)\n\nIts authors disclaim copyright to it: https://www.sqlite.org/copyright.html';
  return `${[`PSA EV Communicator (MIT)\n\n${own.trim()}`, sqlite, ...parts].join(`\n\n${rule}\n`)}\n`;
}

/** The list of all parts of a release, as CycloneDX 1.5 has it. Without the date and the number that would make each one another. */
export function billOfMaterials(version: string, sqliteVersion: string, packages: readonly UsedPackage[]): string {
  const components = packages.map(({ name, version: itsVersion, licence }) => ({
    type: 'library',
    name,
    version: itsVersion,
    purl: `pkg:npm/${name.replace('@', '%40')}@${itsVersion}`,
    licenses: [{ expression: licence }],
  }));
  const sqlite = { type: 'library', name: 'sqlite', version: sqliteVersion, licenses: [{ expression: 'blessing' }] };
  const metadata = { component: { type: 'application', name: 'psa-ev', version } };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components: [sqlite, ...components] }, null, 2)}\n`;
}
