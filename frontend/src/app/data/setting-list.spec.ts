import { TestBed } from '@angular/core/testing';
import { fromPlacesDocument, MOST_PLACES, toPlacesDocument } from '@psa-ev/contract';
import { type Place } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { PlacesStore } from './journal-settings';
import { Session } from './session';

const PLACES = `vehicles/${A_VEHICLE_ID}/settings/places`;
const aPlace = (id: string, changes: Partial<Place> = {}): Place => ({
  id,
  name: id,
  latitude: 42.6977,
  longitude: 23.3219,
  radiusMetres: 150,
  ...changes,
});
const [HOME, WORK, GYM] = [aPlace('home'), aPlace('work'), aPlace('gym')];

/** One owner's tab, and what another owner stores meanwhile. */
async function aTab() {
  localStorage.clear();
  rememberSession([A_VEHICLE_ID]);
  const { cloud } = anApp({ providers: [PlacesStore] });
  const store = TestBed.inject(PlacesStore);
  await TestBed.inject(Session).connect();
  cloud.says(anAccount({ claims: { role: 'owner', vehicles: [A_VEHICLE_ID] } }));
  TestBed.tick();
  await settled();
  TestBed.tick();
  const isStored = (...places: readonly Place[]) =>
    cloud.documents.get(PLACES)?.document(toPlacesDocument({ places, setBy: 'another-owner', setAt: at('07:00') }), false);
  const written = () => fromPlacesDocument(cloud.written.at(-1)?.[1]).places;
  return { cloud, store, isStored, written };
}

describe('a list that two owners set at the same time', () => {
  it('keeps what the other added, when the last change is taken back', async () => {
    const { store, isStored, written } = await aTab();
    isStored(HOME);
    await store.put(WORK);
    isStored(HOME, WORK, GYM);
    await store.undo();
    expect(written()).toEqual([HOME, GYM]);
  });

  it('gets back what was removed, where it was, beside what the other did', async () => {
    const { store, isStored, written } = await aTab();
    isStored(HOME, WORK);
    await store.remove(HOME);
    isStored(WORK, GYM);
    await store.undo();
    expect(written()).toEqual([HOME, WORK, GYM]);
  });

  it('does not get back more than it holds', async () => {
    const { store, isStored, written } = await aTab();
    const full = Array.from({ length: MOST_PLACES }, (_, index) => aPlace(`place-${index}`));
    isStored(HOME);
    await store.remove(HOME);
    isStored(...full);
    await store.undo();
    expect(written()).toEqual(full);
  });

  it('keeps the name that the other gave while this one had the form open', async () => {
    const { store, isStored, written } = await aTab();
    isStored(HOME);
    isStored({ ...HOME, name: 'House' });
    await store.put({ ...HOME, radiusMetres: 80 }, HOME);
    expect(written()).toEqual([{ ...HOME, name: 'House', radiusMetres: 80 }]);
    await store.undo();
    expect(written()).toEqual([{ ...HOME, name: 'House' }]);
  });

  it('stores what the network did not take with what the other has stored since', async () => {
    const { cloud, store, isStored, written } = await aTab();
    isStored(HOME);
    cloud.writeOutcome = 'waiting';
    await store.put(WORK);
    isStored(HOME, GYM);
    expect(store.items()).toEqual([HOME, GYM, WORK]);
    cloud.writeOutcome = 'done';
    await store.saveAgain();
    expect(written()).toEqual([HOME, GYM, WORK]);
    expect(store.items()).toEqual([HOME, GYM, WORK]);
  });

  it('has again what somebody saves from a form, though the other removed it', async () => {
    const { store, isStored, written } = await aTab();
    isStored(WORK);
    await store.put({ ...HOME, name: 'House' }, HOME);
    expect(written()).toEqual([WORK, { ...HOME, name: 'House' }]);
  });
});
