import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { sha256Sums } from './archives.ts';
import { makeRelease } from './make-release.ts';
import { TARGETS } from './targets.ts';

const FOLDER = join(REPOSITORY_FOLDER, 'dist/package');

/** `npm run package`: the archives of all architectures, or of those named by `--architecture`, and their checksums. */
const { values } = parseArgs({ options: { architecture: { type: 'string', multiple: true } } });
const architectures = values.architecture ?? TARGETS.map(({ architecture }) => architecture);
const made = await makeRelease({ architectures, folder: FOLDER });
const files = made.flatMap(({ deb, tarGz }) => [deb, tarGz]);
writeFileSync(join(FOLDER, 'SHA256SUMS'), sha256Sums(files));
process.stdout.write(`${sha256Sums(files)}in ${FOLDER}\n`);
