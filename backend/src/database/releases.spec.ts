import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryDatabase, temporaryFolder } from '../../test/temporary-database.js';
import { backupsOf } from './backup-folder.js';
import { DatabaseUnusable, dataSourceOptions, openDatabase } from './data-source.js';
import { keepBeforeUpdate } from './keep-before-update.js';
import { restoreDatabase } from './restore.js';
import { SqliteFile } from './sqlite-file.js';

/** Databases as releases have left them, as text: made by each release with a little of everything in it, and never changed. */
const RELEASED = join(import.meta.dirname, '..', '..', 'test', 'released');
const NOW = new Date('2027-01-02T03:04:05.678Z');

describe('a database of another release', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'psa-ev.sqlite');
  });
  afterEach(() => folder.remove());

  const ask = async (path: string, sql: string) => {
    const database = await SqliteFile.open(path, 'read');
    try {
      return await database.all(sql);
    } finally {
      await database.close();
    }
  };
  const change = async (sql: string) => {
    const database = await SqliteFile.open(file, 'create');
    for (const statement of sql.split(/;\n/)) if (statement.trim()) await database.run(statement);
    await database.close();
  };
  const install = (release: string) => change(readFileSync(join(RELEASED, release), 'utf8'));
  const schema = (path: string) => ask(path, "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name");
  const FACTS = 'SELECT id, polled_at, battery_percent, odometer_km FROM snapshot ORDER BY id';
  const update = async () => {
    await keepBeforeUpdate(file, NOW);
    await (await openDatabase(dataSourceOptions(file))).destroy();
  };

  describe('that is newer', () => {
    beforeEach(async () => {
      await update();
      await change("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')");
    });

    it('is refused in words that say both ways on, and is not touched', async () => {
      const before = readFileSync(file);
      await expect(update()).rejects.toThrow(DatabaseUnusable);
      await expect(update()).rejects.toThrow(
        /is of a newer release than this one \(.+\), and was not touched\. Install the newer release again; or .*psa-ev restore/,
      );
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });

  it('that is of another program is refused, and is not touched', async () => {
    await change('CREATE TABLE position (Timestamp TEXT)');
    const before = readFileSync(file);
    await expect(update()).rejects.toThrow('it is of another program. Choose another DATABASE_FILE.');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is older is not changed where no copy can be kept', async () => {
    await install('0.1.0-before-the-journal.sql');
    writeFileSync(join(folder.path, 'backups'), 'no folder');
    const before = await schema(file);
    await expect(update()).rejects.toThrow(
      /^The database is of an older release and is not changed before a copy of it is kept\. No backup was made: /,
    );
    expect(await schema(file)).toEqual(before);
  });

  it('whose first start was cut off before the first table is begun anew', async () => {
    await change(
      'CREATE TABLE migrations (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, timestamp bigint NOT NULL, name varchar NOT NULL)',
    );
    await update();
    expect(await ask(file, FACTS)).toEqual([]);
  });

  it.each(readdirSync(RELEASED))('%s is brought to the schema of a new one, with every fact', async (release) => {
    await install(release);
    const facts = await ask(file, FACTS);
    expect(facts).toHaveLength(3);

    await update();
    expect(await ask(file, FACTS)).toEqual(facts);
    expect(await ask(file, 'PRAGMA foreign_key_check')).toEqual([]);
    const fresh = join(folder.path, 'fresh.sqlite');
    await (await openDatabase(dataSourceOptions(fresh))).destroy();
    expect(await schema(file)).toEqual(await schema(fresh));
  });

  it('that is older is copied before, so that the older release can be had back', async () => {
    await install('0.1.0-before-the-journal.sql');
    const before = await schema(file);
    await update();
    const [copy = ''] = await backupsOf(file, 'before');
    expect(copy).toMatch(/backups\/before-.+-20270102T030405Z\.sqlite$/);
    expect(await schema(copy)).toEqual(before);
    expect(await ask(copy, FACTS)).toEqual(await ask(file, FACTS));

    // And nothing is copied where there is nothing to change.
    await update();
    expect(await backupsOf(file, 'before')).toEqual([copy]);
  });

  it('keeps the copies of three updates, and what somebody has put beside them', async () => {
    await install('0.1.0-before-the-journal.sql');
    mkdirSync(join(folder.path, 'backups'));
    const names = [
      'before-0.1.0-20260101T000000Z.sqlite',
      'before-0.10.0-20260301T000000Z.sqlite',
      'before-0.9.0-20260201T000000Z.sqlite',
      'mine.sqlite',
    ];
    for (const name of names) writeFileSync(join(folder.path, 'backups', name), '');
    await update();
    expect(readdirSync(join(folder.path, 'backups')).filter((name) => names.includes(name))).toEqual(names.slice(1));
  });

  it('that is older can be restored, and is brought along', async () => {
    await install('0.1.0-before-the-journal.sql');
    await update();
    const [copy = ''] = await backupsOf(file, 'before');
    expect(await restoreDatabase(file, copy)).toMatchObject({ facts: 3, vehicles: 1 });
    const database = await TemporaryDatabase.open();
    expect(await schema(file)).toEqual(
      await database.dataSource.query("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"),
    );
    await database.close();
  });
});
