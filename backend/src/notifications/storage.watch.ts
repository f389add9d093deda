import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { StorageProblem } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';

const LOOK_AGAIN_MS = 10 * 60_000;
/** Weeks of readings, and room for SQLite's own temporary files. */
export const LITTLE_SPACE_BYTES = 100 * 1024 * 1024;

export interface StorageTrouble {
  readonly problem: StorageProblem;
  readonly since: Date;
}

/** Notices when the disk or the database does not keep what it is given, and when the disk is about to be full. */
@Injectable()
export class StorageWatch {
  private trouble: StorageTrouble | null = null;
  private isNearlyFull = false;
  private lookDueElapsedMs = -Infinity;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** What is wrong now, given how the last attempt to write failed (null: it did not). `since` stays while the problem stays. */
  async look(writeFailure: string | null): Promise<StorageTrouble | null> {
    const problem = (writeFailure === null ? null : problemOf(writeFailure)) ?? (await this.problemOfDisk());
    if (problem === null) this.trouble = null;
    else if (this.trouble?.problem !== problem) this.trouble = { problem, since: this.clock.now() };
    return this.trouble;
  }

  private async problemOfDisk(): Promise<StorageProblem | null> {
    try {
      return (await this.isSpaceShort()) ? 'disk-nearly-full' : null;
    } catch {
      return 'failing';
    }
  }

  private async isSpaceShort(): Promise<boolean> {
    if (this.clock.elapsedMs() < this.lookDueElapsedMs) return this.isNearlyFull;
    this.lookDueElapsedMs = this.clock.elapsedMs() + LOOK_AGAIN_MS;
    const { bavail, bsize } = await statfs(dirname(this.environment.databaseFile));
    this.isNearlyFull = bavail * bsize < LITTLE_SPACE_BYTES;
    return this.isNearlyFull;
  }
}

/** SQLite's words, put into ours; null for what is no fault of the disk. */
function problemOf(failure: string): StorageProblem | null {
  if (/SQLITE_FULL|ENOSPC/i.test(failure)) return 'disk-full';
  if (/SQLITE_READONLY|EROFS/i.test(failure)) return 'read-only';
  if (/SQLITE_(CORRUPT|NOTADB)|malformed/i.test(failure)) return 'damaged';
  return /SQLITE_(IOERR|CANTOPEN|PERM)|\bEIO\b/i.test(failure) ? 'failing' : null;
}
