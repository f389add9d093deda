import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { sha256Sums } from './archives.ts';
import { makeRelease, type ReleaseOptions } from './make-release.ts';
import { TARGETS } from './targets.ts';

const FOLDER = join(REPOSITORY_FOLDER, 'dist/package');

/**
 * `npm run package`: the archives of all architectures, or of those named by `--architecture`, and their checksums. `--verify` makes them a second time, from the
 * compilers on, and fails where a byte is another. `--version` and `--folder` are for trying out an upgrade.
 */
const { values } = parseArgs({
  options: {
    architecture: { type: 'string', multiple: true },
    version: { type: 'string' },
    folder: { type: 'string', default: FOLDER },
    verify: { type: 'boolean', default: false },
  },
});
const { folder, version, verify } = values;
const architectures = values.architecture ?? TARGETS.map(({ architecture }) => architecture);
const options = { architectures, folder, ...(version !== undefined && { version }) };
const sums = await checksumsOf(options);
writeFileSync(join(folder, 'SHA256SUMS'), sums);
process.stdout.write(`${sums}in ${folder}\n`);
if (verify) await compareWithAnother(options, sums);

async function checksumsOf(what: ReleaseOptions): Promise<string> {
  return sha256Sums((await makeRelease(what)).flatMap(({ deb, tarGz }) => [deb, tarGz]));
}

async function compareWithAnother(what: ReleaseOptions, expected: string): Promise<void> {
  const another = mkdtempSync(join(tmpdir(), 'psa-ev-again-'));
  try {
    const found = await checksumsOf({ ...what, folder: another, isFresh: true });
    if (found !== expected) throw new Error(`made again, the archives are others:\n${found}`);
    process.stdout.write('made again, they are the same, byte for byte\n');
  } finally {
    rmSync(another, { recursive: true, force: true });
  }
}
