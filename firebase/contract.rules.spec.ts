import {
  fromDeviceDocument,
  fromJournalSettingsDocument,
  fromMessageRequestDocument,
  fromNotificationRulesDocument,
  fromPlacesDocument,
  fromSessionPriceDocument,
  fromTariffsDocument,
  paths,
} from '@psa-ev/contract';
import * as fc from 'fast-check';
import {
  aDevice,
  aPlace,
  aPricePerKwh,
  aReminderRequest,
  aTariff,
  aTestRequest,
  aTotalPrice,
  changed,
  isoAfter,
  someJournalSettings,
  someNotificationRules,
  somePlaces,
} from './documents.ts';
import { OUR_CAR, OWNER, type Person, VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

const small = fc.oneof(fc.integer({ min: -2, max: 1_442 }), fc.constantFrom(0.5, null, true, '', '7', 'metric', 'full', 'test', OUR_CAR));
const time = fc.record({ hour: fc.integer({ min: -1, max: 24 }), minute: fc.integer({ min: -1, max: 60 }) }, { requiredKeys: [] });
/** What an app might put into any field: right, nearly right, or wrong. */
const anything = fc.oneof(
  small,
  time,
  fc.record({ from: time, to: time }),
  fc.array(fc.integer({ min: -1, max: 101 }), { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('test', 'unplugged', 'other'), small, { maxKeys: 2 }),
  fc.constantFrom(-400, -1, 0, 1, 200, 3_600, 86_000, 90_000).map((seconds) => isoAfter(seconds)),
  fc.constant(undefined),
);

interface Written {
  readonly by: Person;
  /** Of which one field after the other is changed. */
  readonly valid: () => object;
  /** The document that holds it, where it is a part of one. */
  readonly within?: (part: object) => object;
  readonly read: (document: unknown) => unknown;
  readonly pathFor: (id: string) => string;
}

const setting = (name: 'tariffs' | 'places' | 'journal') => () => paths.setting(OUR_CAR, name);
const priced = () => paths.sessionPrice(OUR_CAR, '20261122T080500000Z');
const restOfTariff = () => {
  const { placeIds, mode, validFrom, validUntil, bands } = aTariff();
  return { placeIds, mode, validFrom, validUntil, bands };
};
const who = () => ({ setBy: OWNER.uid, setAt: isoAfter(0) });

it.each<[string, Written]>([
  ['a device', { by: VIEWER, valid: aDevice, read: fromDeviceDocument, pathFor: (id) => paths.device(VIEWER.uid, id) }],
  [
    "a person's rules",
    { by: VIEWER, valid: someNotificationRules, read: fromNotificationRulesDocument, pathFor: () => paths.notificationRules(VIEWER.uid) },
  ],
  [
    'a request for a test message',
    { by: VIEWER, valid: aTestRequest, read: fromMessageRequestDocument, pathFor: (id) => paths.messageRequest(VIEWER.uid, id) },
  ],
  [
    'a request for a reminder',
    {
      by: VIEWER,
      valid: () => aReminderRequest(OUR_CAR),
      read: fromMessageRequestDocument,
      pathFor: (id) => paths.messageRequest(VIEWER.uid, `reminder-${id}`),
    },
  ],
  [
    'a place',
    {
      by: OWNER,
      valid: aPlace,
      within: (place) => ({ places: [aPlace(), place], ...who() }),
      read: fromPlacesDocument,
      pathFor: setting('places'),
    },
  ],
  ['a list of places', { by: OWNER, valid: () => somePlaces(OWNER.uid), read: fromPlacesDocument, pathFor: setting('places') }],
  [
    'a tariff',
    {
      by: OWNER,
      // What the bands hold, whom it is for and when it is valid, only the backend checks.
      valid: () => {
        const { id, name, currency, sessionFee } = aTariff();
        return { id, name, currency, sessionFee };
      },
      within: (part) => ({ tariffs: [aTariff(), { ...restOfTariff(), ...part }], ...who() }),
      read: fromTariffsDocument,
      pathFor: setting('tariffs'),
    },
  ],
  [
    "the journal's settings",
    { by: OWNER, valid: () => someJournalSettings(OWNER.uid), read: fromJournalSettingsDocument, pathFor: setting('journal') },
  ],
  ['the price of a session', { by: OWNER, valid: () => aTotalPrice(OWNER.uid), read: fromSessionPriceDocument, pathFor: priced }],
  ['the price of a kilowatt-hour', { by: OWNER, valid: () => aPricePerKwh(OWNER.uid), read: fromSessionPriceDocument, pathFor: priced }],
])('the contract reads whatever the rules take as %s', async (_what, { by, valid, within = (whole) => whole, read, pathFor }) => {
  const change = fc.constantFrom(...Object.keys(valid())).chain((field) => anything.map((value) => ({ [field]: value })));
  let written = 0;
  let taken = 0;
  const isTaken = (document: object) =>
    isAllowed(
      bench
        .as(by)
        .doc(pathFor(`${++written}`))
        .set(document),
    );
  await fc.assert(
    fc.asyncProperty(change, async (oneField) => {
      const document = within(changed(valid(), oneField));
      if (!(await isTaken(document))) return;
      taken++;
      read(document);
    }),
    { numRuns: 80, examples: [[{}]] },
  );
  expect(taken).toBeGreaterThan(0);
});
