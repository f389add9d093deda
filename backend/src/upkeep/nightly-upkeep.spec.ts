import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { aSnapshot, A_VEHICLE_ID } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { NightlyUpkeep } from './nightly-upkeep.js';

describe('the night of the service', () => {
  let database: TemporaryDatabase;
  let databaseFile: string;
  let clock: FakeClock;
  let errors: string[];
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    databaseFile = String(database.dataSource.options.database);
    clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
    errors = [];
    jest.spyOn(Logger.prototype, 'error').mockImplementation((message) => void errors.push(String(message)));
    await database.dataSource.query("INSERT INTO vehicle (vehicle_id, vin) VALUES (?, 'VR3UHZKXZLT000001')", [A_VEHICLE_ID]);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await database.close();
  });

  const upkeep = (changes: Parameters<typeof anEnvironment>[0] = {}) =>
    new NightlyUpkeep(database.unitOfWork, anEnvironment({ databaseFile, timeZone: 'Europe/Vienna', ...changes }), clock);
  const folder = () => join(dirname(databaseFile), 'backups');
  const copies = () => (existsSync(folder()) ? readdirSync(folder()) : []);
  const drive = () =>
    database.unitOfWork.transaction((manager) => database.snapshots.append(manager, aSnapshot({ at: clock.now().toISOString() })));
  const night = async (day: string, work: NightlyUpkeep) => {
    clock.set(new Date(`${day}T03:05:00Z`)); // five past four in Vienna
    await work.look();
  };

  it('says once why no copy could be made, and tries again the next night', async () => {
    writeFileSync(folder(), 'no folder');
    await drive();
    const work = upkeep();
    await night('2026-11-23', work);
    await work.look();
    expect(errors).toEqual([expect.stringMatching(/^The nightly copy of the database could not be made: No backup was made: /)]);
    await night('2026-11-24', work);
    expect(errors).toHaveLength(2);
  });

  it('makes a new copy where the card has spoilt the newest, though the car has told nothing since', async () => {
    await drive();
    const work = upkeep();
    await night('2026-11-23', work);
    writeFileSync(join(folder(), 'nightly-2026-11-23.sqlite'), 'no database any more'.repeat(1000));
    await night('2026-11-24', work);
    expect(copies()).toEqual(['nightly-2026-11-23.sqlite', 'nightly-2026-11-24.sqlite']);
    expect(errors).toEqual([]);
    await night('2026-11-25', work);
    expect(copies()).toHaveLength(2);
  });

  it('copies the database after four in the morning, once, for its owner alone', async () => {
    await drive();
    const work = upkeep();
    clock.set(new Date('2026-11-23T02:55:00Z'));
    await work.look();
    expect(copies()).toEqual([]);
    await night('2026-11-23', work);
    expect(copies()).toEqual(['nightly-2026-11-23.sqlite']);
    expect(statSync(join(folder(), 'nightly-2026-11-23.sqlite')).mode & 0o777).toBe(0o600);

    await drive();
    await upkeep().look();
    expect(copies()).toEqual(['nightly-2026-11-23.sqlite']);
    expect(errors).toEqual([]);
  });

  it('writes nothing where the car has told nothing new', async () => {
    await drive();
    const work = upkeep();
    await night('2026-11-23', work);
    await night('2026-11-24', work);
    expect(copies()).toEqual(['nightly-2026-11-23.sqlite']);
  });

  it('keeps as many as are wanted, and what has another name; none where none are wanted', async () => {
    await night('2026-11-23', upkeep({ backupsKept: 0 }));
    expect(copies()).toEqual([]);

    const work = upkeep({ backupsKept: 2 });
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      clock.set(new Date(`${day}T00:00:00Z`));
      await drive();
      await night(day, work);
      if (day === '2026-11-24') writeFileSync(join(folder(), 'mine.sqlite'), '');
    }
    expect(copies()).toEqual(['mine.sqlite', 'nightly-2026-11-25.sqlite', 'nightly-2026-11-26.sqlite']);
  });

  it('forgets what was not believed after the days that are configured, and nothing that was', async () => {
    await drive();
    const reject = () =>
      database.unitOfWork.transaction((manager) =>
        database.snapshots.appendRejected(manager, aSnapshot({ at: clock.now().toISOString() }), ['odometer-zero']),
      );
    await reject();
    clock.set(new Date('2026-12-22T12:00:00Z'));
    await reject();
    await night('2026-12-23', upkeep({ rejectedKeptDays: 30 }));
    expect(await database.rows('rejected_reading')).toHaveLength(1);
    expect(await database.rows('snapshot')).toHaveLength(1);
  });
});
