import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { fromSnapshotDocument } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { environmentFor } from '@psa-ev/tools/demo/backend-process.ts';
import { BACKEND_FOLDER, BACKEND_NODE } from '@psa-ev/tools/demo/folders.ts';
import { CommandLine } from '../stack/command-line.ts';
import { E_208_VIN, writeInfoDb } from '../stack/info-db.ts';
import { journalOf, rowsOf, type StoredRow } from '../stack/stored-rows.ts';

const KINDS = ['snapshots', 'trips', 'sessions', 'days'] as const;
type Cells = Readonly<Record<string, string>>;

describe('psa-ev export', () => {
  let folder: string;
  let psaEv: CommandLine;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'psa-ev-e2e-'));
    psaEv = CommandLine.alone(path('psa-ev.sqlite'));
    const drives = [0, 1, 2].flatMap((day) => [
      { at: `2026-03-0${2 + day}T07:00:00Z`, km: 20_000 + 30 * day, percent: 80 },
      { at: `2026-03-0${2 + day}T07:12:00Z`, km: 20_010.5 + 30 * day, percent: 77, latitude: 48.2, moving: true },
      { at: `2026-03-0${2 + day}T07:30:00Z`, km: 20_030 + 30 * day, percent: 73, latitude: 48.3 },
    ]);
    const charges = [0, 1].map((day) => ({
      from: `2026-03-0${2 + day}T22:30:00Z`,
      to: `2026-03-0${3 + day}T01:30:00Z`,
      fromPercent: 73,
      toPercent: 80,
      km: 20_030 + 30 * day,
    }));
    await writeInfoDb(path('info.db'), { positions: drives, charges });
    await psaEv.answer('import', path('info.db'));
    await psaEv.answer('export', path('out'));
    await psaEv.answer('export', path('out'), '--format', 'jsonl');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string) => join(folder, name);
  const lines = (name: string) => readFileSync(path(name), 'utf8').trimEnd().split(/\r?\n/);
  /** What a spreadsheet sees. None of these cells holds a comma, so none is quoted. */
  const csv = (name: string): readonly Cells[] => {
    const [names = '', ...rows] = lines(name);
    return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names.split(',')[index] ?? '?', cell])));
  };
  const jsonl = (name: string) => lines(name).map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
  const text = (value: unknown) => (value === null ? '' : String(value));
  const date = (value: unknown) => new Date(Number(value)).toISOString();
  const held = (sql: string) => rowsOf(psaEv.options.databaseFile, sql);
  /** Each kind in the columns of its table that need no more than another name. */
  const told = (row: StoredRow, columns: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(columns).map(([exported, stored]) => [exported, text(row[stored])]));

  it('writes each kind in both forms, readable by their owner alone', () => {
    for (const name of KINDS.flatMap((kind) => [`${kind}.csv`, `${kind}.jsonl`])) {
      expect(statSync(path(`out/${name}`)).mode & 0o777).toBe(0o600);
    }
    expect(KINDS.map((kind) => csv(`out/${kind}.csv`).length)).toEqual([13, 3, 2, 3]);
  });

  it('tells of trips, sessions and days in JSON what it tells in CSV', () => {
    for (const kind of ['trips', 'sessions', 'days'] as const) {
      const asCells = jsonl(`out/${kind}.jsonl`).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)])),
      );
      expect(asCells).toEqual(csv(`out/${kind}.csv`));
    }
  });

  it('gives away every reading as it is held', async () => {
    const rows = await held('SELECT * FROM snapshot ORDER BY polled_at');
    const columns = {
      battery_percent: 'battery_percent',
      odometer_km: 'odometer_km',
      latitude_degrees: 'latitude',
      charging_mode: 'charging_mode',
    };
    const expected = rows.map((row) => ({ polled_at: date(row['polled_at']), origin: 'psacc', ...told(row, columns) }));
    expect(csv('out/snapshots.csv')).toEqual(expected.map((row) => expect.objectContaining(row)));

    const facts = jsonl('out/snapshots.jsonl').map((line) => fromSnapshotDocument(parseVehicleId(String(line['vehicleId'])), line));
    expect(facts.map(({ polledAt, odometerKm, battery }) => [polledAt.getTime(), odometerKm, battery.percent])).toEqual(
      rows.map((row) => [row['polled_at'], row['odometer_km'], row['battery_percent']]),
    );
  });

  it('gives away every trip, session and day as it is held', async () => {
    const { trip = [], charging_session: sessions = [], day_statistics: days = [] } = await journalOf(psaEv.options.databaseFile);
    const ends = { start_odometer_km: 'start_odometer_km', end_odometer_km: 'end_odometer_km', end_battery_percent: 'end_battery_percent' };
    const points = (row: StoredRow) => ({ start_at: date(row['start_at']), end_at: date(row['end_at']), ...told(row, ends) });
    expect(csv('out/trips.csv')).toEqual(
      trip.map((row) =>
        expect.objectContaining({
          ...points(row),
          ...told(row, { trip_id: 'id', distance_km: 'distance_km' }),
          estimated: String(row['estimated'] === 1),
        }),
      ),
    );
    expect(csv('out/sessions.csv')).toEqual(
      sessions.map((row) => expect.objectContaining({ ...points(row), ...told(row, { session_id: 'id', mode: 'mode' }) })),
    );
    const statistics = z.object({ distanceKm: z.number(), trips: z.number(), charges: z.number() });
    expect(csv('out/days.csv')).toEqual(
      days.map((row) => {
        const { distanceKm, trips, charges } = statistics.parse(JSON.parse(String(row['statistics'])));
        return expect.objectContaining({
          day: row['day'],
          distance_km: String(distanceKm),
          trips: String(trips),
          charges: String(charges),
        });
      }),
    );
  });

  it('keeps to the days, the kinds and the vehicle that were asked for', async () => {
    const answer = await psaEv.answer(
      'export',
      path('some'),
      '--what',
      'trips,days',
      '--from',
      '2026-03-03',
      '--to',
      '2026-03-03',
      '--json',
    );
    const { files } = z.object({ files: z.array(z.object({ kind: z.string(), rows: z.number() })) }).parse(JSON.parse(answer));
    expect(files).toEqual([
      { kind: 'trips', rows: 1 },
      { kind: 'days', rows: 1 },
    ]);
    expect(csv('some/trips.csv')).toMatchObject([{ start_odometer_km: '20030', end_odometer_km: '20060' }]);
  });

  it('is what another Pi can go on from: the same readings, trips and sessions', async () => {
    const other = CommandLine.alone(path('other/psa-ev.sqlite'));
    await other.answer('import', path('out/snapshots.jsonl'), '--vehicle', E_208_VIN);
    expect(await journalOf(other.options.databaseFile)).toEqual(await journalOf(psaEv.options.databaseFile));
  });

  it.each([
    [['--what', 'everything'], 'It is one or more of snapshots, trips, sessions, days'],
    [['--from', 'yesterday'], 'A day is written as 2026-01-31.'],
    [['--from', '2026-02-01', '--to', '2026-01-01'], '--from 2026-02-01 is after --to 2026-01-01.'],
    [['--vehicle', 'aaaaaaaaaaaaaaaa'], 'There is no vehicle aaaaaaaaaaaaaaaa. See: psa-ev vehicles'],
    [['--format', 'xlsx'], 'Allowed choices are csv, jsonl'],
  ])('refuses %j in words and with exit code 1', async (options, words) => {
    const { exitCode, answer, asides } = await psaEv.run('export', path('refused'), ...options);
    expect([exitCode, answer]).toEqual([1, '']);
    expect(asides).toContain(words);
  });

  it('is finished also where whoever reads along has gone', async () => {
    const script = '{ "$0" "$@"; echo "ended with $?" >&2; } | true';
    const words = [BACKEND_NODE, join(BACKEND_FOLDER, 'cli', 'psa-ev.js'), 'export', path('unread')];
    const { stderr } = await promisify(execFile)('sh', ['-c', script, ...words], { env: environmentFor(psaEv.options, undefined) });
    expect(stderr).toMatch(/^ended with 0$/m);
    expect(stderr).not.toContain('EPIPE');
    expect(readdirSync(path('unread'))).toEqual(readdirSync(path('out')).filter((name) => name.endsWith('.csv')));
  });
});
