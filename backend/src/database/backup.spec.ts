import { appendFileSync, chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { temporaryFolder } from '../../test/temporary-database.js';
import { backupDatabase, BackupFailed } from './backup.js';
import { dataSourceOptions, openDatabase } from './data-source.js';
import { restoreDatabase } from './restore.js';
import { DatabaseInUse, ServiceLock } from './service-lock.js';
import { SqliteFile } from './sqlite-file.js';

const addVehicle = (source: DataSource, id: string) =>
  source.query('INSERT INTO vehicle (vehicle_id, vin) VALUES (?, ?)', [id, `VIN of ${id}`]);

describe('a backup', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let backup: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'psa-ev.sqlite');
    backup = join(folder.path, 'backups', 'monday.sqlite');
  });
  afterEach(() => folder.remove());

  const withDatabase = async (work: (source: DataSource) => Promise<unknown>) => {
    const source = await openDatabase(dataSourceOptions(file));
    try {
      await work(source);
    } finally {
      await source.destroy();
    }
  };
  const vehicles = async () => {
    let ids: string[] = [];
    await withDatabase(async (source) => {
      ids = (await source.query<{ vehicle_id: string }[]>('SELECT vehicle_id FROM vehicle ORDER BY rowid')).map((row) => row.vehicle_id);
    });
    return ids;
  };

  it('is of one moment while the database is written to, and whole', async () => {
    await withDatabase(async (source) => {
      await source.query('CREATE TABLE pair (number INTEGER NOT NULL)');
      let isOver = false;
      const writing = (async () => {
        for (let number = 0; !isOver; number += 1) {
          await source.transaction(async (manager) => {
            await manager.query('INSERT INTO pair VALUES (?)', [number]);
            await manager.query('INSERT INTO pair VALUES (?)', [number]);
          });
          await wait(1);
        }
      })();
      for (const name of ['one', 'two', 'three']) await backupDatabase(file, `${backup}.${name}`);
      isOver = true;
      await writing;
    });
    await restoreDatabase(file, `${backup}.three`);
    await withDatabase(async (source) => {
      const halves = await source.query('SELECT number FROM pair GROUP BY number HAVING count(*) <> 2');
      expect(halves).toEqual([]);
      expect((await source.query('SELECT count(*) AS n FROM pair'))[0].n).toBeGreaterThan(0);
    });
  });

  it('can be read by its owner alone, and says what it holds', async () => {
    await withDatabase(async (source) => {
      await addVehicle(source, 'abcdefghijklmnop');
      await source.query(`INSERT INTO snapshot (vehicle_id, polled_at, part_times) VALUES ('abcdefghijklmnop', 1795248000000, '{}')`);
      expect(await backupDatabase(file, backup)).toEqual({
        sizeBytes: statSync(backup).size,
        vehicles: 1,
        facts: 1,
        lastFactAt: new Date(1_795_248_000_000),
      });
    });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder.path, 'backups'))).toEqual(['monday.sqlite']);
  });

  it('takes the place of nothing', async () => {
    await withDatabase(() => backupDatabase(file, backup));
    const before = readFileSync(backup);
    await expect(backupDatabase(file, backup)).rejects.toThrow('is there already');
    expect(readFileSync(backup).equals(before)).toBe(true);
  });

  it('is not made of a damaged database, nor of none', async () => {
    await expect(backupDatabase(join(folder.path, 'none.sqlite'), backup)).rejects.toThrow(BackupFailed);
    await withDatabase((source) => addVehicle(source, 'abcdefghijklmnop'));
    truncateSync(file, 8192);
    await expect(backupDatabase(file, backup)).rejects.toThrow('damaged');
    expect(readdirSync(join(folder.path, 'backups'))).toEqual([]);
  });

  it('brings back what was, and keeps what it takes the place of', async () => {
    await withDatabase((source) => addVehicle(source, 'first'));
    await backupDatabase(file, backup);
    await withDatabase((source) => addVehicle(source, 'second'));
    chmodSync(backup, 0o400);

    const restored = await restoreDatabase(file, backup);
    expect(restored).toMatchObject({ vehicles: 1, before: `${file}.before-restore` });
    expect(await vehicles()).toEqual(['first']);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    file = `${file}.before-restore`;
    expect(await vehicles()).toEqual(['first', 'second']);
  });

  it('brings back where there is no database at all', async () => {
    await withDatabase((source) => addVehicle(source, 'first'));
    await backupDatabase(file, backup);
    file = join(folder.path, 'new.sqlite');
    expect(await restoreDatabase(file, backup)).toMatchObject({ vehicles: 1, before: null });
    expect(await vehicles()).toEqual(['first']);
  });

  it('takes the place of a damaged database with all that lies beside it', async () => {
    await withDatabase((source) => addVehicle(source, 'first'));
    await backupDatabase(file, backup);
    writeFileSync(file, 'no database any more'.repeat(1000));
    writeFileSync(`${file}-wal`, 'of the damaged database');

    await restoreDatabase(file, backup);
    expect(await vehicles()).toEqual(['first']);
    expect(readFileSync(`${file}.before-restore`, 'utf8')).toMatch(/^no database/);
  });

  it('brings what only the write-ahead log holds along, after a power cut', async () => {
    await withDatabase((source) => addVehicle(source, 'first'));
    await backupDatabase(file, backup);
    await withDatabase(async (source) => {
      await addVehicle(source, 'second');
      for (const end of ['', '-wal']) writeFileSync(`${file}.cut${end}`, readFileSync(file + end));
    });
    file = `${file}.cut`;
    await restoreDatabase(file, backup);
    file = `${file}.before-restore`;
    expect(await vehicles()).toEqual(['first', 'second']);
  });

  describe('is not restored, and nothing is changed,', () => {
    beforeEach(async () => {
      await withDatabase((source) => addVehicle(source, 'first'));
      await backupDatabase(file, backup);
      await withDatabase((source) => addVehicle(source, 'second'));
    });
    afterEach(async () => {
      expect(await vehicles()).toEqual(['first', 'second']);
      expect(existsSync(`${file}.restoring`)).toBe(false);
    });

    it('while the service runs', async () => {
      const service = await ServiceLock.hold(file);
      await expect(restoreDatabase(file, backup)).rejects.toThrow(DatabaseInUse);
      await expect(restoreDatabase(file, backup)).rejects.toThrow('sudo systemctl stop psa-ev');
      await service.release();
    });

    it('when it is of a newer release', async () => {
      const source = await SqliteFile.open(backup, 'write');
      await source.run("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')");
      await source.close();
      await expect(restoreDatabase(file, backup)).rejects.toThrow('of a newer release than this one. Update first');
    });

    it('when it is the database of another program', async () => {
      const source = await SqliteFile.open(backup, 'write');
      await source.run('DROP TABLE migrations');
      await source.close();
      await expect(restoreDatabase(file, backup)).rejects.toThrow('is no backup of this service');
    });

    it.each([
      ['no database', () => writeFileSync(backup, 'Dear owner. '.repeat(1000))],
      ['half of one', () => truncateSync(backup, Math.floor(statSync(backup).size / 2))],
      [
        'spoilt within',
        () =>
          writeFileSync(backup, Buffer.concat([readFileSync(backup).subarray(0, 20_480), Buffer.alloc(statSync(backup).size - 20_480, 7)])),
      ],
    ])('when it is %s', async (_what, spoil) => {
      spoil();
      await expect(restoreDatabase(file, backup)).rejects.toThrow(/damaged|malformed/);
    });

    it('when the name for the database before is taken', async () => {
      appendFileSync(`${file}.before-restore`, 'of an earlier restore');
      await expect(restoreDatabase(file, backup)).rejects.toThrow('from an earlier restore. Move it away');
    });

    it('when there is none of that name', async () => {
      await expect(restoreDatabase(file, `${backup}.typo`)).rejects.toThrow('is not there');
    });
  });
});
