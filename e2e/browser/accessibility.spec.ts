import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import { AppStack } from '../stack/app-stack.ts';

const { newcomer, owner } = DEMO_ACCOUNTS;
const expectant = { email: 'expectant@example.com', password: 'for-a-car-to-come' };
/** The form of a vehicle's id, but nobody's. */
const UNPUBLISHED = 'aaaaaaaaaaaaaaaa';

describe('for everybody, in light and dark, on phone and desktop, axe finds no serious barrier', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ vehicles: 2, speed: 60 }, [owner, newcomer]);
    await stack.psaEv(['users', 'add', owner.email, '--role', 'owner', '--vehicle', 'e-208']);
  });
  afterAll(() => stack.stop());

  it('in signing in and in asking for a new password', () =>
    stack.visit(async (app) => {
      await app.open();
      await app.page.getByRole('button', { name: 'Not invited yet?' }).click();
      await app.says('Forgot password');
      expect(await barriers(app.page)).toEqual([]);

      await app.signIn({ email: owner.email, password: 'wrong' });
      await app.says(/do not match/);
      expect(await barriers(app.page)).toEqual([]);

      await app.page.getByRole('button', { name: 'Forgot password' }).click();
      await app.page.getByRole('button', { name: 'Send the link' }).click();
      await app.says(/^If there is an account/);
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('in being told that one has no access', () =>
    stack.visit(async (app) => {
      await app.open();
      await app.signIn(newcomer);
      await app.page.getByRole('button', { name: 'Check again' }).click();
      await app.says(/^Still no access/);
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('in waiting for a car: while it loads, and while the Pi has not published it', () =>
    stack.visit(
      async (app) => {
        await stack.psaEv(
          ['users', 'add', expectant.email, '--role', 'viewer', '--vehicle', 'e-208', '--password-stdin'],
          `${expectant.password}\n`,
        );
        await stack.cloud.setClaims((await stack.cloud.signIn(expectant)).uid, { role: 'viewer', vehicles: [UNPUBLISHED] });
        const firestore = `http://${stack.demo.emulators.firestoreHost}/**`;
        await app.page.route(firestore, () => undefined);
        await app.open();
        await app.signIn(expectant);
        await app.page.getByText('Fetching the last known state').waitFor({ state: 'attached' });
        expect(await barriers(app.page)).toEqual([]);

        await app.page.unroute(firestore);
        await app.page.reload();
        await app.page.getByRole('heading', { name: 'The Pi has not published this car yet' }).waitFor();
        expect(await barriers(app.page)).toEqual([]);
      },
      // A service worker would ask Firestore in the page's place, and could not be held.
      { serviceWorkers: 'block' },
    ));

  it('in the dashboard: parked, charging, driving, with its menu open', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.says(/^Pi checked/);
      expect(await barriers(app.page)).toEqual([]);

      await app.menu.click();
      await app.page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
      expect(await barriers(app.page)).toEqual([]);
      await app.page.keyboard.press('Escape');

      await stack.car.plug();
      await app.says('This charge');
      expect(await barriers(app.page)).toEqual([]);

      await stack.car.drive({ distanceKm: 20, speedKmh: 60 });
      await app.page.getByRole('heading', { level: 1, name: /^Driving/ }).waitFor();
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('in the choice of a car', () =>
    stack.visit(async (app) => {
      await stack.psaEv(['users', 'add', owner.email, '--role', 'owner', '--vehicle', 'all']);
      await app.enter(owner);
      await app.page.getByRole('button', { name: /Choose a car/ }).click();
      await app.page.getByRole('menuitemradio', { name: /3008/ }).waitFor();
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('in trouble: offline, a failing cloud, a silent Pi', () =>
    stack.visit(async (app) => {
      await app.page.clock.install();
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await app.page.context().setOffline(true);
      await app.says(/^You are offline\./);
      expect(await barriers(app.page)).toEqual([]);
      await app.page.context().setOffline(false);

      await stack.car.fault({ kind: 'error500', endpoint: '/get_vehicleinfo' });
      await app.page.getByRole('heading', { name: /^The maker’s cloud/ }).waitFor();
      expect(await barriers(app.page)).toEqual([]);

      await stack.demo.backend().kill();
      await app.page.clock.fastForward('13:00');
      await app.page.getByRole('heading', { name: /^The Pi has been silent/ }).waitFor();
      expect(await barriers(app.page)).toEqual([]);
    }));
});
