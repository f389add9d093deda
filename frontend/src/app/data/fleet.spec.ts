import { TestBed } from '@angular/core/testing';
import { toVehicleDocument } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { aSnapshot, aVehicle, aVehicleState, A_VEHICLE_ID } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { CarWish } from './car-wish';
import type { DocumentObserver } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

const SECOND = parseVehicleId('bbbbbbbbbbbbbbbb');
const STATE = aVehicleState();
const DOCUMENT = toVehicleDocument(STATE);

describe('the fleet', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  async function connected(vehicles: readonly string[] = [A_VEHICLE_ID]) {
    rememberSession(vehicles);
    const { cloud } = anApp();
    const fleet = TestBed.inject(Fleet);
    await TestBed.inject(Session).connect();
    TestBed.tick();
    return { cloud, fleet };
  }

  it('has nothing to show of a car that was never seen on this device', () => {
    rememberSession();
    anApp();
    expect(TestBed.inject(Fleet).view()).toEqual({ kind: 'loading' });
  });

  it('shows the last known state before the cloud is loaded, and calls it this device’s', () => {
    rememberSession();
    localStorage.setItem(`psa-ev.vehicle.${A_VEHICLE_ID}`, JSON.stringify(DOCUMENT));
    anApp();
    expect(TestBed.inject(Fleet).view()).toEqual({ kind: 'ready', state: STATE, source: 'device' });
  });

  it.each(['{"schemaVersion":1', '{}', JSON.stringify({ ...DOCUMENT, schemaVersion: 0 })])(
    'ignores and removes a damaged state: %s',
    (damaged) => {
      rememberSession();
      localStorage.setItem(`psa-ev.vehicle.${A_VEHICLE_ID}`, damaged);
      anApp();
      expect(TestBed.inject(Fleet).view()).toEqual({ kind: 'loading' });
      expect(localStorage.getItem(`psa-ev.vehicle.${A_VEHICLE_ID}`)).toBeNull();
    },
  );

  it('says that the access was refused, and asks whether it has changed', async () => {
    const { cloud, fleet } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).failed('denied');
    expect(fleet.view()).toEqual({ kind: 'failed', problem: 'denied' });
    await Promise.resolve();
    await Promise.resolve();
    expect(cloud.refreshes).toBe(1);
  });

  it('says that a document of a newer backend cannot be read', async () => {
    const { cloud, fleet } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).document({ ...DOCUMENT, schemaVersion: DOCUMENT.schemaVersion + 1 }, false);
    expect(fleet.view()).toEqual({ kind: 'failed', problem: 'unreadable' });
  });

  it('says that nothing is known when neither the device nor the server has the car', async () => {
    const { cloud, fleet } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).missing(true);
    expect(fleet.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
  });

  it('keeps the last known state when the server does not answer', async () => {
    const { cloud, fleet } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).document(DOCUMENT, false);
    cloud.watcherOf(A_VEHICLE_ID).failed('unavailable');
    expect(fleet.view()).toEqual({ kind: 'ready', state: STATE, source: 'device' });
  });

  it('says that the Pi has not published the car yet', async () => {
    const { cloud, fleet } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).missing(false);
    expect(fleet.view()).toEqual({ kind: 'missing' });
  });

  it('tells what the server confirmed from what lay in the cache', async () => {
    const { cloud, fleet } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).document(DOCUMENT, true);
    expect(fleet.view()).toMatchObject({ kind: 'ready', source: 'device' });
    cloud.watcherOf(A_VEHICLE_ID).document(DOCUMENT, false);
    expect(fleet.view()).toEqual({ kind: 'ready', state: STATE, source: 'server' });
  });

  it('keeps each new state for the next start', async () => {
    const { cloud } = await connected();
    cloud.watcherOf(A_VEHICLE_ID).document(toVehicleDocument(aVehicleState({ snapshot: aSnapshot({ battery: { percent: 71 } }) })), false);
    TestBed.resetTestingModule();
    anApp();
    expect(TestBed.inject(Fleet).view()).toMatchObject({ state: { snapshot: { battery: { percent: 71 } } } });
  });

  describe('asked to try again', () => {
    it('watches anew, and keeps what it shows until the answer', async () => {
      const { cloud, fleet } = await connected();
      cloud.watcherOf(A_VEHICLE_ID).failed('denied');
      cloud.vehicles.clear();
      fleet.retry();
      TestBed.tick();
      expect([...cloud.vehicles.keys()]).toEqual([A_VEHICLE_ID]);
      expect(fleet.view()).toEqual({ kind: 'failed', problem: 'denied' });
      cloud.watcherOf(A_VEHICLE_ID).document(DOCUMENT, false);
      expect(fleet.view()).toEqual({ kind: 'ready', state: STATE, source: 'server' });
    });

    it.each<[string, (watcher: DocumentObserver) => void]>([
      ['the server’s document', (watcher) => watcher.document(DOCUMENT, false)],
      ['a document that cannot be read', (watcher) => watcher.document({}, false)],
      ['word that there is none', (watcher) => watcher.missing(false)],
      ['no network', (watcher) => watcher.missing(true)],
      ['a refusal', (watcher) => watcher.failed('denied')],
    ])('is checking until there is %s', async (_answer, answer) => {
      const { cloud, fleet } = await connected([A_VEHICLE_ID, SECOND]);
      expect(fleet.checking()).toBe(false);
      fleet.retry();
      TestBed.tick();
      cloud.watcherOf(SECOND).missing(false);
      cloud.watcherOf(A_VEHICLE_ID).document(DOCUMENT, true);
      expect(fleet.checking()).toBe(true);
      answer(cloud.watcherOf(A_VEHICLE_ID));
      expect(fleet.checking()).toBe(false);
    });

    it('gives up when nobody answers for eight seconds', async () => {
      const { fleet } = await connected();
      jest.useFakeTimers();
      fleet.retry();
      jest.advanceTimersByTime(7_000);
      fleet.retry();
      jest.advanceTimersByTime(7_900);
      expect(fleet.checking()).toBe(true);
      jest.advanceTimersByTime(200);
      jest.useRealTimers();
      expect(fleet.checking()).toBe(false);
    });

    it('gives up at once when the cloud cannot be loaded', async () => {
      rememberSession();
      anApp({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
      const fleet = TestBed.inject(Fleet);
      fleet.retry();
      expect(fleet.checking()).toBe(true);
      await settled();
      expect(fleet.checking()).toBe(false);
    });
  });

  it('stops watching a car that was taken away', async () => {
    const { cloud, fleet } = await connected([A_VEHICLE_ID, SECOND]);
    fleet.select(SECOND);
    cloud.says(anAccount());
    TestBed.tick();
    expect([...cloud.vehicles.keys()]).toEqual([A_VEHICLE_ID]);
    expect(fleet.selectedId()).toBe(A_VEHICLE_ID);
  });

  describe('asked by an address for a car', () => {
    it('shows it, and remembers it as if it had been chosen', async () => {
      const { fleet } = await connected([A_VEHICLE_ID, SECOND]);
      TestBed.inject(CarWish).wish(SECOND);
      expect(fleet.selectedId()).toBe(SECOND);
      TestBed.tick();
      fleet.select(A_VEHICLE_ID);
      fleet.select(SECOND);
      expect(localStorage.getItem('psa-ev.selected-vehicle')).toBe(SECOND);
      expect(TestBed.inject(CarWish).car()).toBeNull();
    });

    it('shows no car of others, but theirs as soon as it is given to them', async () => {
      const { cloud, fleet } = await connected([A_VEHICLE_ID]);
      TestBed.inject(CarWish).wish(SECOND);
      TestBed.tick();
      expect(fleet.selectedId()).toBe(A_VEHICLE_ID);
      cloud.says(anAccount({ claims: { role: 'owner', vehicles: [A_VEHICLE_ID, SECOND] } }));
      expect(fleet.selectedId()).toBe(SECOND);
    });
  });

  it('names every car in the switcher, and remembers the chosen one', async () => {
    const { cloud, fleet } = await connected([A_VEHICLE_ID, SECOND]);
    const second = aVehicleState({ vehicle: aVehicle({ vehicleId: SECOND, label: 'ë-C4', brand: 'Citroën' }) });
    cloud.watcherOf(A_VEHICLE_ID).document(DOCUMENT, false);
    cloud.watcherOf(SECOND).document(toVehicleDocument(second), false);
    expect(fleet.identities().map(({ label }) => label)).toEqual(['e-208', 'ë-C4']);
    fleet.select(SECOND);
    expect(fleet.view()).toEqual({
      kind: 'ready',
      state: { ...second, snapshot: { ...second.snapshot, vehicleId: SECOND } },
      source: 'server',
    });
    TestBed.resetTestingModule();
    anApp();
    expect(TestBed.inject(Fleet).selectedId()).toBe(SECOND);
  });
});
