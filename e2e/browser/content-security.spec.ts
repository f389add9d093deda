import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { type MessagingServer, startMessagingServer } from '@psa-ev/tools/messaging/messaging-server.ts';
import { AppStack } from '../stack/app-stack.ts';
import { tellRefusals, troublesOfPolicy } from '../stack/policy-troubles.ts';
import { visitWithNotifications } from '../stack/push-visit.ts';

const { owner } = DEMO_ACCOUNTS;
/** For what a page fetches after its heading. */
const LATECOMERS_MS = 2_000;
/** Until a drive is over, and the Pi has counted it. */
const DRIVE_PATIENCE_MS = 60_000;
const TILES = /^https:\/\/tile\.openstreetmap\.org\//;
/** One grey pixel. */
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOoqalhAAAEFAIBz1qWXQAAAABJRU5ErkJggg==', 'base64');
/** Every page of the app but the two before it. */
const PAGES = [
  '/',
  '/diagnosis',
  '/notifications',
  '/charging',
  '/climate',
  '/remote',
  '/trips',
  '/places',
  '/tariffs',
  '/insights',
  '/insights/battery',
  '/insights/mileage',
  '/people',
];

describe('with the headers that Firebase Hosting sends', () => {
  let messaging: MessagingServer;
  let stack: AppStack;
  beforeAll(async () => {
    messaging = await startMessagingServer({ projectId: 'demo-psa-ev' });
    stack = await AppStack.start({ speed: 60 }, [owner], { messaging });
  });
  afterAll(async () => {
    await stack.stop();
    await messaging.stop();
  });

  it('nothing that finds its way into a page runs, or is sent anywhere', () =>
    stack.visit(async (app) => {
      await app.open();
      await app.signInForm.waitFor();
      const reached = await app.page.evaluate(async () => {
        const style = Object.assign(document.createElement('style'), { textContent: 'body { --taken: yes }' });
        const script = Object.assign(document.createElement('script'), { textContent: 'document.title = "taken"' });
        const box = document.createElement('div');
        box.innerHTML = '<p onclick="document.title = `taken`" style="--taken: yes">x</p>';
        document.body.append(script, style, box);
        box.querySelector('p')?.click();
        const sent = await fetch('https://example.com/?stolen').then(
          () => true,
          () => false,
        );
        const styled = [document.body, box.firstElementChild ?? box].map((one) => getComputedStyle(one).getPropertyValue('--taken'));
        return { title: document.title, sent, styled };
      });
      expect(reached).toEqual({ title: 'Sign in · PSA EV Communicator', sent: false, styled: ['', ''] });
      expect(troublesOfPolicy(app.troubles)).not.toEqual([]);
    }));

  it('every page shows all it has, and the browser has nothing against it', () =>
    stack.visit(async (app) => {
      await tellRefusals(app.page.context());
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await app.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      for (const path of PAGES) {
        await app.open(path);
        await app.page.getByRole('heading', { level: 1 }).first().waitFor();
        // What comes later has no sign of its own, and Firestore's answers never end.
        await app.page.waitForTimeout(LATECOMERS_MS);
      }
      expect(await app.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
      expect(troublesOfPolicy(app.troubles)).toEqual([]);
    }));

  it('menus, questions, charts and a map with its streets are as they should be', () =>
    stack.visit(
      async (app) => {
        const { page } = app;
        await tellRefusals(page.context());
        // The worker would fetch the streets where nobody can answer for OpenStreetMap.
        await page.route(TILES, (route) => route.fulfill({ contentType: 'image/png', body: TILE }));
        await app.enter(owner);
        await app.says(/^Pi checked/);
        await app.menu.click();
        await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
        await page.keyboard.press('Escape');

        await app.open('/remote');
        await page.getByRole('button', { name: 'Unlock the doors' }).click();
        await page.getByRole('heading', { name: /^Unlock the .*e-208.*\?$/ }).waitFor();
        await page.keyboard.press('Escape');

        await app.open('/insights');
        await stack.car.drive({ distanceKm: 6, speedKmh: 90 });
        const chart = page.locator('app-chart').filter({ has: page.getByRole('heading', { name: 'Kilometres a day' }) });
        await chart.waitFor({ timeout: DRIVE_PATIENCE_MS });
        await chart.scrollIntoViewIfNeeded();
        await chart.locator('app-chart-drawing svg').waitFor();
        await chart.locator('app-chart-drawing svg').hover();

        await app.open('/trips');
        await page.locator('app-trip-list .entry').first().click();
        await page.getByRole('button', { name: 'Show the map' }).click();
        await page.locator('img.leaflet-tile-loaded').first().waitFor();
        expect(await page.locator('.leaflet-container').evaluate((map) => getComputedStyle(map).overflow)).toBe('hidden');
        expect(troublesOfPolicy(app.troubles)).toEqual([]);
      },
      { played: TILES, serviceWorkers: 'block' },
    ));

  it('a device is asked for its permission and registered for messages', () =>
    visitWithNotifications(stack.demo.webUrl, async ({ app, permission }) => {
      await tellRefusals(app.page.context());
      permission.answerWith('allow');
      await app.enter(owner);
      await app.page
        .getByRole('link', { name: /^Notifications/ })
        .first()
        .click();
      await app.page.getByRole('link', { name: 'Devices' }).click();
      await app.page.getByRole('button', { name: 'Turn on here' }).click();
      await app.says('Messages reach this device');
      expect(troublesOfPolicy(app.troubles)).toEqual([]);
    }));
});
