import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY_FOLDER } from '../../demo/folders.ts';
import { debianMirror } from '../../package/debian-mirror.ts';
import { run } from '../../package/run.ts';

/** The last Debian that is made for ARMv6, and the first whose Node is new enough. */
const SUITE = 'trixie';

/** Debian's Node for ARMv6 with all that it is linked with. Kept between runs. */
export const ARMEL_FOLDER = join(REPOSITORY_FOLDER, 'dist', `debian-${SUITE}-armel`);

/** Unpacks Debian's packages; nothing of them is run. Throws where mmdebstrap fails, for example without internet. */
export async function ensureArmelRoot(): Promise<void> {
  if (existsSync(ARMEL_FOLDER)) return;
  const part = `${ARMEL_FOLDER}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(dirname(part), { recursive: true });
  const options = ['--variant=extract', '--architectures=armel', '--include=nodejs', '--skip=check/qemu'];
  await run('mmdebstrap', [...options, SUITE, part, await debianMirror()]);
  renameSync(part, ARMEL_FOLDER);
}
