import { paths } from '@psa-ev/contract';
import { aDevice, type Change, changed, textOf } from './documents.ts';
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
    ['an empty label', { label: '' }],
    ['an endless label', { label: textOf(101) }],
    ['a label that is no text', { label: null }],
    ['no label', { label: undefined }],
    ['a date of no form', { registeredAt: 'yesterday' }],
    ['a Date, not text', { registeredAt: new Date() }],
    ['no date', { registeredAt: undefined }],
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

  it.each(['bg', 'de-AT', 'zh-Hant-TW'])('is registered with the language %s', async (language) => {
    expect(await register({ language })).toBe(true);
  });

  it('is registered with the longest token and label', async () => {
    expect(await register({ token: textOf(4096), label: textOf(100) })).toBe(true);
  });
});
