import 'reflect-metadata';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { paths, toVehicleDocument } from '@psa-ev/contract';
import type { Snapshot, VehicleId } from '@psa-ev/domain';
import { median, percentile } from '@psa-ev/tools/bench/figures.ts';
import { surroundings } from '@psa-ev/tools/bench/surroundings.ts';
import { isWithin, type Measurement, verdictTable } from '@psa-ev/tools/bench/verdict.ts';
import { SnapshotEntity } from '../../src/snapshots/snapshot.entity.js';
import { toEntity } from '../../src/snapshots/snapshot.mapping.js';
import type { KnownVehicle } from '../../src/vehicles/vehicle.repository.js';
import { FakeClock } from '../fake-clock.js';
import { FakeFirestore } from '../fake-firestore.js';
import { keepJournal, publishJournal } from '../journal.js';
import { TemporaryDatabase, temporaryFolder } from '../temporary-database.js';
import { JsonStore } from './json-store.js';
import { extraMemoryMb } from './peak-memory.js';
import { type RepeatingCar, repeatingCar } from './ten-years.js';
import { bytesWritten } from './written-bytes.js';

const DAYS_A_YEAR = 365.25;
const ROWS_A_STATEMENT = 200;
const ROWS_A_TRANSACTION = 5000;
const MONTHS_ASKED_FOR = 120;
const POLLS = 600;
const JSON_POLLS = 5;
const JSON_SIZES = [1_000, 10_000, 50_000];
const KB = 1000;

const say = (...lines: readonly string[]) => lines.forEach((line) => process.stdout.write(`${line}\n`));

/** Measures a history of years in a real SQLite file, through the backend's own classes. Returns the exit code: 1 when a budget is exceeded. */
async function main(args: readonly string[]): Promise<number> {
  const { values: flags } = parseArgs({ args: [...args], options: { years: { type: 'string', default: '10' } } });
  const years = Number(flags.years);
  Logger.overrideLogger(false);
  say(...surroundings(null), '');
  const cars = [repeatingCar(1, 'electric'), repeatingCar(2, 'hybrid'), repeatingCar(3, 'electric')];
  const database = await TemporaryDatabase.open();
  const jsonFolder = temporaryFolder();
  try {
    const measurements = await measureHistory(database, cars, years);
    say('', ...measureJsonStore(cars, jsonFolder.path), '', verdictTable(measurements));
    return measurements.every(isWithin) ? 0 : 1;
  } finally {
    await database.close();
    jsonFolder.remove();
  }
}

async function measureHistory(database: TemporaryDatabase, cars: readonly RepeatingCar[], years: number): Promise<readonly Measurement[]> {
  const vehicles = await database.vehicles.remember(cars.map(({ vin, label }) => ({ vin, label, brand: null, batteryCapacityKwh: null })));
  const days = Math.round(years * DAYS_A_YEAR);
  const facts = await fill(database, cars, vehicles, days);
  say(`${years} years of ${cars.length} cars: ${facts} readings`, '');
  const clock = new FakeClock();
  const parts = keepJournal(database, { clock });

  const rebuilds: number[] = [];
  const extraMb = await extraMemoryMb(async () => {
    for (const { identity } of vehicles) rebuilds.push(await secondsOf(() => parts.rebuild.rebuild(identity.vehicleId)));
  });
  const rebuildSeconds = rebuilds.reduce((sum, seconds) => sum + seconds, 0);
  say(`Rebuild: ${rebuildSeconds.toFixed(1)} s for all cars, ${Math.round(facts / rebuildSeconds)} readings a second`);

  const months = await monthQueries(database, parts, vehicles);
  say(
    `A month's days, trips and sessions: median ${median(months).toFixed(1)} ms, worst ${Math.max(...months).toFixed(1)} ms of ${months.length}`,
  );
  await database.dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
  say(`Database: ${(databaseBytes(database) / KB / KB / years).toFixed(1)} MB a year for ${cars.length} cars`);

  const polls = await poll(database, parts, clock, cars, vehicles, days);
  const bytes = polls.map((each) => each.bytes);
  const mean = bytes.reduce((sum, each) => sum + each, 0) / bytes.length;
  say(
    `A changed poll, stored and published: median ${median(polls.map(({ ms }) => ms)).toFixed(1)} ms, ` +
      `95 of 100 within ${percentile(
        polls.map(({ ms }) => ms),
        95,
      ).toFixed(1)} ms`,
    `Bytes written a changed poll: median ${(median(bytes) / KB).toFixed(1)} kB, mean ${(mean / KB).toFixed(1)} kB, ` +
      `most ${(Math.max(...bytes) / KB).toFixed(1)} kB`,
  );
  return [
    { what: 'a month of all these years, 95 of 100 within', value: percentile(months, 95), budget: 50, unit: 'ms' },
    { what: 'memory of a rebuild beyond what was used before', value: extraMb, budget: 50, unit: 'MB' },
    { what: 'written a changed poll, mean', value: mean / KB, budget: 30, unit: 'kB' },
  ];
}

/** Puts the facts into the database, in the order in which they would have been read. */
async function fill(
  database: TemporaryDatabase,
  cars: readonly RepeatingCar[],
  vehicles: readonly KnownVehicle[],
  days: number,
): Promise<number> {
  let rows: SnapshotEntity[] = [];
  let facts = 0;
  const flush = () =>
    database.unitOfWork.transaction(async (manager) => {
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await manager
          .createQueryBuilder()
          .insert()
          .into(SnapshotEntity)
          .values(rows.slice(from, from + ROWS_A_STATEMENT))
          .updateEntity(false)
          .execute();
      }
    });
  for (const fact of inTurn(cars.map((car, index) => car.facts(idOf(vehicles, index), days)))) {
    rows.push(toEntity(fact));
    facts += 1;
    if (rows.length < ROWS_A_TRANSACTION) continue;
    await flush();
    rows = [];
    process.stderr.write(`\r${facts} readings`);
  }
  await flush();
  process.stderr.write('\r\u001b[K');
  return facts;
}

