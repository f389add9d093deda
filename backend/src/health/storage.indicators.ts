import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { backupsOf } from '../database/backup-folder.js';
import { STORAGE_WORDS } from '../database/storage-problem.js';
import { StorageWatch } from '../notifications/storage.watch.js';
import { NightlyUpkeep } from '../upkeep/nightly-upkeep.js';

const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;

/** What `/health` tells of the card and of the copies of what lies on it. */
@Injectable()
export class StorageIndicators {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly storage: StorageWatch,
    private readonly upkeep: NightlyUpkeep,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** How much is free, what is wrong now with the next step, and what was wrong last since the start. */
  async disk() {
    const indicator = this.indicators.check('disk');
    const { current, lastEnded } = this.storage;
    const details = {
      freeMegabytes: await freeMegabytes(this.environment.databaseFile),
      ...(current && { problem: current.problem, since: current.since.toISOString(), ...STORAGE_WORDS[current.problem] }),
      lastFault: lastEnded && {
        problem: lastEnded.problem,
        since: lastEnded.since.toISOString(),
        until: lastEnded.until.toISOString(),
      },
    };
    if (current === null) return indicator.up(details);
    return current.problem === 'disk-nearly-full' ? indicator.degraded(details) : indicator.down(details);
  }

  /** How many copies the nights have left, how old the newest is, and why the last night left none. */
  async backups() {
    const indicator = this.indicators.check('backups');
    const copies = await backupsOf(this.environment.databaseFile, 'nightly');
    const newest = copies.at(-1);
    const newestAt =
      newest === undefined
        ? null
        : await stat(newest).then(
            ({ mtime }) => mtime,
            () => null,
          ); // another process may have removed it
    const details = {
      kept: copies.length,
      newestAt: newestAt && newestAt.toISOString(),
      ageHours: newestAt && Math.round((this.clock.now().getTime() - newestAt.getTime()) / HOUR_MS),
    };
    const failure = this.upkeep.lastFailure;
    return failure ? indicator.degraded({ ...details, reason: failure.reason }) : indicator.up(details);
  }
}

/** Null where the disk does not even tell that. */
async function freeMegabytes(databaseFile: string): Promise<number | null> {
  return statfs(dirname(databaseFile)).then(
    ({ bavail, bsize }) => Math.floor((bavail * bsize) / MB),
    () => null,
  );
}
