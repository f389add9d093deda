import { DEFAULT_NOTIFICATION_RULES, NOTIFICATION_KINDS } from '@psa-ev/domain';
import { paths, toNotificationRulesDocument } from '@psa-ev/contract';
import { type Change, changed, isoAfter, someNotificationRules } from './documents.ts';
import { VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

describe("a person's rules", () => {
  const document = () => bench.as(VIEWER).doc(paths.notificationRules(VIEWER.uid));
  const set = (change: Change) => isAllowed(document().set(changed(someNotificationRules(), change)));

  it.each(Object.keys(someNotificationRules()))('are refused without %s', async (field) => {
    expect(await set({ [field]: undefined })).toBe(false);
  });

  it.each<[string, Change]>([
    ['a field of no meaning', { note: 'x' }],
    ['a version', { schemaVersion: 1 }],
    ['an old time', { setAt: isoAfter(-360) }],
    ['a time to come', { setAt: isoAfter(360) }],
    ['a time as text that sorts as now', { setAt: `${isoAfter(0).slice(0, 16)}!` }],
    ['a Date, not text', { setAt: new Date() }],
    ['a time of null', { setAt: null }],
  ])('are refused with %s', async (_fault, change) => {
    expect(await set(change)).toBe(false);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', ['plugged-in']],
    ['a list of wishes', [true]],
    ['text', 'plugged-in'],
    ['a wish for an unknown kind', { 'flat-tyre': true }],
    ['a wish for a kind in another case', { 'Plugged-in': true }],
    ['a wish as text', { 'plugged-in': 'true' }],
    ['a wish as a number', { 'plugged-in': 1 }],
    ['a wish of null', { 'plugged-in': null }],
    ['a wish that is a map', { 'plugged-in': { yes: true } }],
    ['one wrong wish among right ones', { ...someNotificationRules().wanted, test: 0 }],
  ])('are refused where what is wanted is %s', async (_fault, wanted) => {
    expect(await set({ wanted })).toBe(false);
  });

  it.each(NOTIFICATION_KINDS)('may want %s or not', async (kind) => {
    expect(await set({ wanted: { [kind]: true } })).toBe(true);
    expect(await set({ wanted: { [kind]: false } })).toBe(true);
  });

  describe.each(['chargedToPercents', 'lowBatteryPercents'])('%s', (field) => {
    const EVERY_PERCENT = Array.from({ length: 101 }, (_, percent) => percent);

    it.each<[string, unknown]>([
      ['null', null],
      ['a number', 80],
      ['text', '80'],
      ['a map', { 80: 80 }],
      ['-1', [-1]],
      ['101', [101]],
      ['a part of a percent', [80.5]],
      ['percent as text', ['80']],
      ['null in the list', [null]],
      ['a map in the list', [{ percent: 80 }]],
      ['one wrong percent behind right ones', [20, 80, 1_000]],
      ['more than a hundred of them', EVERY_PERCENT],
      ['the same again and again', Array(101).fill(80)],
    ])('is refused as %s', async (_fault, percents) => {
      expect(await set({ [field]: percents })).toBe(false);
    });

    it('may be empty', async () => {
      expect(await set({ [field]: [] })).toBe(true);
    });

    it('may have any percent', async () => {
      expect(await set({ [field]: EVERY_PERCENT.slice(0, 100) })).toBe(true);
      expect(await set({ [field]: EVERY_PERCENT.slice(1) })).toBe(true);
    });
  });

  describe.each([
    ['plugInBelowPercent', 0, 100],
    ['lowAuxiliaryBatteryPercent', 0, 100],
    ['leftOpenMinutes', 0, 24 * 60],
    ['connectionLostMinutes', 0, 24 * 60],
    ['mostPerHour', 1, 60],
  ])('%s', (field, lowest, highest) => {
    it.each<[string, unknown]>([
      [`${lowest - 1}`, lowest - 1],
      [`${highest + 1}`, highest + 1],
      ['a broken number', lowest + 0.5],
      ['no number', Number.NaN],
      ['text', `${highest}`],
      ['a boolean', true],
      ['a list', [highest]],
      ['null', null],
    ])('is refused as %s', async (_fault, value) => {
      expect(await set({ [field]: value })).toBe(false);
    });

    it(`is at least ${lowest} and at most ${highest}`, async () => {
      expect(await set({ [field]: lowest })).toBe(true);
      expect(await set({ [field]: highest })).toBe(true);
    });
  });

  const NO_TIMES: [string, unknown][] = [
    ['text', '07:30'],
    ['a list', [7, 30]],
    ['false', false],
    ['an empty time', {}],
    ['no hour', { minute: 30 }],
    ['no minute', { hour: 7 }],
    ['a second', { hour: 7, minute: 30, second: 0 }],
    ['a second, but no minute', { hour: 7, second: 0 }],
    ['hour 24', { hour: 24, minute: 0 }],
    ['hour -1', { hour: -1, minute: 0 }],
    ['minute 60', { hour: 7, minute: 60 }],
    ['minute -1', { hour: 7, minute: -1 }],
    ['half an hour', { hour: 7.5, minute: 0 }],
    ['a minute as text', { hour: 7, minute: '30' }],
  ];
  const MIDNIGHT = { hour: 0, minute: 0 };
  const LAST_MINUTE = { hour: 23, minute: 59 };

  describe('plugInBy', () => {
    it.each(NO_TIMES)('is refused as %s', async (_fault, plugInBy) => {
      expect(await set({ plugInBy })).toBe(false);
    });

    it.each([MIDNIGHT, LAST_MINUTE, null])('may be %j', async (plugInBy) => {
      expect(await set({ plugInBy })).toBe(true);
    });
  });

  describe.each(['guardHours', 'quietHours'])('%s', (field) => {
    it.each([...NO_TIMES, ['null', null] as const])('are refused with %s as one end', async (_fault, end) => {
      expect(await set({ [field]: { from: end, to: LAST_MINUTE } })).toBe(false);
      expect(await set({ [field]: { from: MIDNIGHT, to: end } })).toBe(false);
    });

    it.each<[string, unknown]>([
      ['text', '22:00-07:00'],
      ['a list', [MIDNIGHT, LAST_MINUTE]],
      ['empty', {}],
      ['without an end', { from: MIDNIGHT }],
      ['without a beginning', { to: LAST_MINUTE }],
      ['with a field of no meaning', { from: MIDNIGHT, to: LAST_MINUTE, days: 'all' }],
      ['with a field of no meaning for an end', { from: MIDNIGHT, until: LAST_MINUTE }],
    ])('are refused when %s', async (_fault, hours) => {
      expect(await set({ [field]: hours })).toBe(false);
    });

    it.each([{ from: MIDNIGHT, to: LAST_MINUTE }, { from: LAST_MINUTE, to: MIDNIGHT }, { from: MIDNIGHT, to: MIDNIGHT }, null])(
      'may be %j',
      async (hours) => {
        expect(await set({ [field]: hours })).toBe(true);
      },
    );
  });

  it('keep their form when one field is changed, and say when', async () => {
    await bench.remove(paths.notificationRules(VIEWER.uid));
    expect(await isAllowed(document().update({ mostPerHour: 10 }))).toBe(false);
    expect(await set({})).toBe(true);
    expect(await isAllowed(document().update({ mostPerHour: 61 }))).toBe(false);
    expect(await isAllowed(document().update({ mostPerHour: 10, setAt: isoAfter(-360) }))).toBe(false);
    expect(await isAllowed(document().update({ mostPerHour: 10, setAt: isoAfter(0) }))).toBe(true);
  });

  it('may be the defaults, and everything at once', async () => {
    expect(await isAllowed(document().set(toNotificationRulesDocument(DEFAULT_NOTIFICATION_RULES, new Date())))).toBe(true);
    expect(await set({})).toBe(true);
  });
});
