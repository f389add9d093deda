import { execFileSync } from 'node:child_process';
import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Under which name systemd runs the service. */
const SERVICE_USER = 'psa-ev';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** To whom the service's files belong; null where that is nobody but who asks: not root, or no such user. */
export function serviceOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  try {
    const idOf = (flag: '-u' | '-g') =>
      Number(execFileSync('id', [flag, SERVICE_USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null;
  }
}

/**
 * Whoever runs a command as root runs it as the owner of the service's data: what root leaves beside the database, the service could not write. Nothing is done
 * where it is root's own, or not there.
 */
export function becomeOwnerOf(databaseFile: string): void {
  if (process.getuid?.() !== 0) return;
  const owner = statSync(dirname(databaseFile), { throwIfNoEntry: false });
  if (!owner || owner.uid === 0) return;
  process.setgroups?.([owner.gid]);
  process.setgid?.(owner.gid);
  process.setuid?.(owner.uid);
}

/**
 * What root has written beside the database becomes its owner's, as if the owner had written it. For what has to go on as root: Debian's Node 20 lets no program
 * become another user and would not come back. Nothing is done where it is root's own, or not there.
 */
export function giveToOwnerOf(databaseFile: string): void {
  if (process.getuid?.() !== 0) return;
  const folder = dirname(databaseFile);
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (!owner || owner.uid === 0) return;
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (lstatSync(path).uid === 0) lchownSync(path, owner.uid, owner.gid);
  }
}
