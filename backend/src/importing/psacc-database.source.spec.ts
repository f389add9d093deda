import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { aPosition, writeInfoDb } from '../../test/info-db.builder.js';
import { temporaryFolder } from '../../test/temporary-database.js';
import { PsaccDatabaseSource } from './psacc-database.source.js';
import type { SourceItem } from './reading.js';

const PAGE_BYTES = 4096;

describe('a damaged info.db', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  const infoDbOf = async (rows: number) => {
    const file = join(folder.path, 'info.db');
    const position = Array.from({ length: rows }, (_, minute) => {
      const at = new Date(Date.UTC(2026, 5, 1, 0, minute)).toISOString().replace('.000Z', 'Z');
      return aPosition(at, { mileage: 20_000 + minute / 10 });
    });
    await writeInfoDb(file, { position });
    return file;
  };

  /** What is read of the file, but never more than could be in it, whatever it takes. */
  const itemsOf = async (file: string, most: number) => {
    const items: SourceItem[] = [];
    for await (const item of new PsaccDatabaseSource(file, join(folder.path, 'copy')).items()) {
      items.push(item);
      if (items.length > most) break;
    }
    return items;
  };

  it('is read once and to its end, wherever in a page it was cut', async () => {
    const file = await infoDbOf(400);
    // From behind the first page, which says what tables there are, to the whole file.
    for (let bytes = statSync(file).size - 700; bytes > PAGE_BYTES; bytes -= 1_900) {
      truncateSync(file, bytes);
      const items = await itemsOf(file, 500);
      expect([bytes, items.length]).toEqual([bytes, Math.min(items.length, 500)]);
      const places = items.filter(({ kind }) => kind === 'reading').map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    }
  }, 60_000);

  it('is said to be damaged where a page ends in zeros', async () => {
    const file = await infoDbOf(400);
    truncateSync(file, 7 * PAGE_BYTES - 1_000);
    const items = await itemsOf(file, 500);
    expect(items.filter(({ kind }) => kind === 'unreadable')).toContainEqual({
      kind: 'unreadable',
      place: expect.stringMatching(/^position after row \d+$/),
      reason: 'the file is damaged here',
    });
  });
});
