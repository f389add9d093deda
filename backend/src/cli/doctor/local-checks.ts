import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { doubtOfTime } from '../../clock/credible-time.js';
import { checkDatabase, isThere, reasonOf } from '../../database/backup.js';
import { backupsOf } from '../../database/backup-folder.js';
import { lastFactAtOf } from '../../database/last-fact.js';
import { schemaOfFile } from '../../database/schema.js';
import { STORAGE_WORDS } from '../../database/storage-problem.js';
import { readServiceAccount, ServiceAccountUnusable } from '../../firebase/service-account.js';
import { LITTLE_SPACE_BYTES } from '../../notifications/storage.watch.js';
import { attention, broken, type Finding, well } from './finding.js';

const MB = 1024 * 1024;

/** What the machine's clock says, and whether the network has set it (null: nobody can say). */
export function clockFinding(now: Date, isSynchronised: boolean | null): Finding {
  const doubt = doubtOfTime({ now, lastFactAt: null, isSynchronised, waitedMs: 0 });
  if (doubt === null) return well('Clock', now.toISOString());
  return broken('Clock', `${doubt}; nothing is read until it is right`, 'Check the internet connection, then: timedatectl');
}

/** The key of the Firebase project: there, whole, and readable by the service alone. */
export function secretFinding(file: string | null, firebaseProjectId: string): Finding {
  const part = 'Service account';
  if (file === null) return well(part, 'none is needed with the emulators');
  try {
    readServiceAccount(file, firebaseProjectId);
    return well(part, `${file}, of the project ${firebaseProjectId}`);
  } catch (error) {
    if (!(error instanceof ServiceAccountUnusable)) throw error;
    return broken(part, error.message, 'sudo psa-ev setup --service-account <file> puts it in its place, with the right owner and rights.');
  }
}

/** Whether the disk takes what is to be kept, and for how long. */
export async function diskFinding(databaseFile: string): Promise<Finding> {
  const part = 'Disk';
  const folder = dirname(databaseFile);
  try {
    await tryToWrite(join(folder, `.doctor-${process.pid}`));
    const { bavail, bsize } = await statfs(folder);
    const free = `${Math.floor((bavail * bsize) / MB)} MB are free in ${folder}`;
    return bavail * bsize < LITTLE_SPACE_BYTES ? attention(part, free, STORAGE_WORDS['disk-nearly-full'].mend) : well(part, free);
  } catch (cause) {
    if (!(await isThere(folder))) return attention(part, `${folder} is not there yet`, 'sudo psa-ev setup makes it.');
    return broken(part, `${folder} cannot be written: ${codeOf(cause)}`, MEND_OF_DISK[codeOf(cause)] ?? STORAGE_WORDS.failing.mend);
  }
}

/** What a card says of its rights it may say wrongly: only what was written can be written. */
async function tryToWrite(file: string): Promise<void> {
  try {
    await writeFile(file, 'the doctor was here', { flush: true });
  } finally {
    await rm(file, { force: true });
  }
}

const MEND_OF_DISK: Readonly<Record<string, string>> = {
  EROFS: STORAGE_WORDS['read-only'].mend,
  ENOSPC: STORAGE_WORDS['disk-full'].mend,
  EACCES: 'Give it to the service: sudo chown -R psa-ev: <folder>',
};

/** Whether the database is whole, and of this release. Reads all of it. */
export async function databaseFinding(databaseFile: string): Promise<Finding> {
  const part = 'Database';
  if (!(await isThere(databaseFile)))
    return attention(part, `${databaseFile} is not there yet`, 'It is made at the first start: sudo systemctl start psa-ev');
  try {
    const { kind } = await schemaOfFile(databaseFile);
    if (kind === 'empty')
      return attention(part, `${databaseFile} has nothing in it yet`, 'It is made ready at the start: sudo systemctl start psa-ev');
    if (kind === 'foreign')
      return broken(part, `${databaseFile} is the database of another program`, 'Name another file as DATABASE_FILE in the configuration.');
    if (kind === 'newer')
      return broken(
        part,
        `${databaseFile} is of a newer release than this one`,
        'Install that release again, or restore a backup of before: psa-ev restore <file>',
      );
    const { facts, vehicles, lastFactAt, sizeBytes } = await checkDatabase(databaseFile);
    const last = lastFactAt ? `, the last of ${lastFactAt.toISOString()}` : '';
    return well(part, `is whole: ${facts} readings of ${vehicles} vehicles${last} (${(sizeBytes / 1_000_000).toFixed(1)} MB)`);
  } catch (cause) {
    return broken(part, `${databaseFile} cannot be used: ${reasonOf(cause)}`, 'Put a backup in its place: psa-ev restore <file>');
  }
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}

/** A copy that is older than this, although the car has told something since, is no copy of today's readings. */
const OLD_AFTER_DAYS = 3;
const DAY_MS = 24 * 3_600_000;

/** Whether there are copies of the database, and how old the newest is. */
export async function backupFinding(databaseFile: string, backupsKept: number, now: Date): Promise<Finding> {
  const part = 'Backups';
  if (backupsKept === 0) return attention(part, 'none are made by night (BACKUPS_KEPT=0)', 'Make one by hand: psa-ev backup <file>');
  const all = await backupsOf(databaseFile, 'nightly');
  const newest = all.at(-1);
  if (newest === undefined) return attention(part, 'there is none yet; the service makes one after four in the morning', null);
  const [copied, current] = [(await stat(newest)).mtime, await lastFactAtOf(databaseFile)];
  const isOld = current !== null && current > copied && now.getTime() - copied.getTime() > OLD_AFTER_DAYS * DAY_MS;
  const says = `${all.length} nightly copies, the newest of ${copied.toISOString()}`;
  return isOld
    ? attention(part, says, 'See why none is newer: journalctl -u psa-ev | grep -i copy')
    : well(part, `${says}. Keep one elsewhere too.`);
}
