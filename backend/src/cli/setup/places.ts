import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandRefused } from '../command-refused.js';
import type { Owner } from '../service-user.js';

const ONLY_FOR_ITS_OWNER = 0o600;
const READABLE_BY_THE_SERVICE = 0o640;

/** Puts the secret where the service reads it, readable by it alone. The same file again only gets the right owner and rights. */
export function placeSecret(source: string, target: string, owner: Owner | null): void {
  placeFile(target, readFileSync(source), ONLY_FOR_ITS_OWNER, owner);
}

/** Root's own; the service's group may read it, for it may name the cars. */
export function placeConfiguration(file: string, text: string, owner: Owner | null): void {
  placeFile(file, text, READABLE_BY_THE_SERVICE, owner && { uid: 0, gid: owner.gid });
}

/** The folder of the data, the service's own. */
export function placeDataFolder(folder: string, owner: Owner | null): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  attempt(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (owner) chownSync(folder, owner.uid, owner.gid);
  });
}

/** In one step: a power cut leaves the file before or the new one, whole. */
function placeFile(file: string, content: string | Buffer, mode: number, owner: Owner | null): void {
  const half = `${file}.new`;
  attempt(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, content, { mode, flush: true });
    chmodSync(half, mode);
    if (owner) chownSync(half, owner.uid, owner.gid);
    renameSync(half, file);
  });
}

function attempt(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new CommandRefused(`${path} cannot be written (${code}). Try with sudo.`, { cause });
  }
}
