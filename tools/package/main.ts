import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { sha256Sums } from './archives.ts';
import { makeRelease } from './make-release.ts';
import { TARGETS } from './targets.ts';

const FOLDER = join(REPOSITORY_FOLDER, 'dist/package');

/**
 * `npm run package`: the archives of all architectures, or of those named by `--architecture`, and their checksums. `--version` and `--folder` are for trying
 * out an upgrade.
 */
const { values } = parseArgs({
  options: { architecture: { type: 'string', multiple: true }, version: { type: 'string' }, folder: { type: 'string', default: FOLDER } },
});
const { folder, version } = values;
const architectures = values.architecture ?? TARGETS.map(({ architecture }) => architecture);
const made = await makeRelease({ architectures, folder, ...(version !== undefined && { version }) });
const files = made.flatMap(({ deb, tarGz }) => [deb, tarGz]);
writeFileSync(join(folder, 'SHA256SUMS'), sha256Sums(files));
process.stdout.write(`${sha256Sums(files)}in ${folder}\n`);