/** Of several cars whichever comes first. */
function* inTurn(lives: readonly Iterable<Snapshot>[]): Generator<Snapshot> {
  const iterators = lives.map((life) => life[Symbol.iterator]());
  const next = iterators.map((iterator) => iterator.next());
  for (;;) {
    const times = next.map((one) => (one.done ? Infinity : one.value.polledAt.getTime()));
    const first = times.indexOf(Math.min(...times));
    const one = next[first];
    if (!one || one.done) return;
    yield one.value;
    const iterator = iterators[first];
    if (iterator) next[first] = iterator.next();
  }
}

async function monthQueries(
  database: TemporaryDatabase,
  { repository }: ReturnType<typeof keepJournal>,
  vehicles: readonly KnownVehicle[],
): Promise<readonly number[]> {
  const took: number[] = [];
  for (let asked = 0; asked < MONTHS_ASKED_FOR; asked += 1) {
    const vehicleId = idOf(vehicles, asked % vehicles.length);
    const month = `${2026 + (asked % 10)}-${String((asked % 12) + 1).padStart(2, '0')}`;
    const seconds = await secondsOf(() =>
      database.unitOfWork.transaction(async (manager) => {
        const edition = await repository.edition(manager, vehicleId);
        if (!edition) throw new Error('the journal is written');
        await repository.daysOfMonth(manager, edition, month);
        await repository.tripsOfMonth(manager, edition, month);
        await repository.sessionsOfMonth(manager, edition, month);
      }),
    );
    took.push(seconds * 1000);
  }
  return took;
}

/** Whole cycles after psacc has answered, on top of all those years: stored, told, published to a Firestore that takes everything. */
async function poll(
  database: TemporaryDatabase,
  parts: ReturnType<typeof keepJournal>,
  clock: FakeClock,
  cars: readonly RepeatingCar[],
  vehicles: readonly KnownVehicle[],
  days: number,
): Promise<readonly { readonly ms: number; readonly bytes: number }[]> {
  // What the rebuild would have published in the days after it is no part of a poll.
  await database.dataSource.query('UPDATE journal_document SET due = 0');
  const publisher = publishJournal(database, parts, new FakeFirestore());
  const took: { ms: number; bytes: number }[] = [];
  const [car] = cars;
  const vehicle = vehicles[0];
  if (!car || !vehicle) throw new Error('there is a car');
  const { vehicleId } = vehicle.identity;
  const latest = await database.snapshots.latest(vehicleId);
  for (const snapshot of car.facts(vehicleId, days + 365)) {
    if (latest && snapshot.polledAt <= latest.polledAt) continue;
    clock.set(snapshot.polledAt);
    const before = bytesWritten();
    const seconds = await secondsOf(async () => {
      const memory = await database.unitOfWork.transaction(async (manager) => {
        await database.snapshots.append(manager, snapshot);
        const extended = await parts.journal.extend(manager, vehicle, snapshot);
        const state = { ...stateOf(vehicle, snapshot), ...parts.journal.glance(vehicle, snapshot.polledAt, extended) };
        await database.outbox.put(manager, paths.vehicle(vehicleId), toVehicleDocument(state), snapshot.polledAt);
        return extended;
      });
      if (memory) parts.journal.keep(memory);
      await publisher.publishPending();
      await publisher.settled();
    });
    took.push({ ms: seconds * 1000, bytes: bytesWritten() - before });
    if (took.length === POLLS) break;
  }
  return took;
}

function stateOf(vehicle: KnownVehicle, snapshot: Snapshot) {
  return {
    vehicle: vehicle.identity,
    timeZone: 'Europe/Sofia',
    snapshot,
    diagnosis: { kind: 'ok', since: snapshot.polledAt },
    heartbeatAt: snapshot.polledAt,
    backendVersion: '0.1.0',
    settingsInForce: null,
    pollIntervalSeconds: 90,
  } as const;
}

function measureJsonStore([car]: readonly RepeatingCar[], folder: string): readonly string[] {
  if (!car) return [];
  return JSON_SIZES.map((size) => {
    const facts = firstOf(car.facts('abcdefghijklmnop' as VehicleId, Infinity), size + JSON_POLLS);
    const store = new JsonStore(join(folder, `${size}.json`));
    store.fill(facts.slice(0, size));
    const took = facts.slice(size).map((fact) => {
      const [before, began] = [bytesWritten(), performance.now()];
      store.append(fact);
      return { ms: performance.now() - began, bytes: bytesWritten() - before };
    });
    const ms = median(took.map((each) => each.ms)).toFixed(1);
    const mb = (median(took.map((each) => each.bytes)) / KB / KB).toFixed(1);
    return `One JSON file of ${size} readings, rewritten each poll: ${ms} ms and ${mb} MB a poll`;
  });
}

function firstOf(facts: Iterable<Snapshot>, count: number): readonly Snapshot[] {
  const first: Snapshot[] = [];
  for (const fact of facts) {
    first.push(fact);
    if (first.length === count) break;
  }
  return first;
}

function idOf(vehicles: readonly KnownVehicle[], index: number): VehicleId {
  const vehicle = vehicles[index];
  if (!vehicle) throw new Error(`there is no car ${index}`);
  return vehicle.identity.vehicleId;
}

function databaseBytes({ dataSource }: TemporaryDatabase): number {
  return statSync(String(dataSource.options.database)).size;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

process.exitCode = await main(process.argv.slice(2));
