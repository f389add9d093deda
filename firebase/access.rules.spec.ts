import { paths, STARTED_AT_FIELD } from '@psa-ev/contract';
import {
  aChargeLimit,
  aChargingPlan,
  aClimatePlan,
  aRemoteSetting,
  aCommandRequest,
  aDevice,
  aTestRequest,
  aTotalPrice,
  someJournalSettings,
  someNotificationRules,
  somePlaces,
  someTariffs,
} from './documents.ts';
import { DRIVER, EVERYONE, MEMBERS, OUR_CAR, OWNER, type Person, VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

const NONE: readonly Person[] = [];
const READERS = [VIEWER, DRIVER, OWNER];
const anything = () => ({ written: 'by the app' });

interface Row {
  /** A document; those of a person lie under the person's own uid. */
  readonly path: string | ((uid: string) => string);
  /** What the person writes, valid wherever the rules expect a form. */
  readonly document: (uid: string) => object;
  readonly get: readonly Person[];
  /** Listing the collection that the document lies in. */
  readonly list: readonly Person[];
  readonly create: readonly Person[];
  readonly update: readonly Person[];
  readonly delete: readonly Person[];
}

const A_SESSION = '20261122T080500000Z';
const below = `vehicles/${OUR_CAR}`;
const readOnly = { document: anything, get: READERS, list: READERS, create: NONE, update: NONE, delete: NONE };
const closed = { document: anything, get: NONE, list: NONE, create: NONE, update: NONE, delete: NONE };

/** The whole of who may do what. Everyone who is not named is refused. */
const MATRIX: readonly Row[] = [
  { ...readOnly, path: paths.vehicle(OUR_CAR), list: NONE },
  { ...readOnly, path: paths.month(OUR_CAR, '2026-11') },
  { ...readOnly, path: paths.trip(OUR_CAR, '20261122T080500000Z-123456') },
  { ...readOnly, path: paths.session(OUR_CAR, A_SESSION) },
  { ...readOnly, path: paths.journalSummary(OUR_CAR) },
  {
    ...readOnly,
    path: paths.sessionPrice(OUR_CAR, A_SESSION),
    document: aTotalPrice,
    create: [OWNER],
    update: [OWNER],
    delete: [OWNER],
  },
  { ...readOnly, path: paths.notification(OUR_CAR, 'one') },
  { ...readOnly, path: paths.diagnosisHistory(OUR_CAR) },
  { ...closed, path: paths.people(OUR_CAR), get: [OWNER] },
  { ...closed, path: `${below}/people/other` },
  { ...readOnly, path: paths.command(OUR_CAR, 'one'), document: aCommandRequest, create: [DRIVER, OWNER] },
  { ...readOnly, path: paths.setting(OUR_CAR, 'chargeLimit'), document: aChargeLimit, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: paths.setting(OUR_CAR, 'chargingPlan'), document: aChargingPlan, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: paths.setting(OUR_CAR, 'climatePlan'), document: aClimatePlan, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: paths.setting(OUR_CAR, 'remote'), document: aRemoteSetting, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: paths.control(OUR_CAR) },
  { ...readOnly, path: paths.setting(OUR_CAR, 'tariffs'), document: someTariffs, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: paths.setting(OUR_CAR, 'places'), document: somePlaces, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: paths.setting(OUR_CAR, 'journal'), document: someJournalSettings, create: [OWNER], update: [OWNER] },
  { ...readOnly, path: `${below}/settings/other`, document: aChargeLimit },
  { ...closed, path: `${below}/secrets/one` },
  { ...closed, path: `${below}/notifications/one/notes/one` },
  { ...closed, path: `${below}/diagnosis/history/notes/one` },
  { ...closed, path: `${below}/commands/one/notes/one`, document: aCommandRequest },
  { ...closed, path: `${below}/settings/chargeLimit/notes/one`, document: aChargeLimit },
  { ...closed, path: `${below}/months/2026-11/notes/one` },
  { ...closed, path: `${below}/trips/one/notes/one` },
  { ...closed, path: `${below}/sessions/${A_SESSION}/notes/one` },
  { ...closed, path: `${below}/summary/journal/notes/one` },
  { ...closed, path: `${below}/settings/tariffs/notes/one`, document: someTariffs },
  { ...closed, path: `${below}/sessionPrices/${A_SESSION}/notes/one`, document: aTotalPrice },
  {
    path: (uid) => paths.device(uid, 'phone'),
    document: aDevice,
    get: MEMBERS,
    list: MEMBERS,
    create: MEMBERS,
    update: MEMBERS,
    delete: MEMBERS,
  },
  { ...closed, path: paths.device('somebody-else', 'phone'), document: aDevice },
  { ...closed, path: (uid) => `users/${uid}/devices/phone/notes/one`, document: aDevice },
  {
    ...closed,
    path: (uid) => paths.notificationRules(uid),
    document: someNotificationRules,
    get: MEMBERS,
    create: MEMBERS,
    update: MEMBERS,
  },
  { ...closed, path: paths.notificationRules('somebody-else'), document: someNotificationRules },
  { ...closed, path: (uid) => `users/${uid}/settings/other`, document: someNotificationRules },
  { ...closed, path: (uid) => `users/${uid}/settings/notifications/notes/one`, document: someNotificationRules },
  { ...closed, path: (uid) => paths.messageRequest(uid, 'one'), document: aTestRequest, get: MEMBERS, create: MEMBERS },
  { ...closed, path: paths.messageRequest('somebody-else', 'one'), document: aTestRequest },
  { ...closed, path: (uid) => `users/${uid}/messageRequests/one/notes/one`, document: aTestRequest },
  { ...closed, path: (uid) => `users/${uid}` },
  { ...closed, path: (uid) => `users/${uid}/notes/one` },
  { ...closed, path: 'anything/else' },
];

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

const pathFor = ({ path }: Row, { uid }: Person) => (typeof path === 'string' ? path : path(uid));
const collectionOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** Tries on behalf of everyone, from the same beginning, and tells for whom it went through. */
async function whoMay(
  row: Row,
  before: 'there' | 'missing',
  attempt: (person: Person, path: string) => Promise<unknown>,
): Promise<Person[]> {
  const allowed: Person[] = [];
  for (const person of EVERYONE) {
    const path = pathFor(row, person);
    await (before === 'there' ? bench.put(path) : bench.remove(path));
    if (await isAllowed(attempt(person, path))) allowed.push(person);
  }
  return allowed;
}

const only = (people: readonly Person[]) => (people.length === 0 ? 'nobody' : `${people.map(({ uid }) => uid).join(', ')} only`);

describe.each(MATRIX.map((row) => ({ row, name: pathFor(row, { uid: '{uid}', claims: null }) })))('$name', ({ row }) => {
  it(`is read by ${only(row.get)}`, async () => {
    expect(await whoMay(row, 'there', (person, path) => bench.as(person).doc(path).get())).toEqual(row.get);
  });

  it(`is known to be missing by ${only(row.get)}`, async () => {
    expect(await whoMay(row, 'missing', (person, path) => bench.as(person).doc(path).get())).toEqual(row.get);
  });

  it(`is listed by ${only(row.list)}`, async () => {
    const list = (person: Person, path: string) => bench.as(person).collection(collectionOf(path)).limit(10).get();
    expect(await whoMay(row, 'there', list)).toEqual(row.list);
  });

  it(`is created by ${only(row.create)}`, async () => {
    const create = (person: Person, path: string) => bench.as(person).doc(path).set(row.document(person.uid));
    expect(await whoMay(row, 'missing', create)).toEqual(row.create);
  });

  it(`is replaced by ${only(row.update)}`, async () => {
    const replace = (person: Person, path: string) => bench.as(person).doc(path).set(row.document(person.uid));
    expect(await whoMay(row, 'there', replace)).toEqual(row.update);
  });

  it(`is deleted by ${only(row.delete)}`, async () => {
    expect(await whoMay(row, 'there', (person, path) => bench.as(person).doc(path).delete())).toEqual(row.delete);
  });
});

const EVERYWHERE = [
  ...['vehicles', 'commands', 'months', 'trips', 'sessions', 'summary', 'sessionPrices', 'notifications', 'diagnosis'],
  ...['settings', 'devices', 'messageRequests', 'people'],
];

describe('a query', () => {
  it('for one vehicle by its id is refused even where reading that vehicle is allowed', async () => {
    await bench.put(paths.vehicle(OUR_CAR));
    for (const person of EVERYONE) {
      const query = bench.as(person).collection('vehicles').where('__name__', '==', OUR_CAR);
      expect(await isAllowed(query.get())).toBe(false);
    }
  });

  it(`for the latest lines of a feed passes for ${only(READERS)}`, async () => {
    await bench.put(paths.notification(OUR_CAR, 'one'));
    const allowed: Person[] = [];
    for (const person of EVERYONE) {
      const query = bench.as(person).collection(paths.notifications(OUR_CAR)).orderBy('happenedAt', 'desc').limit(50);
      if (await isAllowed(query.get())) allowed.push(person);
    }
    expect(allowed).toEqual(READERS);
  });

  it.each([paths.trips(OUR_CAR), paths.sessions(OUR_CAR)])(`for a month of %s passes for ${only(READERS)}`, async (collection) => {
    const allowed: Person[] = [];
    for (const person of EVERYONE) {
      const ofMonth = bench
        .as(person)
        .collection(collection)
        .where(STARTED_AT_FIELD, '>=', '2026-10-31T22:00:00.000Z')
        .where(STARTED_AT_FIELD, '<', '2026-11-30T22:00:00.000Z')
        .orderBy(STARTED_AT_FIELD, 'desc');
      if (await isAllowed(ofMonth.get())) allowed.push(person);
    }
    expect(allowed).toEqual(READERS);
  });

  it.each(EVERYWHERE)('across all collections finds no %s', async (collection) => {
    for (const person of EVERYONE) {
      expect(await isAllowed(bench.as(person).collectionGroup(collection).limit(1).get())).toBe(false);
    }
  });
});

describe('a batch', () => {
  it('does not carry what is refused in with what is allowed', async () => {
    await bench.put(paths.vehicle(OUR_CAR));
    const firestore = bench.as(OWNER);
    const batch = firestore
      .batch()
      .set(firestore.doc(paths.command(OUR_CAR, 'of-a-batch')), aCommandRequest(OWNER.uid))
      .update(firestore.doc(paths.vehicle(OUR_CAR)), { heartbeatAt: 'never' });
    expect(await isAllowed(batch.commit())).toBe(false);
    expect((await firestore.doc(paths.command(OUR_CAR, 'of-a-batch')).get()).exists).toBe(false);
  });
});
