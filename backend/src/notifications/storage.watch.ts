import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { StorageProblem } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { storageProblemOf } from '../database/storage-problem.js';

const LOOK_AGAIN_MS = 10 * 60_000;
/** Weeks of readings, and room for SQLite's own temporary files. */
export const LITTLE_SPACE_BYTES = 100 * 1024 * 1024;

export interface StorageTrouble {
  readonly problem: StorageProblem;
  readonly since: Date;
}

export interface EndedStorageTrouble extends StorageTrouble {
  readonly until: Date;
}

/** Notices when the disk or the database does not keep what it is given, and when the disk is about to be full. */
@Injectable()
export class StorageWatch {
  private trouble: StorageTrouble | null = null;
  private ended: EndedStorageTrouble | null = null;
  private isNearlyFull = false;
  private lookDueElapsedMs = -Infinity;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** What is wrong now, given how the last attempt to write failed (null: it did not). `since` stays while the problem stays. */
  async look(writeFailure: string | null): Promise<StorageTrouble | null> {
    const problem = (writeFailure === null ? null : storageProblemOf(writeFailure)) ?? (await this.problemOfDisk());
    if (problem === this.trouble?.problem) return this.trouble;
    const now = this.clock.now();
    if (this.trouble) this.ended = { ...this.trouble, until: now };
    this.trouble = problem && { problem, since: now };
    return this.trouble;
  }

  /** What is wrong now; null where nothing is. */
  get current(): StorageTrouble | null {
    return this.trouble;
  }

  /** The last trouble since the start that is over; null where there was none. */
  get lastEnded(): EndedStorageTrouble | null {
    return this.ended;
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
