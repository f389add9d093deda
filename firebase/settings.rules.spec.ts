import { paths } from '@psa-ev/contract';
import { aChargeLimit, type Change, changed, isoAfter } from './documents.ts';
import { OUR_CAR, OWNER, VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

describe('the charge limit', () => {
  const set = (change: Change) =>
    isAllowed(
      bench
        .as(OWNER)
        .doc(paths.setting(OUR_CAR, 'chargeLimit'))
        .set(changed(aChargeLimit(OWNER.uid), change)),
    );

  it.each<[string, Change]>([
    ['49 percent', { limitPercent: 49 }],
    ['101 percent', { limitPercent: 101 }],
    ['a part of a percent', { limitPercent: 80.5 }],
    ['percent as text', { limitPercent: '80' }],
    ['no number', { limitPercent: Number.NaN }],
    ['a boolean', { limitPercent: true }],
    ['no limit at all', { limitPercent: undefined }],
    ['full once for ever', { fullOnceUntil: isoAfter(8 * 24 * 3_600) }],
    ['full once until some time', { fullOnceUntil: 'tomorrow' }],
    ['no word of full once', { fullOnceUntil: undefined }],
    ['an hour that no day has', { stopAt: { hour: 24, minute: 0 } }],
    ['somebody else as who set it', { setBy: VIEWER.uid }],
    ['nobody as who set it', { setBy: undefined }],
    ['no time', { setAt: undefined }],
    ['an old time', { setAt: isoAfter(-360) }],
    ['a time to come', { setAt: isoAfter(360) }],
    ['a Date, not text', { setAt: new Date() }],
    ['a field of no meaning', { note: 'x' }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await set(change)).toBe(false);
  });

  it.each([50, 80, 100, null])('is set to %s', async (limitPercent) => {
    expect(await set({ limitPercent })).toBe(true);
  });

  it('is set without an hour, and without an exception', async () => {
    expect(await set({ fullOnceUntil: null, stopAt: null })).toBe(true);
  });

  it('cannot be changed in one field while another person stands in the rest', async () => {
    expect(await set({})).toBe(true);
    const neverAsked = { uid: 'other owner', claims: OWNER.claims };
    const patch = bench.as(neverAsked).doc(paths.setting(OUR_CAR, 'chargeLimit')).update({ limitPercent: 60 });
    expect(await isAllowed(patch)).toBe(false);
  });
});
