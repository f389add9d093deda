import { type PushSite, startPushSite } from '@psa-ev/tools/browser/testing/push-site.ts';
import { visitWithNotifications } from '../stack/push-visit.ts';

const CHARGED = {
  token: 'phone',
  webpush: {
    notification: {
      title: 'Charged to 80 %',
      tag: 'charge',
      data: { onActionClick: { default: { operation: 'focusLastFocusedOrOpen', url: '/charging' } } },
    },
  },
};

describe('a visit with notifications', () => {
  let site: PushSite;
  beforeAll(async () => {
    site = await startPushSite();
  });
  afterAll(() => site.stop());

  it('begins undecided, and plays the way from the question to the page that a click opens', () =>
    visitWithNotifications(site.origin, async (visit) => {
      await visit.app.open();
      const { page } = visit.app;
      expect(await page.evaluate(() => Notification.permission)).toBe('default');
      visit.permission.answerWith('allow');
      expect(await page.evaluate(() => Reflect.get(globalThis, 'token')())).toBe('phone');
      expect(visit.permission.timesAsked).toBe(1);

      await visit.leaveApp();
      await visit.deliver(CHARGED);
      expect(await visit.shows('Charged to 80 %')).toMatchObject({ tag: 'charge', renotify: false });
      await visit.desktop.click('Charged to 80 %');
      await visit.opens('/charging');
    }));

  it('fails where a page asks a stranger, though nobody answers', async () => {
    const visit = visitWithNotifications(site.origin, async ({ app }) => {
      await app.open();
      await app.page.evaluate(() => fetch('https://stranger.invalid/').catch(() => undefined));
    });
    await expect(visit).rejects.toThrow('stranger.invalid');
  });
});
