import type { StorageProblem } from '@psa-ev/domain';

/** What a fault of disk or database means, and the next step, for the log and the command line. People who are not at the Pi are told by `libs/wording`. */
export interface StorageWords {
  readonly says: string;
  readonly mend: string;
}

const FREE_SPACE = 'Free some space: sudo apt clean; sudo journalctl --vacuum-size=50M';

export const STORAGE_WORDS: Readonly<Record<StorageProblem, StorageWords>> = {
  'disk-full': { says: 'the disk is full', mend: FREE_SPACE },
  'disk-nearly-full': { says: 'the disk is nearly full', mend: FREE_SPACE },
  'read-only': {
    says: 'the disk cannot be written',
    mend: 'The system makes a card read-only when it fails: sudo dmesg | tail. Restart the Pi; if it stays so, put a backup on a new card.',
  },
  damaged: { says: 'the database is damaged', mend: 'Put a backup in its place: sudo psa-ev restore <file>' },
  failing: {
    says: 'the disk does not read or write what it should',
    mend: 'Cards wear out: sudo dmesg | tail. Make a backup elsewhere, and put it on a new card.',
  },
};

/** Which fault of disk or database SQLite's or the system's words tell of; null for what is none. */
export function storageProblemOf(failure: string): StorageProblem | null {
  if (/SQLITE_FULL|ENOSPC/i.test(failure)) return 'disk-full';
  if (/SQLITE_READONLY|EROFS/i.test(failure)) return 'read-only';
  if (/SQLITE_(CORRUPT|NOTADB)|malformed/i.test(failure)) return 'damaged';
  return /SQLITE_(IOERR|CANTOPEN|PERM)|\bEIO\b/i.test(failure) ? 'failing' : null;
}

/** A failure in our words with the next step; null where it is no fault of disk or database. */
export function storageProblemInWords(failure: string): string | null {
  const problem = storageProblemOf(failure);
  return problem && `${STORAGE_WORDS[problem].says}. ${STORAGE_WORDS[problem].mend}`;
}
