import { Logger } from '@nestjs/common';
import { paths, toCommandDocument, toCommandRequestDocument } from '@psa-ev/contract';
import { aCommand, at } from '@psa-ev/testing';
import { CommandCloud } from '../../test/command-cloud.js';
import { FakeClock } from '../../test/fake-clock.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { FirestorePublisher } from '../publishing/firestore.publisher.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { AbandonedCommands } from './abandoned-commands.js';
import { CommandClaims } from './command.claims.js';
import { CommandRecords } from './command.records.js';
import { CommandsUnderWay } from './commands-under-way.js';
import { Installation } from './installation.js';

const ID = 'a-wish';
const UNCONFIRMED = { status: 'failed', failure: { kind: 'unconfirmed' } };

describe('a command that was claimed by a Pi', () => {
  let database: TemporaryDatabase;
  let cloud: CommandCloud;
  let clock: FakeClock;
  let vehicle: KnownVehicle;
  let underWay: CommandsUnderWay;
  let abandoned: AbandonedCommands;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    cloud = new CommandCloud();
    clock = new FakeClock('08:00');
    cloud.now = at('08:00');
    const [known] = await database.vehicles.remember([{ vin: 'VR3UHZKXZLT000001', label: null, brand: null, batteryCapacityKwh: null }]);
    if (!known) throw new Error('the vehicle was not remembered');
    vehicle = known;
    const publisher = { publishPending: async () => undefined } as unknown as FirestorePublisher;
    const records = new CommandRecords(database.outbox, database.unnoted, publisher, database.unitOfWork, clock);
    underWay = new CommandsUnderWay(records, clock);
    abandoned = new AbandonedCommands(cloud.asFirestore(), database.vehicles, underWay, records, clock);
  });
  afterEach(() => database.close());

  /** The same card in a Pi of this serial number. */
  const installationOn = (serial: string) => new Installation(database.dataSource, { serialNumber: async () => serial });
  const formerly = () => installationOn('10000000a1b2c3d4');
  const path = () => paths.command(vehicle.identity.vehicleId, ID);
  const claimFormerly = async () => {
    cloud.write(path(), toCommandRequestDocument(aCommand({ requestedAt: at('08:00'), expiresAt: at('08:02') }).request));
    const claims = new CommandClaims(cloud.asFirestore(), formerly(), clock);
    const taken = await claims.take(vehicle.identity.vehicleId, ID, async () => null);
    if (taken.kind !== 'claimed') throw new Error(`the wish is ${taken.kind}`);
    return taken.command;
  };
  const endAt = async (time: string) => {
    cloud.now = at(time);
    clock.set(time);
    await abandoned.end();
  };
  const told = () => cloud.documents.get(path());

  it('stays where Firestore is not reached, and nobody is disturbed', async () => {
    await claimFormerly();
    cloud.beforeTransaction = () => Promise.reject(new Error('14 UNAVAILABLE'));
    await expect(endAt('10:00')).resolves.toBeUndefined();
    expect(told()).toMatchObject({ status: 'claimed' });
  });

  it('is left to that Pi for an hour by the clock of the cloud, whatever the time is here', async () => {
    await claimFormerly();
    await endAt('08:59');
    clock.set('23:00');
    await abandoned.end();
    expect(told()).toMatchObject({ status: 'claimed' });
  });

  it('is unconfirmed after an hour, where that Pi has another name by now', async () => {
    await claimFormerly();
    const name = await formerly().id();
    expect(await installationOn('10000000a1b2c3d5').id()).not.toBe(name);
    await endAt('09:00');
    expect(told()).toMatchObject({ ...UNCONFIRMED, claimedBy: name, failedAt: '2026-11-20T09:00:00.000Z' });
  });

  it('is unconfirmed an hour after it was sent, and still known as sent', async () => {
    const { stage, ...command } = await claimFormerly();
    if (stage.status !== 'claimed') throw new Error('the wish was not claimed');
    const { claimedBy, claimedAt } = stage;
    cloud.now = at('08:10');
    cloud.write(path(), toCommandDocument({ ...command, stage: { status: 'sent', claimedBy, claimedAt, sentAt: at('08:10') } }));
    await endAt('09:09');
    expect(told()).toMatchObject({ status: 'sent' });
    await endAt('09:10');
    expect(told()).toMatchObject({ ...UNCONFIRMED, sentAt: '2026-11-20T08:10:00.000Z' });
  });

  it('is unconfirmed although it cannot be read as a command', async () => {
    cloud.write(path(), { status: 'sent', kind: 'openTrunk' });
    await endAt('09:00');
    expect(told()).toMatchObject({ ...UNCONFIRMED, kind: 'openTrunk' });
  });

  it('goes on here where this process has it', async () => {
    underWay.add(vehicle, await claimFormerly());
    await endAt('10:00');
    expect(told()).toMatchObject({ status: 'claimed' });
  });

  it('is told as it ended where that waits for the internet here', async () => {
    const { stage, ...command } = await claimFormerly();
    if (stage.status !== 'claimed') throw new Error('the wish was not claimed');
    const { claimedBy, claimedAt } = stage;
    const confirmed = toCommandDocument({
      ...command,
      stage: { status: 'confirmed', claimedBy, claimedAt, sentAt: at('08:00'), confirmedAt: at('08:01') },
    });
    await database.outbox.put(database.dataSource.manager, path(), confirmed, at('08:01'));
    await endAt('10:00');
    expect(told()).toMatchObject({ status: 'claimed' });
  });

  it('keeps what is told of it just before it would have ended', async () => {
    const claimed = await claimFormerly();
    let asked = 0;
    cloud.beforeTransaction = async () => {
      asked += 1;
      // The first is the query; before the transaction that Pi is back.
      if (asked === 2) cloud.write(path(), { ...toCommandDocument(claimed), status: 'confirmed', confirmedAt: '2026-11-20T08:01:00.000Z' });
    };
    await endAt('10:00');
    expect(asked).toBe(2);
    expect(told()).toMatchObject({ status: 'confirmed' });
  });
});
