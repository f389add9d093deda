import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** So much that it is not called nearly full while it is empty. */
const CARD_BYTES = 320 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
/** Not in everybody's PATH. */
const MKFS = '/usr/sbin/mkfs.ext4';
const FSCK = '/usr/sbin/e2fsck';
/** CAP_SYS_ADMIN of capabilities(7): who has it may mount. */
const MAY_MOUNT = 1n << 21n;

/** Why no card can be put into this machine; null where one can. */
export function whyNoCard(): string | null {
  if (process.platform !== 'linux') return `${process.platform} has no loop devices`;
  if (!existsSync('/dev/loop-control')) return 'there are no loop devices';
  if (!existsSync(MKFS)) return 'there is no mkfs.ext4 (e2fsprogs)';
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${effective}`) & MAY_MOUNT) === 0n ? 'mounting takes root' : null;
}

/** A memory card with the file system of a Pi's, in a file: it can be filled to the brim, fail, and be put in again. */
export class MemoryCard {
  private readonly image: string;
  private readonly filling: string;

  private constructor(
    workFolder: string,
    /** Where its files are. */
    readonly folder: string,
  ) {
    this.image = join(workFolder, 'card.img');
    this.filling = join(folder, 'filling');
  }

  static insert(workFolder: string): MemoryCard {
    const card = new MemoryCard(workFolder, join(workFolder, 'card'));
    const image = openSync(card.image, 'w');
    ftruncateSync(image, CARD_BYTES);
    closeSync(image);
    execFileSync(MKFS, ['-q', '-m', '0', card.image]);
    mkdirSync(card.folder);
    card.mount();
    return card;
  }

  /** Until not one byte more finds a place. */
  fill(): void {
    const file = openSync(this.filling, 'a');
    try {
      for (let bytes = CHUNK_BYTES; bytes >= 1;) {
        if (!hasTaken(file, bytes)) bytes = Math.floor(bytes / 2);
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.filling, { force: true });
  }

  /** What the kernel does when it finds a fault: at once nothing can be written any more, whoever has a file open. */
  fail(): void {
    execFileSync('mount', ['-o', 'remount,abort', this.folder]);
  }

  /** As a start of the Pi does it: checked, and put in again. Nobody may use it meanwhile. */
  reinsert(): void {
    execFileSync('umount', [this.folder]);
    try {
      execFileSync(FSCK, ['-p', this.image]);
    } catch (failure) {
      if (!hasField(failure, 'status', FSCK_HAS_MENDED)) throw failure;
    }
    this.mount();
  }

  remove(): void {
    execFileSync('umount', [this.folder]);
  }

  private mount(): void {
    execFileSync('mount', ['-o', 'loop', this.image, this.folder]);
  }
}

/** Exit code of e2fsck(8). */
const FSCK_HAS_MENDED = 1;

function hasTaken(file: number, bytes: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(bytes, 'x')) === bytes;
  } catch (cause) {
    if (hasField(cause, 'code', 'ENOSPC')) return false;
    throw cause;
  }
}

/** No `instanceof`: an error of Node's own is not of the realm in which a test runs. */
function hasField(error: unknown, name: string, value: unknown): boolean {
  return typeof error === 'object' && error !== null && name in error && error[name as keyof typeof error] === value;
}
