import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { temporaryFolder } from '../../test/temporary-database.js';
import { DatabaseUnusable, dataSourceOptions, openDatabase } from './data-source.js';

/** The user `nobody` of Debian and most others. */
const NOBODY = 65_534;

describe('the database file', () => {
  const folder = temporaryFolder();
  const open = (name: string) => openDatabase(dataSourceOptions(join(folder.path, name)));
  afterAll(() => folder.remove());

  it('is refused, and left as it is, when it is not a database', async () => {
    const file = join(folder.path, 'letter.sqlite');
    const letter = 'Dear owner, this is not a database. '.repeat(200);
    writeFileSync(file, letter);

    await expect(open('letter.sqlite')).rejects.toThrow(DatabaseUnusable);
    await expect(open('letter.sqlite')).rejects.toThrow('it is damaged or not a database. Put a backup in its place');
    expect(readFileSync(file, 'utf8')).toBe(letter);
  });

  it('is refused when it is a folder', async () => {
    mkdirSync(join(folder.path, 'folder.sqlite'));
    await expect(open('folder.sqlite')).rejects.toThrow('it cannot be opened');
  });

  it('is refused when its folder cannot be made', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    await expect(open('file/psa-ev.sqlite')).rejects.toThrow('it cannot be opened');
  });

  it('is refused when it may be read but not written', async () => {
    const source = await open('read-only/psa-ev.sqlite');
    await source.destroy();
    const path = join(folder.path, 'read-only');
    chmodSync(folder.path, 0o755);
    chmodSync(join(path, 'psa-ev.sqlite'), 0o444);
    chmodSync(path, 0o555);
    // Root may write everything, so it steps aside.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      await expect(open('read-only/psa-ev.sqlite')).rejects.toThrow('it may not be written. Check the owner and the rights');
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(path, 0o755);
    }
  });

  it('is made with its folder where there is none, and opened again with what it holds', async () => {
    const first = await open('new/psa-ev.sqlite');
    await first.query("INSERT INTO vehicle (vehicle_id, vin) VALUES ('abcdefghijklmnop', 'VR3UHZKXZLT000001')");
    await first.destroy();

    const second = await open('new/psa-ev.sqlite');
    expect(await second.query('SELECT vin FROM vehicle')).toEqual([{ vin: 'VR3UHZKXZLT000001' }]);
    await second.destroy();
  });

  it('survives a power cut whole and spares the card: WAL, synchronous NORMAL', async () => {
    const source = await open('pragmas.sqlite');
    expect(await source.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await source.query('PRAGMA synchronous')).toEqual([{ synchronous: 1 }]);
    await source.destroy();
  });

  it('has the tables that the entities expect, so that nothing ever needs to be synchronised', async () => {
    const { TemporaryDatabase } = await import('../../test/temporary-database.js');
    const database = await TemporaryDatabase.open();
    const source: DataSource = database.dataSource;
    for (const entity of source.entityMetadatas) {
      const columns: { name: string }[] = await source.query(`PRAGMA table_info(${entity.tableName})`);
      expect(columns.map(({ name }) => name).sort()).toEqual(entity.columns.map(({ databaseName }) => databaseName).sort());
    }
    await database.close();
  });
});
