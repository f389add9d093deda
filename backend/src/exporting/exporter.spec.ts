import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { aChargingSnapshot, aSnapshot } from '@psa-ev/testing';
import { parseCalendarDay, type Snapshot } from '@psa-ev/domain';
import { anEnvironment } from '../../test/environment.builder.js';
import { ImportBench, IMPORTED_ID } from '../../test/import-bench.js';
import { A_VIN } from '../../test/info-db.builder.js';
import { ChargingSessionEntity } from '../journal/charging-session.entity.js';
import { toSessionEntity, toTripEntity } from '../journal/journal.mapping.js';
import { JournalRepository } from '../journal/journal.repository.js';
import { TripEntity } from '../journal/trip.entity.js';
import { writeExport } from './export-file.js';
import { COLUMNS, EXPORT_KINDS } from './exported-rows.js';
import { Exporter, type ExportOrder } from './exporter.js';

const A_LIFE = [
  aSnapshot({ at: '2026-11-20T06:00:00Z', odometerKm: 28_400, battery: { percent: 70 } }),
  aSnapshot({ at: '2026-11-20T06:10:00Z', odometerKm: 28_400, ignition: 'start', moving: true, speedKmh: 40, battery: { percent: 70 } }),
  aSnapshot({ at: '2026-11-20T06:30:00Z', odometerKm: 28_418.4, battery: { percent: 64 }, position: null }),
  aChargingSnapshot({ at: '2026-11-20T22:30:00Z', odometerKm: 28_418.4, doors: { open: ['trunk', 'driver'] } }),
  aSnapshot({ at: '2026-11-21T23:30:00Z', odometerKm: 28_418.4, battery: { percent: 90 }, reportedAt: new Date('2026-11-21T23:29:00Z') }),
];

