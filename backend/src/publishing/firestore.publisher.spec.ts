import { Logger } from '@nestjs/common';
import { paths, toVehicleDocument } from '@psa-ev/contract';
import { aSnapshot, aVehicle, aVehicleState, A_VEHICLE_ID, at } from '@psa-ev/testing';
import { parseVehicleId } from '@psa-ev/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { FakeClock } from '../../test/fake-clock.js';
import { FakeFirestore, FirestoreFailure } from '../../test/fake-firestore.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { FirestorePublisher } from './firestore.publisher.js';

const OTHER_VEHICLE_ID = parseVehicleId('ponmlkjihgfedcba');

const UNAVAILABLE = 14;
const INVALID_ARGUMENT = 3;

describe('the Firestore publisher', () => {
  let database: TemporaryDatabase;
  let firestore: FakeFirestore;
  let clock: FakeClock;
  let publisher: FirestorePublisher;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    firestore = new FakeFirestore();
    clock = new FakeClock('08:00');
    publisher = new FirestorePublisher(firestore as unknown as Firestore, database.outbox, clock);
  });
  afterEach(() => database.close());

  const put = (path: string, document: object = {}) =>
    database.unitOfWork.transaction((manager) => database.outbox.put(manager, path, document, clock.now()));

  it('keeps what it could not publish, says since when, and publishes it when Firestore is back', async () => {
    firestore.fail = () => new FirestoreFailure(UNAVAILABLE);
    await put('vehicles/a', { reading: 1 });
    await publisher.publishPending();
    expect(publisher.firestoreLink).toEqual({ kind: 'failing', since: at('08:00'), reason: 'code 14: what Firestore says' });
    expect(await database.outbox.count()).toBe(1);

    clock.set('09:00');
    firestore.fail = () => null;
    await put('vehicles/a', { reading: 2 });
    await publisher.publishPending(); // waits for nobody while Firestore is known to fail
    while ((await database.outbox.count()) > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(firestore.writes).toEqual([{ path: 'vehicles/a', document: { reading: 2 } }]);
    expect(publisher.firestoreLink).toEqual({ kind: 'ok', at: at('09:00') });
  });

  it('lets the others pass a document that Firestore refuses, and keeps it', async () => {
    firestore.fail = (path) => (path === 'vehicles/a' ? new FirestoreFailure(INVALID_ARGUMENT) : null);
    await put('vehicles/a');
    await put('vehicles/b');
    publisher.keepCurrent(aVehicleState());
    await publisher.publishPending();

    expect(firestore.paths).toEqual(['vehicles/b', paths.vehicle(A_VEHICLE_ID)]);
    expect((await database.outbox.pending()).map(({ path }) => path)).toEqual(['vehicles/a']);
    expect(publisher.firestoreLink.kind).toBe('ok');
  });

  it('publishes in this very round what is put into the outbox while a heartbeat is on its way', async () => {
    publisher.keepCurrent(aVehicleState());
    firestore.beforeWrite = async (path) => {
      if (path !== paths.vehicle(A_VEHICLE_ID) || firestore.writes.length > 0) return;
      firestore.beforeWrite = async () => undefined;
      await put('vehicles/late');
      void publisher.publishPending();
    };
    await publisher.publishPending();
    expect(firestore.paths).toEqual([paths.vehicle(A_VEHICLE_ID), 'vehicles/late']);
  });

  it('never has two writes on their way, however often it is asked', async () => {
    for (const name of ['a', 'b', 'c']) await put(`vehicles/${name}`);
    firestore.beforeWrite = () => new Promise((resolve) => setImmediate(resolve));
    await Promise.all([publisher.publishPending(), publisher.publishPending(), publisher.publishPending()]);
    expect(firestore.mostAtOnce).toBe(1);
    expect(firestore.paths).toEqual(['vehicles/a', 'vehicles/b', 'vehicles/c']);
  });

  it('gives up waiting for a Firestore that says nothing, and nobody waits for it again', async () => {
    let answer: () => void = () => undefined;
    firestore.beforeWrite = () => new Promise((resolve) => (answer = resolve));
    await put('vehicles/a');
    await publisher.publishPending();
    expect(publisher.firestoreLink).toMatchObject({ kind: 'failing', reason: 'no answer for 5 s' });

    await publisher.publishPending(); // would never end if it waited
    expect(firestore.mostAtOnce).toBe(1);
    firestore.beforeWrite = async () => undefined;
    answer();
    await publisher.beforeApplicationShutdown();
    expect(firestore.terminated).toBe(true);
  }, 20_000);

  it('tells once a minute that the Pi lives, with the newest state, and not more often', async () => {
    publisher.keepCurrent(aVehicleState());
    for (const time of ['08:00:00', '08:00:30', '08:01:00', '08:01:30', '08:02:00']) {
      clock.set(`2026-11-20T${time}.000Z`);
      await publisher.publishPending();
    }
    expect(firestore.writes.map(({ document }) => document?.['heartbeatAt'])).toEqual([
      '2026-11-20T08:00:00.000Z',
      '2026-11-20T08:01:00.000Z',
      '2026-11-20T08:02:00.000Z',
    ]);
  });

  it('goes on with its heartbeats when the clock of the Pi is set back by a day', async () => {
    publisher.keepCurrent(aVehicleState({ snapshot: aSnapshot() }));
    await publisher.publishPending();
    clock.set('2026-11-19T08:00:00.000Z');
    clock.set('2026-11-19T08:01:00.000Z');
    await publisher.publishPending();
    expect(firestore.writes.at(-1)?.document).toEqual(
      toVehicleDocument(aVehicleState({ snapshot: aSnapshot(), heartbeatAt: at('2026-11-19T08:01:00.000Z') })),
    );
  });

  it('lets no heart beat for a car that is sold', async () => {
    publisher.keepCurrent(aVehicleState());
    publisher.keepCurrent(aVehicleState({ vehicle: aVehicle({ vehicleId: OTHER_VEHICLE_ID }) }));
    publisher.keepOnly([OTHER_VEHICLE_ID]);
    await publisher.publishPending();
    expect(firestore.paths).toEqual([paths.vehicle(OTHER_VEHICLE_ID)]);
  });

  it('does not take a broken database for a broken internet', async () => {
    await put('vehicles/a');
    jest.spyOn(database.outbox, 'settle').mockRejectedValueOnce(new Error('SQLITE_FULL'));
    await publisher.publishPending();
    expect(publisher.firestoreLink.kind).toBe('ok');
  });
});
