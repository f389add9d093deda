import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { A_VIN, aPosition, psaccDate, writeInfoDb } from '../../test/info-db.builder.js';
import { temporaryFolder } from '../../test/temporary-database.js';
import { PsaccDatabaseSource } from './psacc-database.source.js';
import type { SourceItem } from './reading.js';

const PAGE_BYTES = 4096;

describe('a damaged info.db', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  const infoDbOf = async (rows: number, ...extraSql: readonly string[]) => {
    const file = join(folder.path, 'info.db');
    const position = Array.from({ length: rows }, (_, minute) => {
      const at = new Date(Date.UTC(2026, 5, 1, 0, minute)).toISOString().replace('.000Z', 'Z');
      return aPosition(at, { mileage: 20_000 + minute / 10 });
    });
    const start_at = psaccDate('08:00');
    const battery = [{ start_at, stop_at: psaccDate('10:00'), VIN: A_VIN, start_level: 64, end_level: 80, charging_mode: 'Slow' }];
    const battery_curve = [{ start_at, VIN: A_VIN, date: psaccDate('09:00'), level: 72, rate: 31, autonomy: 224 }];
    const battery_soh = [{ date: psaccDate('08:10'), VIN: A_VIN, level: 93.5 }];
    await writeInfoDb(file, { position, battery, battery_curve, battery_soh }, extraSql);
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

  // The pages that lead to the rows are written after them: of half a file all of these may be lost.
  it.each([0.9, 0.6, 0.3, 0.15])('gives the rows whose pages are there where %s of it are left', async (share) => {
    const file = await infoDbOf(1000, 'PRAGMA page_size = 512');
    truncateSync(file, Math.floor(statSync(file).size * share));
    const items = await itemsOf(file, 1100);
    const readings = items.flatMap((item) => (item.kind === 'reading' && item.place.startsWith('position') ? [item] : []));
    expect(readings.length).toBeGreaterThan(1000 * (share - 0.05));
    expect(readings.length).toBeLessThan(1000);
    for (const { place, reading } of readings) expect(place).toBe(`position row ${Math.round((reading.odometerKm ?? 0) * 10) - 199_999}`);
  });

  it('gives what lies behind a damaged page in its middle', async () => {
    const file = await infoDbOf(400);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 8 * PAGE_BYTES, 9 * PAGE_BYTES);
    writeFileSync(file, bytes);
    const places = (await itemsOf(file, 500)).map(({ place }) => place);
    expect(places.length).toBeGreaterThan(300);
    expect(places).toContain('position row 400');
    expect(places).toContain('battery_curve row 1');
  });
});
