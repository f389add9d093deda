import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import { AppStack } from '../stack/app-stack.ts';
import { stepTo } from '../stack/keyboard.ts';

const { newcomer, owner } = DEMO_ACCOUNTS;
const expectant = { email: 'expectant@example.com', password: 'for-a-car-to-come', role: null };
/** The form of a vehicle's id, but nobody's. */
const UNPUBLISHED = 'aaaaaaaaaaaaaaaa';

describe('for everybody', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ vehicles: 2, speed: 60 }, [owner, newcomer, expectant]);
  });
  afterAll(() => stack.stop());

  describe('with the keyboard alone', () => {
    it('one signs in, chooses a car, changes language and theme, and signs out, and always sees where one is', () =>
      stack.visit(async (app) => {
        const { keyboard } = app.page;
        /** A menu that is still on its way out would be walked through once more. */
        const choose = async () => {
          await keyboard.press('Enter');
          await app.page.getByRole('menu').waitFor({ state: 'detached' });
        };
        await app.open();
        await app.signInForm.waitFor();
        await stepTo(app.page, 'E-mail');
        await keyboard.type(owner.email);
        await stepTo(app.page, 'Password');
        await keyboard.type(owner.password);
        await stepTo(app.page, 'Show password');
        await stepTo(app.page, 'Stay signed in on this device');
        await stepTo(app.page, 'Sign in');
        await keyboard.press('Enter');
        await app.battery.waitFor();
        await app.says(/^Pi checked/);

        await stepTo(app.page, 'Skip to content');
        await keyboard.press('Enter');
        await stepTo(app.page, /^Open in maps/);
        await stepTo(app.page, /^Choose a car/, 'Shift+Tab');
        await keyboard.press('Enter');
        await stepTo(app.page, /e-208/, 'ArrowDown');
        await choose();
        await app.showsPercent(64);

        await stepTo(app.page, 'Menu');
        await keyboard.press('Enter');
        await stepTo(app.page, 'Dark', 'ArrowDown');
        await choose();
        expect(await app.page.locator('html').getAttribute('data-theme')).toBe('dark');

        await keyboard.press('Enter');
        await stepTo(app.page, 'Български', 'ArrowDown');
        await choose();
        await app.page.getByRole('region', { name: 'Батерия' }).waitFor();

        await keyboard.press('Enter');
        await stepTo(app.page, 'Изход', 'ArrowDown');
        await keyboard.press('Enter');
        await app.signInForm.waitFor();
      }));

    it('Escape leaves a menu, and gives the focus back to its button', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.says(/^Pi checked/);
        await stepTo(app.page, 'Menu');
        await app.page.keyboard.press('Enter');
        await app.page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
        await app.page.keyboard.press('Escape');
        await app.page.getByRole('menuitem', { name: 'Sign out' }).waitFor({ state: 'detached' });
        expect(await app.menu.evaluate((button) => button === document.activeElement)).toBe(true);
      }));
  });

  describe('in light and dark, on phone and desktop, axe finds no serious barrier', () => {
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

    it('in the dashboard: parked, charging, driving, with its menus open', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.page.getByRole('button', { name: /Choose a car/ }).click();
        await app.page.getByRole('menuitemradio', { name: /e-208/ }).waitFor();
        expect(await barriers(app.page)).toEqual([]);
        await app.page.getByRole('menuitemradio', { name: /e-208/ }).click();
        await app.showsPercent(64);
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

    it('in the notifications: the news, what to tell, the devices', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.page
          .getByRole('link', { name: /^Notifications/ })
          .first()
          .click();
        await app.page.getByRole('button', { name: 'All', exact: true }).waitFor();
        await stack.car.set({ batteryPercent: 19 });
        await app.page.getByRole('heading', { level: 3, name: /low/ }).first().waitFor();
        await stack.car.set({ batteryPercent: 64 });
        expect(await barriers(app.page)).toEqual([]);

        await app.page.getByRole('link', { name: 'What to tell me' }).click();
        await app.page.getByRole('switch', { name: /Quiet hours/ }).waitFor();
        expect(await barriers(app.page)).toEqual([]);

        await app.page.getByRole('link', { name: 'Devices' }).click();
        await app.says('This Firebase project has no push set up');
        expect(await barriers(app.page)).toEqual([]);
      }));

    it('in the diagnosis of what is well', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.menu.click();
        await app.page.getByRole('menuitem', { name: 'Diagnosis' }).click();
        await app.page.getByRole('heading', { level: 1, name: 'Diagnosis' }).waitFor();
        await app.page
          .getByText(/All is well/)
          .first()
          .waitFor();
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
});
