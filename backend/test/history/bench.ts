import 'reflect-metadata';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import type { Snapshot, VehicleId } from '@psa-ev/domain';
import { median, percentile } from '@psa-ev/tools/bench/figures.ts';
import { surroundings } from '@psa-ev/tools/bench/surroundings.ts';
import { isWithin, type Measurement, verdictTable } from '@psa-ev/tools/bench/verdict.ts';
import type { KnownVehicle } from '../../src/vehicles/vehicle.repository.js';
import { FakeClock } from '../fake-clock.js';
import { keepJournal } from '../journal.js';
import { TemporaryDatabase, temporaryFolder } from '../temporary-database.js';
import { fill } from './fill.js';
import { JsonStore } from './json-store.js';
import { extraMemoryMb } from './peak-memory.js';
import { poll } from './polls.js';
import { secondsOf } from './seconds-of.js';
import { idOf, type RepeatingCar, repeatingCar } from './ten-years.js';
import { bytesWritten } from './written-bytes.js';

const DAYS_A_YEAR = 365.25;
const MONTHS_ASKED_FOR = 120;
const JSON_POLLS = 5;
const JSON_SIZES = [1_000, 10_000, 50_000];
const KB = 1000;
const MICROSECONDS = 1_000_000;

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

  const cpuBefore = process.cpuUsage();
  let rebuildSeconds = 0;
  const extraMb = await extraMemoryMb(async () => {
    for (const { identity } of vehicles) rebuildSeconds += await secondsOf(() => parts.rebuild.rebuild(identity.vehicleId));
  });
  const cpuSeconds = cpuSecondsSince(cpuBefore);
  say(
    `Rebuild of all cars: ${rebuildSeconds.toFixed(1)} s, of the processor ${cpuSeconds.toFixed(1)} s, ${Math.round(facts / cpuSeconds)} readings in each`,
  );

  const beforeMonths = process.cpuUsage();
  const months = await monthQueries(database, parts, vehicles);
  const monthCpuMs = (cpuSecondsSince(beforeMonths) * 1000) / months.length;
  say(
    `A month's days, trips and sessions: median ${median(months).toFixed(1)} ms, worst ${Math.max(...months).toFixed(1)} ms of ${months.length}; of the processor ${monthCpuMs.toFixed(1)} ms`,
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

/** What all threads of this process have used of the processor: on a busy machine that says more than the clock. */
function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS;
}

function databaseBytes({ dataSource }: TemporaryDatabase): number {
  return statSync(String(dataSource.options.database)).size;
}

process.exitCode = await main(process.argv.slice(2));
