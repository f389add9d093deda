import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { AppStack } from '../stack/app-stack.ts';

const { owner } = DEMO_ACCOUNTS;
/** A drive that is over in seconds: the car lives a minute in one of ours. */
const SPEED = 60;

describe('the dashboard, while the car lives', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: SPEED });
  });
  afterAll(() => stack.stop());

  it('follows a change without a reload: charge, odometer, position, each with its age', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      let reloads = 0;
      app.page.on('load', () => (reloads += 1));
      await stack.car.set({ batteryPercent: 51, odometerKm: 28_420, latitude: 52.520008, longitude: -13.404954, locked: false });

      await app.showsPercent(51);
      await app.says('28,420 km', app.card('Car'));
      await app.says('Unlocked, all closed', app.card('Car'));
      await app.says('52.52001° N, 13.40495° W', app.card('Position'));
      expect(
        await app
          .card('Position')
          .getByRole('link', { name: /Open in maps/ })
          .getAttribute('href'),
      ).toContain('52.52001');
      await app.says(/^Car reported (just now|\d+\ss\sago)$/);
      await app.says(/^Pi checked (just now|\d+\ss\sago)$/);
      for (const heading of ['Charging', 'Car', 'Position']) await app.says(/^at\s\d\d:\d\d$/, app.card(heading));
      expect(reloads).toBe(0);
    }));

  it('hears from the cloud past the service worker, which some browsers end with all that passes through it', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
      const passedWorker = new Map<string, boolean>();
      app.page.on('response', (response) => passedWorker.set(new URL(response.url()).host, response.fromServiceWorker()));
      await app.page.reload();
      await stack.car.set({ batteryPercent: 53 });
      await app.showsPercent(53);

      expect(passedWorker.get(new URL(app.url).host)).toBe(true);
      expect(passedWorker.get(stack.demo.emulators.firestoreHost)).toBe(false);
    }));

  it('shows a charge from the plug to the end of it', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await stack.car.set({ batteryPercent: 60 });
      await stack.car.plug();

      await app.page.getByRole('heading', { level: 1, name: /^Charging at about \d+\skW, 100\s% at \d\d:\d\d$/ }).waitFor();
      const charge = app.card('This charge');
      for (const label of ['Power, about', 'Time left', 'Range gained per hour', 'Full at']) await app.says(label, charge);
      await app.says('AC', charge);

      await stack.car.unplug();
      await app.page.getByRole('heading', { level: 1, name: /^(Unplugged|Parked) since \d\d:\d\d$/ }).waitFor();
      await app.says('Unplugged', app.card('Charging'));
    }));

  it('shows a drive while it lasts, and the kilometres afterwards', () =>
    stack.visit(async (app) => {
      await stack.car.set({ batteryPercent: 70, odometerKm: 28_430 });
      await app.enter(owner);
      await stack.car.drive({ distanceKm: 20, speedKmh: 60 });

      await app.page.getByRole('heading', { level: 1, name: /^Driving, \d+\skm\/h$/ }).waitFor();
      await app.says(/^Heading /, app.card('Position'));
      await app.page.getByRole('heading', { level: 1, name: /^Parked since \d\d:\d\d$/ }).waitFor({ timeout: 60_000 });
      await app.says('28,450 km', app.card('Car'));
    }));

  it('goes through a normal day without an error, a warning or a failed request', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.useLanguage('Български');
      await app.useLanguage('English');
      await app.page.reload();
      await app.says(/^Pi checked/);
      await stack.car.set({ batteryPercent: 45 });
      await app.showsPercent(45);
      await app.signOut();

      expect(app.troubles.console).toEqual([]);
      expect(app.troubles.foreign).toEqual([]);
      expect(app.troubles.failed.filter((failure) => !isAbandonedStream(failure))).toEqual([]);
    }));
});

/**
 * Firestore's long-lived streams do not end by themselves: a page that is left, or an SDK that is told to stop, gives them up. The page calls
 * that aborted; the service worker, which passes the stream on, calls it failed.
 */
function isAbandonedStream(failure: string): boolean {
  return /\/google\.firestore\.v1\.Firestore\/Listen\/channel\?.*net::ERR_(ABORTED|FAILED)$/.test(failure);
}
