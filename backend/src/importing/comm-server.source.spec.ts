import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { aCarState, aResponse, tinyDb, writeLongTinyDb } from '../../test/comm-server.builder.js';
import { ImportBench, IMPORTED_ID } from '../../test/import-bench.js';
import { A_VIN, ANOTHER_VIN } from '../../test/info-db.builder.js';

describe('the import of psa-ev-comm-server’s db.json', () => {
  let bench: ImportBench;
  beforeEach(async () => (bench = await ImportBench.open()));
  afterEach(() => bench.close());
  const db = (tables: Parameters<typeof tinyDb>[0]) => bench.write('db.json', tinyDb(tables));
  const forCar = { vehicle: A_VIN };

  it('takes the stored answers with all that they tell, and the extract of one only where it is missing', async () => {
    const file = db({
      _default: [],
      responses: [aResponse('2026-11-20T08:00:00Z'), { ...aResponse('2026-11-20T08:05:00Z'), timestamp: undefined }],
      car_states: [
        aCarState('2026-11-20T08:00:00.040Z', { battery: { level: 64 }, environment: null, position: null }),
        aCarState('2026-11-20T08:05:00.040Z'),
      ],
    });
    expect(await bench.import(file, forCar)).toMatchObject({
      read: 4,
      taken: 2,
      merged: 1,
      rejections: [{ place: 'responses 2', reason: 'has no date' }],
    });
    const [status, extract] = await bench.line();
    expect(status).toMatchObject({ battery: { percent: 64 }, ignition: 'stop', powertrain: 'electric', privacy: 'none' });
    expect(extract).toMatchObject({
      polledAt: new Date('2026-11-20T08:05:00.040Z'),
      battery: { percent: 63, rangeKm: 201 },
      charging: { status: 'disconnected', mode: 'none', plugged: false },
      odometerKm: 28_417.6,
      position: { latitude: 48.85661, longitude: 2.35183 },
      powertrain: null,
      parts: { battery: { reportedAt: new Date('2026-11-20T07:59:00Z') } },
    });
  });

  it('reads the first extracts, which knew no more of charging than its mode, and an odometer that is no list', async () => {
    const file = db({
      car_states: [
        aCarState('2026-11-20T08:00:00Z', { battery: { level: 63, charging_mode: 'Slow' }, odometer: 28_417.6, position: undefined }),
      ],
    });
    expect(await bench.import(file, forCar)).toMatchObject({ taken: 1 });
    expect((await bench.line())[0]).toMatchObject({ odometerKm: 28_417.6, charging: { mode: 'ac', status: null }, position: null });
  });

  it('changes nothing the second time, nor the file', async () => {
    const file = db({
      responses: [aResponse('2026-11-20T08:00:00Z')],
      car_states: [aCarState('2026-11-20T08:00:00.040Z'), aCarState('2026-11-21T08:00:00Z')],
    });
    const bytes = readFileSync(file);
    await bench.import(file, forCar);
    const before = await bench.database.rows('snapshot');
    expect(await bench.import(file, forCar)).toMatchObject({ taken: 0, changedVehicles: [] });
    expect(await bench.database.rows('snapshot')).toEqual(before);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(bench.files()).toEqual(['db.json']);
  });

  it('is of the only vehicle that is known, and has to be told of which where there are several, or none', async () => {
    const file = db({ responses: [aResponse('2026-11-20T08:00:00Z')] });
    await expect(bench.import(file)).rejects.toThrow('Say it: --vehicle <VIN>');
    await bench.polled(A_VIN);
    expect(await bench.import(file)).toMatchObject({ taken: 1, changedVehicles: [IMPORTED_ID] });
    await bench.polled(ANOTHER_VIN);
    await expect(bench.import(file)).rejects.toThrow('there are several');
    await expect(bench.import(file, { vehicle: 'Trabant' })).rejects.toThrow('--vehicle names 0 vehicles');
    expect(await bench.import(file, { vehicle: ANOTHER_VIN.slice(-4) })).toMatchObject({ taken: 1 });
  });

  it('reports record by record what is no status, and takes everything else', async () => {
    const file = db({
      responses: [
        aResponse('2026-11-20T08:00:00Z'),
        { error: 'Wakeup rate limit exceeded', timestamp: 1_795_000_000 },
        'a word',
        null,
        [1, 2],
        aResponse('2031-01-01T00:00:00Z'),
        aResponse('2026-11-20T08:10:00Z', (status) => (status.timed_odometer.mileage = 0)),
        aResponse('2026-11-20T08:20:00Z', (status) => (status.timed_odometer.mileage = 'many')),
        { timestamp: 1_795_000_100, energy: Array.from({ length: 30_000 }, () => 1) },
        { ...aResponse('2026-11-20T08:30:00Z', (status) => (status.energy[0]!.level = 40)) },
      ],
      somebody_elses: [{ a: 1 }],
    });
    expect(await bench.import(file, forCar)).toMatchObject({
      read: 10,
      taken: 2,
      merged: 1,
      rejections: [
        { place: 'responses 2', reason: 'is no status of a car' },
        { place: 'responses 3', reason: 'has no date' },
        { place: 'responses 4', reason: 'has no date' },
        { place: 'responses 5', reason: 'has no date' },
        { place: 'responses 6', reason: 'is dated in the future' },
        { place: 'responses 9', reason: 'is too long for a status' },
        { place: 'responses 7', reason: 'the odometer is 0' },
      ],
    });
  });

  it.each([
    ['ends in the middle', (whole: string) => whole.slice(0, -700), 'the file ends in the middle'],
    ['goes over into something else', (whole: string) => `${whole.slice(0, -700)}#### no JSON ####`, 'cannot be read from here on'],
  ])('takes what stands before where the file %s', async (_how, spoil, words) => {
    const responses = Array.from({ length: 40 }, (_, hour) =>
      aResponse(new Date(Date.UTC(2026, 10, 1, hour)).toISOString(), (status) => (status.timed_odometer.mileage = 28_000 + hour)),
    );
    const file = bench.write('db.json', spoil(tinyDb({ responses })));
    const result = await bench.import(file, forCar);
    expect(result.taken).toBeGreaterThanOrEqual(38);
    expect(result.taken).toBeLessThan(40);
    expect(result.rejections).toEqual([{ place: expect.stringMatching(/^responses (39|40)$/), reason: expect.stringContaining(words) }]);
  });

  it('takes of a car that was asked again and again what has changed', async () => {
    await writeLongTinyDb(bench.path('long.json'), 600);
    expect(await bench.import(bench.path('long.json'), forCar)).toMatchObject({ read: 600, taken: 6, merged: 594, rejected: 0 });
  });

  it('reads a hundred megabytes in a heap of forty', async () => {
    const file = bench.path('long.json');
    await writeLongTinyDb(file, 58_000);
    expect(statSync(file).size).toBeGreaterThan(100_000_000);
    const read = `
      const { parentPort, workerData } = require('node:worker_threads');
      const { registerHooks } = require('node:module');
      registerHooks({ resolve: (name, context, next) => next(name.startsWith('.') ? name.replace(/\\.js$/, '.ts') : name, context) });
      import(workerData.module).then(async ({ jsonRecords }) => {
        let records = 0;
        for await (const { kind } of jsonRecords(workerData.file)) if (kind === 'record') records += 1;
        parentPort.postMessage(records);
      });`;
    const worker = new Worker(read, {
      eval: true,
      workerData: { file, module: pathToFileURL(join(import.meta.dirname, 'json-records.ts')).href },
      resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
    });
    expect(await once(worker, 'message')).toEqual([58_000]);
    await worker.terminate();
  }, 120_000);
});
