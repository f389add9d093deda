import { join } from 'node:path';
import { temporaryFolder } from '../../test/temporary-database.js';
import { SqliteFile, type SqlValue } from '../database/sqlite-file.js';
import { sqliteLeaves } from './sqlite-leaves.js';

describe('the leaves of an SQLite file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it.each([512, 4096, 65_536])('hold each row with each kind of value, in pages of %s bytes', async (pageBytes) => {
    const file = join(folder.path, 'any.db');
    const rows: SqlValue[][] = [
      [null, 0, 1, -1, 'text'],
      [127, -128, 128, 32_767, 'Grüße 🚗'],
      [-32_769, 8_388_607, -8_388_609, 2_147_483_648, ''],
      [-140_737_488_355_329, Number.MAX_SAFE_INTEGER, 48.85661, -0.5, '2026-11-20 07:00:00+00:00'],
      ...Array.from({ length: 300 }, (_, index) => [index, 'x'.repeat(index % 90), index / 7, null, 'y']),
    ];
    const database = await SqliteFile.open(file, 'create');
    await database.run(`PRAGMA page_size = ${pageBytes}`);
    await database.run('BEGIN');
    await database.run('CREATE TABLE some (a, b, c, d, e)');
    for (const row of rows) await database.run('INSERT INTO some VALUES (?, ?, ?, ?, ?)', row);
    await database.run('COMMIT');
    await database.close();

    const found = [];
    for await (const row of sqliteLeaves(file)) if (row.values.length === 5 && row.values[0] !== 'table') found.push(row);
    found.sort((one, other) => one.rowid - other.rowid);
    expect(found).toEqual(rows.map((values, index) => ({ rowid: index + 1, values })));
  });
});
