import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/temporary-database.js';
import { dataSourceOptions, openDatabase } from '../../database/data-source.js';
import { SqliteFile } from '../../database/sqlite-file.js';
import { backupFinding, clockFinding, databaseFinding, diskFinding, secretFinding } from './local-checks.js';

/** The user `nobody` of Debian and most others. */
const NOBODY = 65_534;

describe('the doctor', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let databaseFile: string;
  beforeEach(() => {
    folder = temporaryFolder();
    databaseFile = join(folder.path, 'psa-ev.sqlite');
  });
  afterEach(() => folder.remove());

  const make = async (statement?: string) => {
    await (await openDatabase(dataSourceOptions(databaseFile))).destroy();
    if (statement === undefined) return;
    const file = await SqliteFile.open(databaseFile, 'write');
    await file.run(statement);
    await file.close();
  };

  it('does not believe 1970, nor a clock that the network has not set', () => {
    expect(clockFinding(new Date('1970-01-01T00:01:00Z'), null)).toMatchObject({
      verdict: 'broken',
      says: 'the clock says 1970-01-01T00:01:00.000Z, which cannot be; nothing is read until it is right',
    });
    expect(clockFinding(new Date('2027-01-01T00:01:00Z'), false)).toMatchObject({ verdict: 'broken' });
    expect(clockFinding(new Date('2027-01-01T00:01:00Z'), true)).toMatchObject({ verdict: 'well' });
  });

  it('says that the folder of the data cannot be written, or is not there', async () => {
    expect(await diskFinding(join(folder.path, 'none', 'psa-ev.sqlite'))).toMatchObject({
      verdict: 'attention',
      mend: 'sudo psa-ev setup makes it.',
    });
    chmodSync(folder.path, 0o555);
    // Root may write everything, so it steps aside.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      expect(await diskFinding(databaseFile)).toMatchObject({
        verdict: 'broken',
        says: expect.stringContaining('cannot be written: EACCES'),
      });
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder.path, 0o755);
    }
    expect(await diskFinding(databaseFile)).toMatchObject({ part: 'Disk', says: expect.stringMatching(/^\d+ MB are free in /) });
  });

  it('names a database that is missing, damaged, or of a newer release, each with its mend', async () => {
    expect(await databaseFinding(databaseFile)).toMatchObject({ verdict: 'attention', mend: expect.stringContaining('first start') });
    // As a power cut at the first start leaves it.
    writeFileSync(databaseFile, '');
    expect(await databaseFinding(databaseFile)).toMatchObject({ verdict: 'attention', mend: expect.stringContaining('at the start') });
    const other = join(folder.path, 'other.sqlite');
    writeFileSync(other, '');
    const foreign = await SqliteFile.open(other, 'write');
    await foreign.run('CREATE TABLE song (title TEXT)');
    await foreign.close();
    expect(await databaseFinding(other)).toMatchObject({ verdict: 'broken', says: expect.stringContaining('of another program') });
    await make("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')");
    expect(await databaseFinding(databaseFile)).toMatchObject({ verdict: 'broken', says: expect.stringContaining('of a newer release') });
    writeFileSync(databaseFile, 'no database any more'.repeat(1000));
    expect(await databaseFinding(databaseFile)).toMatchObject({
      verdict: 'broken',
      mend: 'Put a backup in its place: psa-ev restore <file>',
    });
  });

  it('finds a whole database well', async () => {
    await make();
    expect(await databaseFinding(databaseFile)).toMatchObject({
      verdict: 'well',
      says: expect.stringMatching(/^is whole: 0 readings of 0 vehicles/),
    });
  });

  it('names a key that is not there, and needs none with the emulators', () => {
    expect(secretFinding(join(folder.path, 'none.json'), 'demo')).toMatchObject({
      verdict: 'broken',
      says: expect.stringContaining('is missing'),
    });
    expect(secretFinding(null, 'demo')).toMatchObject({ verdict: 'well' });
  });

  it('says that there is no copy of the database, or an old one where something has been told since', async () => {
    const now = new Date('2026-12-20T12:00:00Z');
    await make("INSERT INTO vehicle (vehicle_id, vin) VALUES ('abcdefghijklmnop', 'VR3UHZKXZLT000001')");
    expect(await backupFinding(databaseFile, 0, now)).toMatchObject({
      verdict: 'attention',
      says: expect.stringContaining('BACKUPS_KEPT=0'),
    });
    expect(await backupFinding(databaseFile, 7, now)).toMatchObject({ verdict: 'attention', says: expect.stringContaining('none yet') });

    mkdirSync(join(folder.path, 'backups'));
    const copy = join(folder.path, 'backups', 'nightly-2026-12-10.sqlite');
    writeFileSync(copy, '');
    const copiedAt = new Date('2026-12-10T03:00:00Z');
    utimesSync(copy, copiedAt, copiedAt);
    expect(await backupFinding(databaseFile, 7, now)).toMatchObject({ verdict: 'well' });
    await make(`INSERT INTO snapshot (vehicle_id, polled_at, part_times) VALUES ('abcdefghijklmnop', ${now.getTime()}, '{}')`);
    expect(await backupFinding(databaseFile, 7, now)).toMatchObject({ verdict: 'attention', mend: expect.stringContaining('journalctl') });
  });
});
