import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { HYBRID_3008 } from '@psa-ev/tools/simulator/index.ts';
import { barriers } from '../stack/accessibility.ts';
import type { AppPage } from '../stack/app-page.ts';
import { AppStack } from '../stack/app-stack.ts';

const { owner } = DEMO_ACCOUNTS;
const OUTAGE_SECONDS = 600;
/** After failures the backend asks ever more rarely, up to 8 seconds with the interval of these tests. */
const MENDS_WITHIN_MS = 30_000;

const heading = ({ page }: AppPage, name: RegExp | string, timeout = MENDS_WITHIN_MS) =>
  page.getByRole('heading', { name }).waitFor({ timeout });
const pathOf = ({ page }: AppPage) => `${new URL(page.url()).pathname}${new URL(page.url()).search}`;

describe('the diagnosis', () => {
  describe('of a Pi that can have psacc restarted', () => {
    let stack: AppStack;
    beforeAll(async () => {
      stack = await AppStack.start({ vehicles: 2 }, [owner], { canRestart: true });
    });
    afterAll(() => stack.stop());

    it('is where an address leads, by way of the sign-in, and of the car that it names', () =>
      stack.visit(async (app) => {
        const [first, second] = await stack.cloud.vehicleIds();
        const carShown = () => app.page.getByRole('button', { name: /Choose a car/ }).innerText();
        await app.open(`/diagnosis?car=${second}`);
        await app.signIn(owner);
        await heading(app, 'All is well');
        expect(pathOf(app)).toBe('/diagnosis');
        const secondCar = await carShown();
        await app.page.reload();
        await heading(app, 'All is well');
        expect(await carShown()).toBe(secondCar);

        await app.open(`/diagnosis?car=${first}`);
        await heading(app, 'All is well');
        expect(await carShown()).not.toBe(secondCar);
        expect(pathOf(app)).toBe('/diagnosis');
        await app.page.goBack();
        expect(pathOf(app)).toBe('/diagnosis');
      }));

    it('tells what stopped, what the Pi does about it, and in the end how that went', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.chooseCar(/3008/);
        await stack.car.fault({ kind: 'refuse', seconds: OUTAGE_SECONDS });
        await heading(app, /^The Pi cannot ask the car since/);
        await app.page.getByRole('link', { name: 'More about this' }).click();
        await app.page.getByRole('heading', { level: 1, name: 'Diagnosis' }).waitFor();
        expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('Diagnosis');
        expect(await app.page.title()).toBe('Diagnosis · PSA EV Communicator');
        await app.says('works, but cannot ask', app.page.getByRole('list', { name: 'The way from the car to you' }));
        await app.says(/^It is restarting psa_car_controller now, since \d\d:\d\d\.$/);
        expect(await app.page.getByText('Give it a few minutes.').count()).toBe(0);
        await app.says(/^since \d\d:\d\d, still so$/, app.card('Outages'));
        expect(await barriers(app.page)).toEqual([]);

        await stack.car.clearFaults();
        await heading(app, 'All is well');
        await app.says(/^\d\d:\d\d to \d\d:\d\d$/, app.card('Outages'));
        await app.says(/^at \d\d:\d\d, helped after /, app.card('Restarts by the Pi'));
        expect(await barriers(app.page)).toEqual([]);

        await app.page.getByRole('link', { name: 'Back to Home' }).click();
        await app.battery.waitFor();
        expect(await app.allWords()).not.toContain(HYBRID_3008.vin);
      }));

    it('gives whoever helps what they need, and nothing else', () =>
      stack.visit(
        async (app) => {
          await app.enter(owner);
          await app.menu.click();
          await app.page.getByRole('menuitem', { name: 'Diagnosis' }).click();
          await app.says('All is well');
          await app.says(/^at \d\d:\d\d, helped after /, app.card('Restarts by the Pi'));
          await app.page.getByRole('button', { name: 'Copy all' }).click();
          await app.says('Copied.');
          const copied = await app.page.evaluate(() => navigator.clipboard.readText());
          expect(copied).toMatch(/^diagnosis: ok since .*Z$/m);
          expect(copied).toMatch(/^restarter: installed$/m);
          // A latitude, not the seconds of a date.
          expect(copied).not.toMatch(/VF3|VR3|[A-HJ-NPR-Z0-9]{17}|@|(?<!:)48\.\d{3}/);
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      ));
  });

  describe('of a Pi that has nobody to restart psacc', () => {
    let stack: AppStack;
    beforeAll(async () => {
      stack = await AppStack.start();
    });
    afterAll(() => stack.stop());

    it('asks for a hand, and says how the Pi can do it next time', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.open('/diagnosis');
        await stack.car.fault({ kind: 'refuse', seconds: OUTAGE_SECONDS });
        await app.says(/^It cannot restart psa_car_controller/);
        await heading(app, /^The Pi cannot ask the car since/);
        const steps = app.page.getByRole('list', { name: 'What to do' });
        await app.says(/sudo systemctl restart psa-car-controller\.service/, steps);
        await app.says(/psa-ev-restart-psacc\.path/, steps);
        await stack.car.clearFaults();
        await heading(app, 'All is well');
      }));

    it('says that commands do not go though readings come, and how to enter the one-time password again', () =>
      stack.visit(async (app) => {
        await stack.car.fault({ kind: 'notSetUp' });
        await stack.demo.backend().kill();
        await stack.demo.restartBackend();
        await app.enter(owner);
        await app.says(/^Commands have not reached the car since/);
        await app.page.getByRole('link', { name: 'More about this' }).click();
        await app.says('reads, but cannot command');
        await app.says(/one-time password/, app.page.getByRole('list', { name: 'What to do' }));
        expect(await barriers(app.page)).toEqual([]);
        await stack.car.clearFaults();
      }));
  });
});
