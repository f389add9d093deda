import { Logger } from '@nestjs/common';
import { quietTrip, runningTrip, type Snapshot, sumStatistics, type Tariff, WEEKDAYS } from '@psa-ev/domain';
import fc from 'fast-check';
import sqlite3 from 'sqlite3';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeJournalSettings, keepJournal } from '../../test/journal.js';
import { anyHistory, factsOf, type History } from '../../test/journal/simulated-facts.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import type { JournalMemory } from './journal.memory.js';
import { NO_JOURNAL_SETTINGS } from './journal-settings.js';

const MINUTES = 60_000;
const LONGEST_DAYS = 4;
const TABLES = ['trip', 'charging_session', 'day_statistics', 'trip_band', 'health_reading', 'idle_window'];
const BY_NIGHT: Tariff = {
  id: 'night',
  name: 'Night',
  currency: 'BGN',
  placeIds: null,
  mode: null,
  validFrom: null,
  validUntil: null,
  sessionFee: 0.5,
  bands: [
    { hours: { from: { hour: 0, minute: 0 }, to: { hour: 0, minute: 0 } }, weekdays: WEEKDAYS, pricePerKwh: 0.3 },
    { hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } }, weekdays: WEEKDAYS, pricePerKwh: 0.15 },
  ],
};

/** How the facts come in: a start anew after so many, and a transaction that fails, as often. */
interface Mishaps {
  readonly restartEvery: number;
  readonly failEvery: number;
}

const anyMishaps: fc.Arbitrary<Mishaps> = fc.record({
  restartEvery: fc.integer({ min: 1, max: 130 }),
  failEvery: fc.integer({ min: 2, max: 60 }),
});

describe('the journal on the database, whatever is read', () => {
  let database: TemporaryDatabase;
  beforeAll(() => {
    Logger.overrideLogger(false);
    // The long stack traces of the driver would cost as much as all its work.
    jest.spyOn(sqlite3, 'verbose').mockReturnThis();
  });
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());

  let cars = 0;
  /** Each run of a law has a car of its own on the one database. */
  const nextVin = () => `VR3UHZKXZLT${String((cars += 1)).padStart(6, '0')}`;

  const tell = async (history: History, { restartEvery, failEvery }: Mishaps) => {
    const settings = new FakeJournalSettings();
    settings.now = { ...NO_JOURNAL_SETTINGS, tariffs: [BY_NIGHT] };
    const start = () => keepJournal(database, { settings, environment: anEnvironment({ timeZone: history.timeZone }) });
    const [vehicle] = await database.vehicles.remember([{ vin: nextVin(), label: 'e-208', brand: null, batteryCapacityKwh: null }]);
    if (!vehicle) throw new Error('the car is remembered');
    const facts = factsOf(vehicle.identity.vehicleId, history);
    let parts = start();
    let memory: JournalMemory | null = null;
    for (const [index, fact] of facts.entries()) {
      if (index % restartEvery === restartEvery - 1) parts = start();
      if (index % failEvery === failEvery - 1) await expect(store(parts, vehicle, fact, true)).rejects.toThrow('power cut');
      memory = await store(parts, vehicle, fact, false);
    }
    return { facts, parts, vehicle, memory };
  };

  const store = async ({ journal }: ReturnType<typeof keepJournal>, vehicle: KnownVehicle, fact: Snapshot, isCut: boolean) => {
    const memory = await database.unitOfWork.transaction(async (manager) => {
      await database.snapshots.append(manager, fact);
      const extended = await journal.extend(manager, vehicle, fact);
      if (isCut) throw new Error('power cut');
      return extended;
    });
    if (memory) journal.keep(memory);
    return memory;
  };

  const dump = async (vehicleId: string) => {
    const tables: Record<string, unknown> = {};
    for (const table of TABLES) {
      const rows: Record<string, unknown>[] = await database.dataSource.query(`SELECT * FROM ${table} WHERE vehicle_id = ?`, [vehicleId]);
      tables[table] = rows.map(({ edition: _edition, ...row }) => row);
    }
    return tables;
  };

  it(
    'rebuilt it is what was told reading by reading, through restarts and power cuts',
    async () => {
      const law = fc.asyncProperty(anyHistory(LONGEST_DAYS), anyMishaps, async (history, mishaps) => {
        const { facts, parts, vehicle, memory } = await tell(history, mishaps);
        const { vehicleId } = vehicle.identity;
        const told = await dump(vehicleId);
        const { factsDone } = await parts.rebuild.rebuild(vehicleId);
        expect(factsDone).toBe(facts.length);
        expect(await dump(vehicleId)).toEqual(told);
        const rebuilt = await database.unitOfWork.transaction((manager) => parts.journal.load(manager, vehicleId));
        expect(rebuilt?.fold).toEqual(JSON.parse(JSON.stringify(memory?.fold)));
        expect(rebuilt?.storedSession).toEqual(memory?.storedSession);
        expect(rebuilt?.recentDays).toEqual(memory?.recentDays);
      });
      await fc.assert(law, { numRuns: 8 });
    },
    5 * MINUTES,
  );

  it(
    'its trips follow one another without a gap of the odometer, its sessions never overlap, and its days add up to both',
    async () => {
      const law = fc.asyncProperty(anyHistory(LONGEST_DAYS), anyMishaps, async (history, mishaps) => {
        const { facts, parts, memory } = await tell({ ...history, clockOffMinutes: 0 }, mishaps);
        if (!memory) throw new Error('there are facts');
        const { edition, fold } = memory;
        const { trips, sessions, days } = await database.unitOfWork.transaction(async (manager) => ({
          trips: await parts.repository.tripsAfter(manager, edition, '', 10_000),
          sessions: await parts.repository.sessionsAfter(manager, edition, '', 10_000),
          days: await parts.repository.days(manager, edition),
        }));
        const now = facts.at(-1)?.polledAt ?? new Date();
        const open = runningTrip(fold.journal, now, edition) ?? quietTrip(fold.journal, now, edition);
        const odometers = [...trips, ...(open ? [open] : [])].flatMap(({ start, end }) => [start.odometerKm, end.odometerKm]);
        const known = facts.flatMap(({ odometerKm }) => odometerKm ?? []);
        expect([known[0], ...odometers, known.at(-1)].filter((_, index) => index % 2 === 0)).toEqual(
          [known[0], ...odometers, known.at(-1)].filter((_, index) => index % 2 === 1),
        );
        sessions.slice(1).forEach(({ session }, index) => {
          expect(session.start.at.getTime()).toBeGreaterThanOrEqual(sessions[index]?.session.end.at.getTime() ?? 0);
        });
        const total = sumStatistics(days);
        const tenths = (km: number) => Math.round(km * 10);
        expect(tenths(total.distanceKm)).toBe(trips.reduce((sum, trip) => sum + tenths(trip.distanceKm), 0));
        expect(total.trips).toBe(trips.length);
        expect(total.charges).toBe(sessions.length);
        expect(total.chargedKwh).toBeCloseTo(
          sessions.reduce((sum, { session }) => sum + Math.round((session.energy?.kwh ?? 0) * 1000) / 1000, 0),
          6,
        );
        const cost = sessions.reduce((sum, costed) => sum + Math.round((costed.cost?.amount ?? 0) * 100), 0);
        expect(Math.round((total.costs['BGN'] ?? 0) * 100)).toBe(cost);
      });
      await fc.assert(law, { numRuns: 6 });
    },
    5 * MINUTES,
  );
});
