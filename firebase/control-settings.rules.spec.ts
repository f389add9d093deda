import { paths, type SettingName } from '@psa-ev/contract';
import { aChargingPlan, aClimatePlan, aRemoteSetting, type Change, changed, isoAfter } from './documents.ts';
import { OUR_CAR, OWNER, VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

const set = (name: SettingName, document: object, change: Change) =>
  isAllowed(bench.as(OWNER).doc(paths.setting(OUR_CAR, name)).set(changed(document, change)));
const BY_NOBODY_NOW: [string, Change][] = [
  ['somebody else as who set it', { setBy: VIEWER.uid }],
  ['an old time', { setAt: isoAfter(-360) }],
  ['a field of no meaning', { note: 'x' }],
];

describe('the charging plan', () => {
  const departure = { id: 'work', weekdays: ['monday'], departAt: { hour: 7, minute: 0 }, targetPercent: 80 };
  const plan = (change: Change) => set('chargingPlan', aChargingPlan(OWNER.uid), change);
  const week = (change: object) => plan({ weekly: [{ ...departure, ...change }] });

  it.each<[string, Change]>([
    ...BY_NOBODY_NOW,
    ['a switch that is none', { isOn: 'yes' }],
    ['eight departures', { weekly: Array.from({ length: 8 }, () => departure) }],
    ['departures that are no list', { weekly: departure }],
    ['a reminder at no hour', { remindToPlugInAt: '21:00' }],
    ['a single departure at no date', { once: { departAt: 'tomorrow', targetPercent: 80 } }],
    ['a single departure with too little', { once: { departAt: isoAfter(60), targetPercent: 19 } }],
    ['a single departure with more', { once: { departAt: isoAfter(60), targetPercent: 80, note: 'x' } }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await plan(change)).toBe(false);
  });

  it.each<[string, object]>([
    ['an id that could be a path', { id: 'a/b' }],
    ['a day that no week has', { weekdays: ['funday'] }],
    ['no day', { weekdays: [] }],
    ['days that are no list', { weekdays: { monday: true } }],
    ['an hour that no day has', { departAt: { hour: 24, minute: 0 } }],
    ['more than full', { targetPercent: 101 }],
    ['a field of no meaning', { note: 'x' }],
  ])('is refused with a departure of %s', async (_fault, change) => {
    expect(await week(change)).toBe(false);
    expect(await plan({ weekly: [...Array.from({ length: 6 }, () => departure), { ...departure, ...change }] })).toBe(false);
  });

  it('is set with seven departures, and with none', async () => {
    expect(await plan({})).toBe(true);
    expect(await plan({ weekly: [], once: null, remindToPlugInAt: null, isOn: false })).toBe(true);
  });
});

describe('the climate plan', () => {
  const time = { id: 'work', weekdays: ['monday'], readyAt: { hour: 7, minute: 0 } };
  const plan = (change: Change) => set('climatePlan', aClimatePlan(OWNER.uid), change);

  it.each<[string, Change]>([
    ...BY_NOBODY_NOW,
    ['a switch that is none', { isOn: 1 }],
    ['a plug that is none', { onlyPlugged: null }],
    ['too little in the battery', { atLeastPercent: 19 }],
    ['a cold that nobody survives', { belowCelsius: -41 }],
    ['a heat that is text', { aboveCelsius: '28' }],
    ['more holidays than two years have', { holidays: Array.from({ length: 101 }, () => '2026-12-24') }],
    ['eight times', { weekly: Array.from({ length: 8 }, () => time) }],
    ['eight dates', { once: Array.from({ length: 8 }, () => ({ id: 'date', readyAt: isoAfter(60) })) }],
    ['a time without days', { weekly: [{ ...time, weekdays: [] }] }],
    ['a time at no hour', { weekly: [{ ...time, readyAt: { hour: 7 } }] }],
    ['a date that is none', { once: [{ id: 'date', readyAt: 'tomorrow' }] }],
    ['a date with more', { once: [{ id: 'date', readyAt: isoAfter(60), note: 'x' }] }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await plan(change)).toBe(false);
  });

  it('is set with all that there may be, and with nothing', async () => {
    expect(await plan({})).toBe(true);
    expect(await plan({ weekly: [], once: [], holidays: [], belowCelsius: null, aboveCelsius: null })).toBe(true);
  });
});

describe('the setting for commands from afar', () => {
  const remote = (change: Change) => set('remote', aRemoteSetting(OWNER.uid), change);

  it.each<[string, Change]>([
    ...BY_NOBODY_NOW,
    ['less than nothing', { leastAuxiliaryPercent: -1 }],
    ['a part', { leastAuxiliaryPercent: 1.5 }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await remote(change)).toBe(false);
  });

  it.each([0, 60, 100])('is set to %d percent', async (leastAuxiliaryPercent) => {
    expect(await remote({ leastAuxiliaryPercent })).toBe(true);
  });
});
