import { statfs, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { dayOf, minuteOfDay } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { backupDatabase, firstValue } from '../database/backup.js';
import { backupFolderOf, backupsOf, keepNewest } from '../database/backup-folder.js';
import { SqliteFile } from '../database/sqlite-file.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const LOOK_AGAIN_MS = 10 * 60_000;
/** When nobody drives, and the clocks are not changed. */
const HOUR = 4;
/** What has to be free besides the copy: the readings to come. */
const LEFT_FREE_BYTES = 100 * 1024 * 1024;
const DAY_MS = 24 * 3_600_000;

export interface UpkeepFailure {
  readonly at: Date;
  readonly reason: string;
}

/** What is done once a night: a copy of the database, and forgetting readings that were not believed. */
@Injectable()
export class NightlyUpkeep {
  private readonly logger = new Logger(NightlyUpkeep.name);
  private doneOn: string | null = null;
  private failure: UpkeepFailure | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** What of the last night's work came to no good end; null where all did, and before the first night. */
  get lastFailure(): UpkeepFailure | null {
    return this.failure;
  }

  /** Does the night's work, unless it is done or the night has not come. Never throws: what fails is told once and tried the next night. */
  @Interval(LOOK_AGAIN_MS)
  async look(): Promise<void> {
    const now = this.clock.now();
    const today = dayOf(now, this.environment.timeZone);
    if (this.doneOn === today || minuteOfDay(now, this.environment.timeZone) < HOUR * 60) return;
    this.doneOn = today;
    this.failure = null;
    await this.attempt('Old rejected readings could not be removed', () => this.forgetRejected(now));
    await this.attempt('The nightly copy of the database could not be made', () => this.backUp(today));
  }

  private async forgetRejected(now: Date): Promise<void> {
    const before = new Date(now.getTime() - this.environment.rejectedKeptDays * DAY_MS);
    await this.unitOfWork.transaction((manager) => manager.query('DELETE FROM rejected_reading WHERE polled_at < ?', [before.getTime()]));
  }

  /** Only where there is something new to keep: of a car that is parked for weeks one copy is enough, and the card is spared. */
  private async backUp(today: string): Promise<void> {
    const { databaseFile, backupsKept } = this.environment;
    if (backupsKept === 0) return;
    const newest = (await backupsOf(databaseFile, 'nightly')).at(-1);
    const file = join(backupFolderOf(databaseFile), `nightly-${today}.sqlite`);
    if (newest === file) return;
    // A copy that the card has spoilt is none: tonight's takes its place.
    const copied = newest === undefined ? 'none' : await lastFactOf(newest).catch(() => 'spoilt');
    if (copied === (await lastFactOf(databaseFile))) return;
    await this.makeRoom(databaseFile);
    await backupDatabase(databaseFile, file);
    await keepNewest(databaseFile, 'nightly', backupsKept);
  }

  /** A full card would keep no more readings: an older copy is worth less than those. */
  private async makeRoom(databaseFile: string): Promise<void> {
    const { bavail, bsize } = await statfs(dirname(databaseFile));
    let missingBytes = (await stat(databaseFile)).size + LEFT_FREE_BYTES - bavail * bsize;
    if (missingBytes < 0) return;
    const copies = await backupsOf(databaseFile, 'nightly');
    let removed = 0;
    for (; removed < copies.length - 1 && missingBytes >= 0; removed += 1) missingBytes -= (await stat(copies[removed] ?? '')).size;
    // Where others fill the disk, no copy is given up for nothing.
    if (missingBytes >= 0) throw new Error('too little space is free on the disk');
    await keepNewest(databaseFile, 'nightly', copies.length - removed);
  }

  private async attempt(problem: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reason = `${problem}: ${error instanceof Error ? error.message : String(error)}`;
      this.failure = { at: this.clock.now(), reason };
      this.logger.error(reason);
    }
  }
}

/** Number of the last stored reading; they only ever grow. */
async function lastFactOf(file: string): Promise<unknown> {
  const database = await SqliteFile.open(file, 'read');
  try {
    return firstValue(await database.all('SELECT max(id) FROM snapshot'));
  } finally {
    await database.close();
  }
}
