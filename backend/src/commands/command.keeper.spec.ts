import { Logger } from '@nestjs/common';
import { paths, toCommandDocument } from '@psa-ev/contract';
import type { CommandStage } from '@psa-ev/domain';
import { aCommand, at } from '@psa-ev/testing';
import { CommandCloud } from '../../test/command-cloud.js';
import { FakeClock } from '../../test/fake-clock.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { CommandKeeper } from './command.keeper.js';

const DAY_MS = 24 * 3_600_000;
const NOW = at('08:00');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const CLAIM = { claimedBy: 'this-pi', claimedAt: NOW };
const CONFIRMED: CommandStage = { status: 'confirmed', ...CLAIM, sentAt: NOW, confirmedAt: NOW };
const UNPROVABLE: CommandStage = { status: 'unprovable', ...CLAIM, sentAt: NOW };
const FAILED: CommandStage = { status: 'failed', failure: { kind: 'expired' }, failedAt: NOW, claim: null, sentAt: null };

describe('commands of long ago', () => {
  let database: TemporaryDatabase;
  let cloud: CommandCloud;
  let clock: FakeClock;
  let vehicles: readonly KnownVehicle[];
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    cloud = new CommandCloud();
    cloud.now = NOW;
    clock = new FakeClock(NOW);
    vehicles = await database.vehicles.remember(
      ['VR3UHZKXZLT000001', 'VR3UHZKXZLT000002'].map((vin) => ({ vin, label: null, brand: null, batteryCapacityKwh: null })),
    );
  });
  afterEach(() => database.close());

  const was = (id: string, requestedAt: Date, stage: CommandStage = CONFIRMED, vehicle = vehicles[0]) => {
    if (!vehicle) throw new Error('there is no vehicle');
    const command = aCommand({ id, requestedAt, expiresAt: new Date(requestedAt.getTime() + 120_000), stage });
    cloud.write(paths.command(vehicle.identity.vehicleId, id), toCommandDocument(command), requestedAt);
  };
  const tidy = () => new CommandKeeper(cloud.asFirestore(), database.vehicles, clock).tidy();
  const left = () => [...cloud.documents.keys()].map((path) => path.split('/').at(-1));

  it('stay where Firestore is not reached, and nobody is disturbed', async () => {
    was('old', daysAgo(91));
    cloud.beforeTransaction = () => Promise.reject(new Error('14 UNAVAILABLE'));
    await expect(tidy()).resolves.toBeUndefined();
    expect(left()).toEqual(['old']);
  });

  it('go after 90 days, of every vehicle, however they ended', async () => {
    was('old', daysAgo(91));
    was('failed', daysAgo(400), FAILED);
    was('unprovable', daysAgo(91), UNPROVABLE);
    was('of-another-car', daysAgo(91), CONFIRMED, vehicles[1]);
    was('young', daysAgo(89));
    await tidy();
    expect(left()).toEqual(['young']);
  });

  it('stay as long as they have not ended', async () => {
    was('asked', daysAgo(91), { status: 'requested' });
    was('claimed', daysAgo(91), { status: 'claimed', mayBeSent: false, ...CLAIM });
    was('sent', daysAgo(91), { status: 'sent', ...CLAIM, sentAt: NOW });
    await tidy();
    expect(left()).toEqual(['asked', 'claimed', 'sent']);
  });

  it('are not what a Pi takes for old whose clock runs ahead by a year', async () => {
    was('young', daysAgo(1));
    clock.set(new Date(NOW.getTime() + 365 * DAY_MS));
    await tidy();
    expect(left()).toEqual(['young']);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['a number', { requestedAt: 1_764_000_000_000 }],
    ['no date', { requestedAt: 'yesterday' }],
  ])('go as well where they say %s of when they were asked for, once they were turned down long ago', async (_says, asked) => {
    const [vehicle] = vehicles;
    if (!vehicle) throw new Error('there is no vehicle');
    const turnedDown = (id: string, failedAt: Date, createdAt = failedAt) =>
      cloud.write(
        paths.command(vehicle.identity.vehicleId, id),
        { status: 'failed', failedAt: failedAt.toISOString(), ...asked },
        createdAt,
      );
    turnedDown('old', daysAgo(91));
    turnedDown('young', daysAgo(89));
    turnedDown('by-a-clock-that-was-behind', daysAgo(20_000), daysAgo(1));
    await tidy();
    expect(left()).toEqual(['young', 'by-a-clock-that-was-behind']);
  });

  it('go in portions that Firestore takes', async () => {
    for (let count = 0; count < 501; count += 1) was(`old-${count}`, daysAgo(91));
    await tidy();
    expect(left()).toEqual([]);
  });

  it('go although more than a portion of older ones has to stay', async () => {
    for (let count = 0; count < 501; count += 1) was(`asked-${count}`, daysAgo(92), { status: 'requested' });
    was('old', daysAgo(91));
    await tidy();
    expect(left()).toHaveLength(501);
    expect(left()).not.toContain('old');
  });
});
