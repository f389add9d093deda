import { MESSAGE_DETAILS, paths, UNITS } from '@psa-ev/contract';
import { aDevice, type Change, changed, isoAfter, textOf } from './documents.ts';
import { VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

describe('a device', () => {
  const register = (change: Change, deviceId = 'phone') =>
    isAllowed(bench.as(VIEWER).doc(paths.device(VIEWER.uid, deviceId)).set(changed(aDevice(), change)));

  it.each<[string, Change]>([
    ['an empty token', { token: '' }],
    ['an endless token', { token: textOf(4097) }],
    ['a token that is no text', { token: 7 }],
    ['a token that is a list', { token: ['a-registration-token'] }],
    ['no token', { token: undefined }],
    ['a language of no form', { language: 'b' }],
    ['an endless language', { language: textOf(50) }],
    ['a language that is markup', { language: '<b>bg</b>' }],
    ['no language', { language: undefined }],
    ['a language that is a list', { language: ['bg'] }],
    ['unknown units', { units: 'nautical' }],
    ['units in another case', { units: 'METRIC' }],
    ['units that are a list', { units: ['metric'] }],
    ['no units', { units: undefined }],
    ['an unknown detail', { detail: 'everything' }],
    ['a detail of null', { detail: null }],
    ['no detail', { detail: undefined }],
    ['a pause that is text', { paused: 'true' }],
    ['a pause that is a number', { paused: 1 }],
    ['a pause of null', { paused: null }],
    ['nothing said of a pause', { paused: undefined }],
    ['an empty label', { label: '' }],
    ['an endless label', { label: textOf(101) }],
    ['a label that is no text', { label: null }],
    ['no label', { label: undefined }],
    ['a registration of no form', { registeredAt: 'yesterday' }],
    ['a registration as text that sorts before now', { registeredAt: '2026' }],
    ['a registration at a Date, not text', { registeredAt: new Date() }],
    ['a registration to come', { registeredAt: isoAfter(360) }],
    ['no registration', { registeredAt: undefined }],
    ['a confirmation of no form', { confirmedAt: 'today' }],
    ['a confirmation as text that sorts as now', { confirmedAt: `${isoAfter(0).slice(0, 16)}!` }],
    ['a confirmation at a Date, not text', { confirmedAt: new Date() }],
    ['a confirmation of null', { confirmedAt: null }],
    ['an old confirmation', { confirmedAt: isoAfter(-360) }],
    ['a confirmation to come', { confirmedAt: isoAfter(360) }],
    ['no confirmation', { confirmedAt: undefined }],
    ['a field of no meaning', { note: 'x' }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await register(change)).toBe(false);
  });

  it.each(['with space', textOf(65)])('is refused under the id "%s"', async (deviceId) => {
    expect(await register({}, deviceId)).toBe(false);
  });

  it('keeps its form when one field is changed', async () => {
    expect(await register({})).toBe(true);
    const device = bench.as(VIEWER).doc(paths.device(VIEWER.uid, 'phone'));
    expect(await isAllowed(device.update({ label: textOf(101) }))).toBe(false);
    expect(await isAllowed(device.update({ label: 'Телефон' }))).toBe(true);
  });

  describe('confirmed a month ago', () => {
    const MONTH_SECONDS = 30 * 86_400;
    const registered = { ...aDevice(), registeredAt: isoAfter(-2 * MONTH_SECONDS), confirmedAt: isoAfter(-MONTH_SECONDS) };
    const path = paths.device(VIEWER.uid, 'old-phone');
    const update = (change: Change) => isAllowed(bench.as(VIEWER).doc(path).update(change));
    beforeEach(() => bench.put(path, registered));

    it('cannot move its confirmation within the past, or take it away', async () => {
      expect(await update({ confirmedAt: isoAfter(-3_600) })).toBe(false);
      expect(
        await isAllowed(
          bench
            .as(VIEWER)
            .doc(path)
            .set(changed(registered, { confirmedAt: undefined })),
        ),
      ).toBe(false);
    });

    it('is paused without being confirmed', async () => {
      expect(await update({ paused: true })).toBe(true);
    });

    it('is confirmed with a new token', async () => {
      expect(await update({ token: 'another-token', confirmedAt: isoAfter(0) })).toBe(true);
    });

    it('comes back with its old registration after the backend removed it', async () => {
      await bench.remove(path);
      expect(await isAllowed(bench.as(VIEWER).doc(path).set(registered))).toBe(false);
      expect(
        await isAllowed(
          bench
            .as(VIEWER)
            .doc(path)
            .set({ ...registered, confirmedAt: isoAfter(0) }),
        ),
      ).toBe(true);
    });
  });

  it('must say all that is new when it was registered before that was asked', async () => {
    const { units: _units, detail: _detail, paused: _paused, confirmedAt: _confirmedAt, ...early } = aDevice();
    const path = paths.device(VIEWER.uid, 'early');
    await bench.put(path, early);
    expect(await isAllowed(bench.as(VIEWER).doc(path).update({ label: 'Old phone' }))).toBe(false);
    expect(await isAllowed(bench.as(VIEWER).doc(path).set(aDevice()))).toBe(true);
  });

  it.each(UNITS)('is registered with %s units', async (units) => {
    expect(await register({ units })).toBe(true);
  });

  it.each(MESSAGE_DETAILS)('is registered for messages of detail "%s"', async (detail) => {
    expect(await register({ detail })).toBe(true);
  });

  it('is registered paused', async () => {
    expect(await register({ paused: true })).toBe(true);
  });

  it.each(['bg', 'de-AT', 'zh-Hant-TW'])('is registered with the language %s', async (language) => {
    expect(await register({ language })).toBe(true);
  });

  it('is registered with the longest token and label', async () => {
    expect(await register({ token: textOf(4096), label: textOf(100) })).toBe(true);
  });
});
