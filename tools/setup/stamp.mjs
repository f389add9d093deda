import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP_FILE = '.psa-ev-setup';

/** The Node version on which everything runs, as package.json pins it. */
export function pinnedNodeVersion(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
}

/** One line for all that an installation depends on: the lock, the Node version, the platform. */
export function currentStamp(root, { platform, arch } = process) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `node ${pinnedNodeVersion(root)}, ${platform}-${arch}, package-lock.json ${lock}`;
}

/** The stamp of the last installation that went through; null where there is none. */
export function readStamp(packages) {
  try {
    return readFileSync(join(packages, STAMP_FILE), 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** To be called last: an installation that was interrupted has no stamp and is done again. */
export function writeStamp(packages, stamp) {
  writeFileSync(join(packages, STAMP_FILE), `${stamp}\n`);
}

export function removeStamp(packages) {
  rmSync(join(packages, STAMP_FILE), { force: true });
}