describe('the export', () => {
  let bench: ImportBench;
  beforeEach(async () => (bench = await ImportBench.open()));
  afterEach(() => bench.close());

  const exporting = (order: Partial<ExportOrder> = {}) => {
    const { snapshots, unitOfWork } = bench.database;
    return new Exporter(anEnvironment(), snapshots, new JournalRepository(), unitOfWork).export({
      folder: bench.path('.'),
      format: 'csv',
      kinds: EXPORT_KINDS,
      vehicleIds: [IMPORTED_ID],
      from: null,
      to: null,
      ...order,
    });
  };
  const read = (name: string) => readFileSync(bench.path(name), 'utf8');
  const lines = (name: string) =>
    read(name)
      .trimEnd()
      .split(name.endsWith('.csv') ? '\r\n' : '\n');
  const lived = (...snapshots: readonly Snapshot[]) => bench.polled(A_VIN, ...snapshots);

  it('gives tables with units in their names, dates in UTC, and nothing where nothing was reported', async () => {
    await lived(...A_LIFE);
    expect(await exporting({ kinds: ['snapshots'] })).toEqual([{ kind: 'snapshots', file: bench.path('snapshots.csv'), rows: 5 }]);
    const [names = '', ...rows] = lines('snapshots.csv');
    const cells = (row = '') => Object.fromEntries(names.split(',').map((name, index) => [name, row.split(',')[index]]));
    expect(names.split(',')).toEqual(COLUMNS.snapshots);
    expect(cells(rows[2])).toMatchObject({
      vehicle_id: IMPORTED_ID,
      polled_at: '2026-11-20T06:30:00.000Z',
      origin: 'polled',
      odometer_km: '28418.4',
      latitude_degrees: '',
      moving: 'false',
      charging_scheduled_start: '22:30',
    });
    expect(cells(rows[3])).toMatchObject({ charging_status: 'charging', open_doors: 'trunk driver' });
    expect(statSync(bench.path('snapshots.csv')).mode & 0o777).toBe(0o600);
  });

  it('gives back every fact as it was, when it is imported elsewhere', async () => {
    await lived(...A_LIFE);
    await exporting({ kinds: ['snapshots'], format: 'jsonl' });
    const before = await bench.line();
    const elsewhere = await ImportBench.open();
    await elsewhere.polled(A_VIN);
    const file = bench.path('snapshots.jsonl');
    expect(await elsewhere.import(file)).toMatchObject({ read: 5, taken: 5, rejected: 0 });
    expect(await elsewhere.line()).toEqual(before);
    expect(await elsewhere.import(file)).toMatchObject({ taken: 0, known: 5 });
    await elsewhere.close();

    expect(await bench.import(file)).toMatchObject({ taken: 0, known: 5 });
  });

  it('gives back an odometer that was replaced, too', async () => {
    await lived(
      ...A_LIFE,
      aSnapshot({ at: '2026-11-22T23:40:00Z', odometerKm: 12 }),
      aSnapshot({ at: '2026-11-22T23:50:00Z', odometerKm: 14 }),
    );
    bench.clock.set('2026-11-24T00:00:00Z');
    await exporting({ kinds: ['snapshots'], format: 'jsonl' });
    const elsewhere = await ImportBench.open();
    elsewhere.clock.set('2026-11-24T00:00:00Z');
    await elsewhere.polled(A_VIN);
    expect(await elsewhere.import(bench.path('snapshots.jsonl'))).toMatchObject({ taken: 7 });
    await elsewhere.close();
  });

  it('of which a part is spoilt is imported but for that, line by line', async () => {
    await lived(...A_LIFE);
    await exporting({ kinds: ['snapshots'], format: 'jsonl' });
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = lines('snapshots.jsonl');
    const spoilt = bench.write(
      'spoilt.jsonl',
      [
        first,
        second.replace('28400', '"many"'),
        third.replace('2026-11-20T06:30', '2036-11-20T06:30'),
        '',
        'x'.repeat(200_000),
        fourth,
        fifth.slice(0, 99),
      ].join('\n'),
    );
    const elsewhere = await ImportBench.open();
    await elsewhere.polled(A_VIN);
    expect(await elsewhere.import(spoilt)).toMatchObject({
      read: 6,
      taken: 2,
      rejections: [
        { place: 'line 2', reason: 'odometerKm cannot be read' },
        { place: 'line 3', reason: 'is dated in the future' },
        { place: 'line 5', reason: 'is too long' },
        { place: 'line 7', reason: 'is no JSON' },
      ],
    });
    await elsewhere.close();
  });

  it('of another installation has to be told of which vehicle it is, and gives one vehicle no other’s', async () => {
    const line = (vehicleId: string, at: string, km: number) =>
      JSON.stringify({ ...JSON.parse(aLine), vehicleId, polledAt: at, changedAt: at, odometerKm: km });
    await lived(A_LIFE[0]!);
    await exporting({ kinds: ['snapshots'], format: 'jsonl' });
    const [aLine = ''] = lines('snapshots.jsonl');
    const [first, second] = [
      line('aaaaaaaaaaaaaaaa', '2026-01-01T00:00:00.000Z', 100),
      line('bbbbbbbbbbbbbbbb', '2026-01-02T00:00:00.000Z', 200),
    ];
    const file = bench.write('foreign.jsonl', [first, second].join('\n'));
    expect(await bench.import(file)).toMatchObject({ taken: 0, reasons: { 'does not say of which car it is': 2 } });
    await expect(bench.import(file, { vehicle: A_VIN })).rejects.toThrow('aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb');
    expect(await bench.import(bench.write('one.jsonl', `\uFEFF${first}`), { vehicle: A_VIN })).toMatchObject({
      taken: 1,
      otherVehicles: 0,
    });
  });

  describe('of the journal', () => {
    const trip = {
      vehicleId: IMPORTED_ID,
      start: { at: new Date('2026-11-20T22:10:00Z'), odometerKm: 28_400, batteryPercent: 70, position: null },
      end: { at: new Date('2026-11-20T22:30:00Z'), odometerKm: 28_418.4, batteryPercent: 64, position: null },
      distanceKm: 18.4,
      minutes: 20,
      energy: { kwh: 2.7600001, errorKwh: 0.92 },
      outsideTemperatureCelsius: 9.5,
      estimated: false,
    };
    beforeEach(async () => {
      await lived(...A_LIFE);
      const { dataSource } = bench.database;
      await dataSource.query(
        `INSERT INTO journal_state (vehicle_id, edition, time_zone, pricing, snapshot_id, facts, fold) VALUES (?, 3, 'Europe/Sofia', '', 5, 5, '{}')`,
        [IMPORTED_ID],
      );
      const session = {
        ...trip,
        mode: 'ac' as const,
        segments: [],
        averagePowerKw: null,
        peakPowerKw: 7.2,
        running: false,
      };
      const cost = { amount: 3.5, currency: 'BGN', sessionFee: 0, tariffIds: [], isManual: false };
      await dataSource.manager.save(TripEntity, [toTripEntity(trip, 3), toTripEntity({ ...trip, distanceKm: 999 }, 2)]);
      await dataSource.manager.save(ChargingSessionEntity, [toSessionEntity({ session, cost }, 3)]);
      await dataSource.manager.query('INSERT INTO day_statistics (vehicle_id, edition, day, statistics) VALUES (?, 3, ?, ?)', [
        IMPORTED_ID,
        '2026-11-21',
        JSON.stringify({ distanceKm: 18.4, temperatureDegreeKm: 174.8, temperatureDistanceKm: 18.4, costs: { BGN: 3.5, EUR: 1 } }),
      ]);
    });

    it('has one row for each trip, session and day of the edition that holds', async () => {
      expect((await exporting()).map(({ kind, rows }) => [kind, rows])).toEqual([
        ['snapshots', 5],
        ['trips', 1],
        ['sessions', 1],
        ['days', 1],
      ]);
      for (const kind of EXPORT_KINDS) expect(lines(`${kind}.csv`)[0]?.split(',')).toEqual(COLUMNS[kind]);
      expect(lines('trips.csv')[1]).toBe(
        `${IMPORTED_ID},20261120T221000000Z-284000,2026-11-20T22:10:00.000Z,28400,70,,,2026-11-20T22:30:00.000Z,28418.4,64,,,18.4,20,2.76,0.92,9.5,false`,
      );
      expect(lines('sessions.csv')[1]).toContain(',ac,0,2.76,0.92,,7.2,3.5,BGN,false,false,false');
      expect(lines('days.csv')[1]).toContain('3.50 BGN + 1.00 EUR');
      await exporting({ format: 'jsonl', kinds: ['trips'] });
      expect(JSON.parse(read('trips.jsonl'))).toMatchObject({ distance_km: 18.4, start_latitude_degrees: null, estimated: false });
    });

    it('is cut at days of the configured zone', async () => {
      const day = (from: string, to: string) => exporting({ from: parseCalendarDay(from), to: parseCalendarDay(to) });
      const rows = async (from: string, to: string) => (await day(from, to)).map((file) => file.rows);
      // Half past midnight of the 21st in Sofia.
      expect(await rows('2026-11-21', '2026-11-21')).toEqual([1, 1, 1, 1]);
      expect(await rows('2026-11-20', '2026-11-20')).toEqual([3, 0, 0, 0]);
      expect(lines('trips.csv')).toEqual([COLUMNS.trips.join()]);
    });
  });

  it('ends each line of a table as RFC 4180 says, also the last, and keeps the line ends within a text', async () => {
    const rows = (async function* () {
      yield { a: 1, b: 'two\nlines' };
    })();
    await writeExport(bench.path('x.csv'), 'csv', rows, ['a', 'b']);
    expect(read('x.csv')).toBe('a,b\r\n1,"two\nlines"\r\n');
  });

  it('lets no spreadsheet take text for a formula', async () => {
    const rows = (async function* () {
      yield { a: '=HYPERLINK("http://example.com")', b: -1.5, c: '@x', d: '-1', e: null };
    })();
    await writeExport(bench.path('x.csv'), 'csv', rows, ['a', 'b', 'c', 'd', 'e']);
    expect(lines('x.csv')[1]).toBe(`"'=HYPERLINK(""http://example.com"")",-1.5,'@x,'-1,`);
  });

  it('leaves the file before as it was where it fails, and nothing half', async () => {
    await lived(...A_LIFE);
    bench.write('snapshots.csv', 'of yesterday');
    const failing = (async function* () {
      yield { a: 1 };
      throw new Error('the disk is gone');
    })();
    await expect(writeExport(bench.path('snapshots.csv'), 'csv', failing, ['a'])).rejects.toThrow('the disk is gone');
    expect(read('snapshots.csv')).toBe('of yesterday');
    expect(existsSync(join(bench.path('.'), 'snapshots.csv.part'))).toBe(false);
  });
});
