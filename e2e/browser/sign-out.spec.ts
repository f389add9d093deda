import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { E_208 } from '@psa-ev/tools/simulator/index.ts';
import { AppStack } from '../stack/app-stack.ts';
import { browserTraces } from '../stack/browser-traces.ts';

const { owner } = DEMO_ACCOUNTS;
const LATITUDE = 47.654321;

describe('signing out', () => {
  let stack: AppStack;
  /** What would give away the person or the car, each under its name. */
  let secrets: ReadonlyMap<string, string>;
  beforeAll(async () => {
    stack = await AppStack.start();
    await stack.car.set({ latitude: LATITUDE, batteryPercent: 57 });
    const { uid } = await stack.cloud.signIn(owner);
    const [vehicleId = 'no vehicle'] = await stack.cloud.vehicleIds();
    secrets = new Map([
      ['e-mail', owner.email],
      ['uid', uid],
      ['vehicle id', vehicleId],
      ['end of the VIN', `•${E_208.vin.slice(-4)}`],
      ['model', E_208.label],
      ['position', LATITUDE.toFixed(4)],
      ['token', '"accessToken"'],
    ]);
  });
  afterAll(() => stack.stop());
  const foundIn = (traces: string) => [...secrets].filter(([, secret]) => traces.includes(secret)).map(([name]) => name);

  it('leaves nothing of the person and the car in any storage of the browser, and nothing behind the back button', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.showsPercent(57);
      await app.useLanguage('English');
      expect(foundIn(await browserTraces(app.page))).toEqual([...secrets.keys()]);

      await app.signOut();
      expect(foundIn(await browserTraces(app.page))).toEqual([]);
      expect(foundIn(await app.allWords())).toEqual([]);

      await app.page.goBack();
      expect(foundIn(await app.allWords())).toEqual([]);
      await app.open();
      await app.signInForm.waitFor();
      expect(foundIn(await browserTraces(app.page))).toEqual([]);
      expect(await app.page.evaluate(() => localStorage.getItem('psa-ev.language'))).toBe('en');
    }));

  it('leaves nothing of a tab that was to remember nothing', () =>
    stack.visit(async (app) => {
      await app.enter(owner, { remember: false });
      await app.showsPercent(57);
      await app.signOut();
      expect(foundIn(await browserTraces(app.page))).toEqual([]);
    }));

  it('signs out the other tabs, too', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      const otherTab = await app.page.context().newPage();
      await otherTab.goto(app.url);
      await otherTab.getByRole('region', { name: 'Battery' }).waitFor();
      await otherTab.getByText(/^Pi checked/).waitFor();

      await app.signOut();
      await otherTab.getByRole('form', { name: 'Sign in' }).waitFor();
      expect(foundIn(await otherTab.evaluate(() => document.body.innerText))).toEqual([]);
      await otherTab.close();
      await app.page.reload();
      await app.signInForm.waitFor();
      expect(foundIn(await browserTraces(app.page))).toEqual([]);
    }));
});
