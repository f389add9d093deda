import { type NetworkGate, openNetworkGate } from '@psa-ev/tools/emulators/network-gate.ts';
import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import type { AppPage } from '../stack/app-page.ts';
import { AppStack } from '../stack/app-stack.ts';
import { eventually } from '../stack/eventually.ts';

const { owner } = DEMO_ACCOUNTS;
/** A service worker would give the page what is held here. */
const HELD = { serviceWorkers: 'block' } as const;

describe('without a network', () => {
  let stack: AppStack;
  let web: NetworkGate;
  let url: string;
  beforeAll(async () => {
    stack = await AppStack.start();
    web = await openNetworkGate(new URL(stack.demo.webUrl).host);
    url = `http://${web.host}`;
  });
  afterEach(() => web.restore());
  afterAll(async () => {
    await web.close();
    await stack.stop();
  });

  it('says so, keeps the last state with its age, and catches up by itself', () =>
    stack.visit(async (app) => {
      await stack.car.set({ batteryPercent: 55 });
      await app.enter(owner);
      await app.showsPercent(55);

      await app.page.context().setOffline(true);
      await app.says(/^You are offline\./);
      await stack.car.set({ batteryPercent: 54 });
      await app.says(/as of \d\d:\d\d/);
      await app.showsPercent(55);

      await app.page.context().setOffline(false);
      await app.showsPercent(54);
      await eventually('no word of being offline', async () => (await app.page.getByText('You are offline.').count()) === 0);
    }));

  it('shows at once what the device remembers, marked with its age, while no server answers', () =>
    stack.visit(async (app) => {
      await stack.car.set({ batteryPercent: 47 });
      await app.enter(owner);
      await app.showsPercent(47);

      await holdEmulators(app, stack);
      await app.page.reload();
      await app.showsPercent(47);
      await app.says(/^From this device, at\s\d\d:\d\d$/);
      await app.says('asking for newer');
    }, HELD));

  it('shows it even before the program of the page has come', () =>
    stack.visit(async (app) => {
      await stack.car.set({ batteryPercent: 46 });
      await app.enter(owner);
      await app.showsPercent(46);

      await app.page.route(/\.js$/, () => undefined);
      await app.page.reload({ waitUntil: 'commit' });
      await app.says('46');
      await app.says('e-208');
      await app.says(/(minute|minutes) ago|now|this minute/);
    }));

  it('opens after one visit, with the last state, though no server is there', () =>
    stack.visit(
      async (app) => {
        await stack.car.set({ batteryPercent: 58 });
        await app.enter(owner);
        await app.showsPercent(58);
        await untilKeptForOffline(app);

        web.cut();
        await app.page.reload();
        await app.showsPercent(58);
        await app.page.goto(`${url}/?from=the-home-screen`);
        await app.showsPercent(58);
        await app.page.context().setOffline(true);
        await app.says(/^You are offline\./);
      },
      { url },
    ));

  it('lets somebody sign out, and the next one finds nothing', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await holdEmulators(app, stack);
      await app.signOut();
      expect(await app.allWords()).not.toMatch(/e-208|owner@example\.com/);
    }, HELD));
});

/** From now on what the page asks of Firebase is neither answered nor refused. */
async function holdEmulators({ page }: AppPage, { demo: { emulators } }: AppStack): Promise<void> {
  for (const host of [emulators.authHost, emulators.firestoreHost]) await page.route(`http://${host}/**`, () => undefined);
}

/** Waits until the service worker has everything that the page needs without a network. */
async function untilKeptForOffline({ page }: AppPage): Promise<void> {
  await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
  await eventually('every file of the app in the cache', () =>
    page.evaluate(async () => {
      const { assetGroups }: { assetGroups: { name: string; urls: string[] }[] } = await (await fetch('/ngsw.json')).json();
      const needed = assetGroups.find(({ name }) => name === 'app')?.urls ?? [];
      const kept = await Promise.all(needed.map(async (file) => (await caches.match(file)) !== undefined));
      return kept.length > 0 && kept.every(Boolean);
    }),
  );
}
