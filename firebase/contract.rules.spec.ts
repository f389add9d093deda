import { fromDeviceDocument, fromMessageRequestDocument, fromNotificationRulesDocument, paths } from '@psa-ev/contract';
import * as fc from 'fast-check';
import { aDevice, aReminderRequest, aTestRequest, changed, isoAfter, someNotificationRules } from './documents.ts';
import { OUR_CAR, VIEWER } from './people.ts';
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

it.each<[string, () => object, (document: unknown) => unknown, (id: string) => string]>([
  ['a device', aDevice, fromDeviceDocument, (id) => paths.device(VIEWER.uid, id)],
  ["a person's rules", someNotificationRules, fromNotificationRulesDocument, () => paths.notificationRules(VIEWER.uid)],
  ['a request for a test message', aTestRequest, fromMessageRequestDocument, (id) => paths.messageRequest(VIEWER.uid, id)],
  [
    'a request for a reminder',
    () => aReminderRequest(OUR_CAR),
    fromMessageRequestDocument,
    (id) => paths.messageRequest(VIEWER.uid, `reminder-${id}`),
  ],
])('the contract reads whatever the rules take as %s', async (_what, valid, read, pathFor) => {
  const change = fc.constantFrom(...Object.keys(valid())).chain((field) => anything.map((value) => ({ [field]: value })));
  let written = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(change, async (oneField) => {
      const document = changed(valid(), oneField);
      if (
        !(await isAllowed(
          bench
            .as(VIEWER)
            .doc(pathFor(`${++written}`))
            .set(document),
        ))
      )
        return;
      taken++;
      read(document);
    }),
    { numRuns: 80, examples: [[{}]] },
  );
  expect(taken).toBeGreaterThan(0);
});
