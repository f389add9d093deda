import { mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { aChargingSnapshot, aSnapshot } from '@psa-ev/testing';
import { ImportBench, IMPORTED_ID } from '../../test/import-bench.js';
import { A_VIN, ANOTHER_VIN, aPosition, psaccDate, writeInfoDb } from '../../test/info-db.builder.js';
import { vehicleIdOf } from '../vehicles/vehicle-id.js';
import { SourceRefused } from './reading.js';

const counted = { read: 0, taken: 0, merged: 0, known: 0, otherVehicles: 0, rejected: 0 };

describe('the import of psa_car_controller’s info.db', () => {
  let bench: ImportBench;
  beforeEach(async () => (bench = await ImportBench.open()));
  afterEach(() => bench.close());

  const infoDb = async (...args: Parameters<typeof writeInfoDb> extends [string, ...infer Rest] ? Rest : never) => {
    await writeInfoDb(bench.path('info.db'), ...args);
    return bench.path('info.db');
  };

  it('takes places, odometers, levels, charges with their curve, and states of health', async () => {
    const file = await infoDb({
      position: [aPosition('07:00', { mileage: 28_400, level: 70, moving: 1, temperature: 4 }), aPosition('07:30', { level: 64 })],
      battery: [
        {
          start_at: psaccDate('08:00'),
          stop_at: psaccDate('10:00'),
          VIN: A_VIN,
          start_level: 64,
          end_level: 80,
          charging_mode: 'Slow',
          mileage: 28_417.6,
        },
      ],
      battery_curve: [
        { start_at: psaccDate('08:00'), VIN: A_VIN, date: psaccDate('08:00'), level: 64, rate: 30, autonomy: 201 },
        { start_at: psaccDate('08:00'), VIN: A_VIN, date: psaccDate('09:00'), level: 72, rate: 31, autonomy: 224 },
      ],
      battery_soh: [{ date: psaccDate('08:10'), VIN: A_VIN, level: 93.5 }],
    });

    expect(await bench.import(file)).toMatchObject({ ...counted, read: 7, taken: 6, merged: 1, changedVehicles: [IMPORTED_ID] });
    const told = (await bench.line()).map(({ polledAt, odometerKm, battery, charging, moving }) => [
      polledAt.toISOString().slice(11, 16),
      odometerKm,
      battery.percent,
      battery.stateOfHealthPercent,
      charging.status,
      charging.mode,
      charging.rateKmPerHour,
      moving,
    ]);
    expect(told).toEqual([
      ['07:00', 28_400, 70, null, null, null, null, true],
      ['07:30', 28_417.6, 64, null, null, null, null, false],
      ['08:00', 28_417.6, 64, null, 'charging', 'ac', 30, null],
      ['08:10', 28_417.6, null, 93.5, null, null, null, null],
      ['09:00', 28_417.6, 72, null, 'charging', 'ac', 31, null],
      ['10:00', 28_417.6, 80, null, 'stopped', null, null, null],
    ]);
    const [first] = await bench.line();
    expect(first).toMatchObject({
      position: { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: null },
      outsideTemperatureCelsius: 4,
      ignition: null,
      fuel: null,
      doors: { lock: null, open: null },
    });
    expect((await bench.database.rows('snapshot')).map((row) => row['origin'])).toEqual(Array(6).fill('psacc'));
  });

  it('changes nothing the second time, and takes what has come since the third', async () => {
    const rows = [aPosition('07:00', { mileage: 28_400 }), aPosition('07:30'), aPosition('07:40', { mileage: 0 })];
    const file = await infoDb({ position: rows, battery_soh: [{ date: psaccDate('07:35'), VIN: A_VIN, level: 93 }] });
    await bench.import(file);
    const before = await bench.database.rows('snapshot');

    expect(await bench.import(file)).toMatchObject({ read: 4, taken: 0, known: 3, rejected: 1, changedVehicles: [] });
    expect(await bench.database.rows('snapshot')).toEqual(before);

    await writeInfoDb(file, { position: [aPosition('08:00', { mileage: 28_430 })] });
    expect(await bench.import(file)).toMatchObject({ read: 5, taken: 1, known: 3 });
  });

  it('never writes to the file, and leaves nothing beside it', async () => {
    const file = await infoDb({ position: [aPosition('07:00')] });
    const [bytes, { mtimeMs }] = [readFileSync(file), statSync(file)];
    await bench.import(file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(bench.files()).toEqual(['info.db']);
  });

  it('takes along what only the write-ahead log holds', async () => {
    const file = await infoDb({ position: [aPosition('07:00')] }, ['PRAGMA journal_mode = WAL']);
    const { SqliteFile } = await import('../database/sqlite-file.js');
    const writer = await SqliteFile.open(file, 'write');
    await writer.run('PRAGMA wal_autocheckpoint = 0');
    const row = aPosition('08:00', { mileage: 28_430 });
    await writer.run(
      `INSERT INTO position (${Object.keys(row).join()}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join()})`,
      Object.values(row),
    );
    expect(await bench.import(file)).toMatchObject({ read: 2, taken: 2 });
    await writer.close();
  });

  it('reads dates without an offset as UTC, with an offset as what they are, and reports what is none', async () => {
    const file = await infoDb({
      position: [
        aPosition('07:00', { Timestamp: '2021-03-04 05:06:07', mileage: 1000 }),
        aPosition('07:00', { Timestamp: '2021-03-04 07:30:00+02:00', mileage: 1010 }),
        aPosition('07:00', { Timestamp: '2021-03-04 06:00:00.123456+00:00', mileage: 1020 }),
        aPosition('07:00', { Timestamp: 'yesterday' }),
        aPosition('07:00', { Timestamp: null }),
        aPosition('07:00', { Timestamp: '2021-02-30 05:06:07+00:00' }),
      ],
    });
    expect(await bench.import(file)).toMatchObject({
      taken: 3,
      rejections: [
        { place: 'position row 4', reason: 'Timestamp cannot be read' },
        { place: 'position row 5', reason: 'Timestamp cannot be read' },
        { place: 'position row 6', reason: 'Timestamp cannot be read' },
      ],
    });
    expect((await bench.line()).map(({ polledAt }) => polledAt.toISOString())).toEqual([
      '2021-03-04T05:06:07.000Z',
      '2021-03-04T05:30:00.000Z',
      '2021-03-04T06:00:00.123Z',
    ]);
  });

  it('reports line by line what cannot be true, and takes everything else', async () => {
    const file = await infoDb({
      position: [
        aPosition('06:00', { mileage: 28_400 }),
        aPosition('06:10', { mileage: 0 }),
        aPosition('06:20', { level: 255 }),
        aPosition('06:30', { mileage: 28_390 }),
        aPosition('06:40', { mileage: 90_000 }),
        aPosition('06:50', { mileage: null, level: null, latitude: null }),
        aPosition('07:00', { VIN: null }),
        aPosition('07:10', { VIN: 'no VIN' }),
        aPosition('07:20', { mileage: 28_420, temperature: 'warm', longitude: 999, latitude: 48 }),
        aPosition('2030-01-01T00:00:00Z'),
        aPosition('1970-01-01T00:00:00Z'),
      ],
      battery: [{ start_at: psaccDate('09:00'), stop_at: psaccDate('08:00'), VIN: A_VIN, start_level: 20, end_level: 30 }],
    });
    const reportFile = bench.path('report.txt');
    const result = await bench.import(file, { vehicle: A_VIN, reportFile });
    expect(result).toMatchObject({ read: 12, taken: 3, otherVehicles: 0, rejected: 9 });
    expect(readFileSync(reportFile, 'utf8').trimEnd().split('\n').sort()).toEqual([
      'battery row 1: the charge ends before it begins',
      'position row 10: is dated in the future',
      'position row 11: is dated before there were such cars',
      'position row 2: the odometer is 0',
      'position row 3: the level of the battery cannot be true',
      'position row 4: the odometer is below the one before',
      'position row 5: the odometer is too far from the one before',
      'position row 6: tells nothing',
      'position row 8: does not say of which car it is',
    ]);
    expect(
      (await bench.line()).map(({ odometerKm, position, outsideTemperatureCelsius }) => [
        odometerKm,
        position?.latitude,
        outsideTemperatureCelsius,
      ]),
    ).toEqual([
      [28_400, 48.85661, 9],
      [28_417.6, 48.85661, 9],
      [28_420, undefined, null],
    ]);
    expect(statSync(reportFile).mode & 0o777).toBe(0o600);
  });

  it('takes the other rows where one names no car, which is of the car that was asked for, or of none for sure', async () => {
    await bench.polled(ANOTHER_VIN);
    const file = await infoDb({ position: [aPosition('07:00', { VIN: null }), aPosition('08:00')] });
    expect(await bench.import(file)).toMatchObject({
      taken: 1,
      rejections: [{ place: 'position row 1', reason: 'does not say of which car it is' }],
    });
    expect(await bench.import(file, { vehicle: A_VIN })).toMatchObject({ taken: 1, known: 1, rejected: 0 });
  });

  it('takes what can be true of a moment where another row of the same moment cannot', async () => {
    const curve = { start_at: psaccDate('08:00'), VIN: A_VIN, date: psaccDate('08:00'), level: 64, rate: 30, autonomy: 201 };
    const file = await infoDb({ position: [aPosition('07:00'), aPosition('08:00', { mileage: 0 })], battery_curve: [curve] });
    expect(await bench.import(file)).toMatchObject({
      read: 3,
      taken: 2,
      rejections: [{ place: 'position row 2', reason: 'the odometer is 0' }],
    });
    expect((await bench.line()).map(({ charging }) => charging.status)).toEqual([null, 'charging']);
  });

  it('imports nothing where the report that was asked for cannot be written', async () => {
    const file = await infoDb({ position: [aPosition('07:00')] });
    await expect(bench.import(file, { reportFile: bench.path('none/report.txt') })).rejects.toThrow('The report');
    expect(await bench.database.rows('snapshot')).toEqual([]);
  });

  it('gives two cars with one timestamp each their own', async () => {
    const file = bench.path('two.db');
    await writeInfoDb(file, { position: [aPosition('07:00'), aPosition('07:00', { VIN: ANOTHER_VIN, mileage: 900 })] }, [
      'CREATE TABLE position (Timestamp DATETIME, VIN TEXT, longitude REAL, latitude REAL, mileage REAL, level INTEGER, level_fuel INTEGER, moving BOOLEAN, temperature INTEGER, altitude INTEGER)',
    ]);
    expect(await bench.import(file)).toMatchObject({ read: 2, taken: 2 });
    expect((await bench.line()).map(({ odometerKm }) => odometerKm)).toEqual([28_417.6]);
    expect((await bench.line(vehicleIdOf('demo-psa-ev', ANOTHER_VIN))).map(({ odometerKm }) => odometerKm)).toEqual([900]);
  });

  it('takes one of two cars where only this one is asked for', async () => {
    const file = await infoDb({ position: [aPosition('07:00'), aPosition('07:01', { VIN: ANOTHER_VIN, mileage: 900 })] });
    expect(await bench.import(file, { vehicle: ANOTHER_VIN })).toMatchObject({ read: 2, taken: 1, otherVehicles: 1 });
    expect(await bench.line()).toEqual([]);
  });

  it('takes what is left of half a file, and says where it is damaged', async () => {
    const position = Array.from({ length: 1000 }, (_, minute) =>
      aPosition(new Date(Date.UTC(2026, 5, 1, 0, minute)).toISOString().replace('.000Z', 'Z'), {
        mileage: 20_000 + minute / 10,
        level: 50,
      }),
    );
    const file = await infoDb({ position });
    truncateSync(file, Math.floor(statSync(file).size * 0.7));

    const result = await bench.import(file);
    expect(result.taken).toBeGreaterThan(300);
    expect(result.taken).toBeLessThan(1000);
    expect(result.rejections.map(({ reason }) => reason)).toContain('the file is damaged here');
    expect(await bench.import(file)).toMatchObject({ taken: 0, known: result.taken });
  }, 60_000);

  it.each([
    ['an empty file', '', 'The file is empty'],
    ['a letter', 'Dear owner, '.repeat(100), 'neither an SQLite database nor JSON'],
    ['the name of a database and nothing else', `SQLite format 3\0${'x'.repeat(5000)}`, 'damaged from its very beginning'],
    ['other JSON', '{"name": "somebody else", "list": [1, {"a": 2}]}', 'none that can be imported'],
    ['a list', '[1, 2, 3]', 'neither an SQLite database nor JSON'],
    ['JSON that is none', '{"responses"', 'none that can be imported'],
  ])('refuses %s, and changes nothing', async (_what, content, words) => {
    const file = bench.write('file', content);
    await bench.polled(A_VIN);
    await expect(bench.import(file)).rejects.toThrow(SourceRefused);
    await expect(bench.import(file)).rejects.toThrow(words);
    expect(await bench.database.rows('snapshot')).toEqual([]);
    expect(bench.files()).toEqual(['file']);
  });

  it('asks for the journal to be written anew with the first fact, and not where there is none', async () => {
    const wanted = () => bench.database.dataSource.query('SELECT vehicle_id AS id FROM journal_rebuild');
    const file = await infoDb({ position: [aPosition('07:00')] });
    await bench.import(file);
    expect(await wanted()).toEqual([{ id: IMPORTED_ID }]);

    await bench.database.dataSource.query('DELETE FROM journal_rebuild');
    await bench.import(file);
    expect(await wanted()).toEqual([]);
  });

  it('leaves no copy of the file behind, and removes that of an import which was cut off', async () => {
    const file = await infoDb({ position: [aPosition('07:00')] });
    mkdirSync(bench.path('psa-ev.sqlite.import-copy'));
    bench.write('psa-ev.sqlite.import-copy/info.db', 'half of a copy');
    await bench.import(file);
    expect(bench.files()).toEqual(['info.db']);
  });

  it('removes the copy of an import which was cut off also where the next one is of another kind of file, or refused', async () => {
    for (const [name, text] of [
      ['db.json', '{"responses": {}}'],
      ['letter', 'Dear owner'],
    ] as const) {
      mkdirSync(bench.path('psa-ev.sqlite.import-copy'));
      bench.write('psa-ev.sqlite.import-copy/info.db', 'half of a copy');
      await bench.import(bench.write(name, text), { vehicle: A_VIN }).catch(() => undefined);
      expect(bench.files()).not.toContain('psa-ev.sqlite.import-copy');
    }
  });

  it('refuses the database of another program, a folder, and a file that is not there', async () => {
    const { SqliteFile } = await import('../database/sqlite-file.js');
    const other = await SqliteFile.open(bench.path('other.db'), 'create');
    await other.run('CREATE TABLE position (x REAL, y REAL)');
    await other.close();
    await expect(bench.import(bench.path('other.db'))).rejects.toThrow('is not of psa_car_controller');
    await expect(bench.import(bench.path('.'))).rejects.toThrow('is a folder');
    await expect(bench.import(bench.path('none.db'))).rejects.toThrow('There is no file');
  });

  describe('between facts that were polled', () => {
    it('goes where it belongs in time, and changes nothing of them', async () => {
      await bench.polled(
        A_VIN,
        aSnapshot({ at: '07:10:20'.slice(0, 5), odometerKm: 28_405 }),
        aSnapshot({ at: '08:00', odometerKm: 28_420 }),
      );
      const polled = await bench.database.rows('snapshot');
      const file = await infoDb({
        position: [
          aPosition('07:00', { mileage: 28_400 }),
          aPosition('07:30', { mileage: 28_410 }),
          aPosition('09:00', { mileage: 28_430 }),
        ],
      });
      expect(await bench.import(file)).toMatchObject({ taken: 3 });
      expect((await bench.line()).map(({ odometerKm }) => odometerKm)).toEqual([28_400, 28_405, 28_410, 28_420, 28_430]);
      expect((await bench.database.rows('snapshot')).slice(0, 2)).toEqual(polled);
    });

    it('gives way to them in the same minute, and where it says nothing that is not known', async () => {
      await bench.polled(A_VIN, aSnapshot({ at: '08:00', odometerKm: 28_420, battery: { percent: 60 } }));
      const file = await infoDb({
        position: [
          aPosition('08:00', { Timestamp: '2026-11-20 08:00:42+00:00', mileage: 28_425 }),
          aPosition('08:20', { mileage: 28_420, level: 60, temperature: null }),
        ],
      });
      expect(await bench.import(file)).toMatchObject({ taken: 0, merged: 2 });
    });

    it('is not believed where it contradicts what was read later: the file may be of another car', async () => {
      await bench.polled(A_VIN, aSnapshot({ at: '08:00', odometerKm: 5_000 }));
      const file = await infoDb({ position: [aPosition('07:00', { mileage: 28_400 }), aPosition('07:20', { mileage: 4_990 })] });
      expect(await bench.import(file)).toMatchObject({
        taken: 1,
        rejections: [{ place: 'position row 1', reason: 'the odometer cannot lead to the one that was read later' }],
      });
    });

    it('leaves the last fact the last, so that the service goes on from it', async () => {
      const vehicleId = await bench.polled(A_VIN, aChargingSnapshot({ at: '08:00', odometerKm: 28_420 }));
      await bench.import(await infoDb({ position: [aPosition('07:00', { mileage: 28_400 })] }));
      expect(await bench.database.snapshots.latest(vehicleId)).toMatchObject({ odometerKm: 28_420, charging: { status: 'charging' } });
    });
  });
});
