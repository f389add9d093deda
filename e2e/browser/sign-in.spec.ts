import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { AppStack } from '../stack/app-stack.ts';

const { owner } = DEMO_ACCOUNTS;

describe('signing in', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start();
  });
  afterAll(() => stack.stop());

  it('asks for what is missing, and leads to the field', () =>
    stack.visit(async (app) => {
      await app.open();
      await app.signIn({ email: '', password: '' });
      await app.says('Enter your e-mail.');
      expect(await app.page.getByLabel('E-mail').evaluate((field) => field === document.activeElement)).toBe(true);

      await app.signIn({ email: owner.email, password: '' });
      await app.says('Enter your password.');
      expect(await app.page.getByLabel('Password', { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
    }));

  it('says in words that the password is wrong, the same as for an unknown address, and lets in with the right one', () =>
    stack.visit(async (app) => {
      const mismatch = 'E-mail and password do not match. Try again, or ask for a new password.';
      await app.open();
      await app.signIn({ email: owner.email, password: 'wrong' });
      await app.says(mismatch);
      await app.signIn({ email: 'nobody@example.com', password: 'wrong' });
      await app.says(mismatch);

      await app.signIn(owner);
      await app.showsPercent(64);
      expect(new URL(app.page.url()).pathname).toBe('/');
    }));

  it('stays signed in when the browser is closed, where asked to', async () => {
    let kept = {};
    await stack.visit(async (app) => {
      await app.enter(owner);
      kept = { storageState: await app.page.context().storageState({ indexedDB: true }) };
    });
    await stack.visit(async (app) => {
      await app.open();
      await app.showsPercent(64);
      await app.says(/^Pi checked/);
    }, kept);
  });

  it('survives a reload but not the end of the tab, where the device is not one’s own', () =>
    stack.visit(async (app) => {
      await app.enter(owner, { remember: false });
      await app.page.reload();
      await app.showsPercent(64);
      await app.says(/^Pi checked/);

      const anotherTab = await app.page.context().newPage();
      await anotherTab.goto(app.url);
      await anotherTab.getByLabel('E-mail').waitFor();
      expect(await anotherTab.evaluate(() => Object.keys(localStorage))).toEqual(['psa-ev.firebase-config']);
    }));

  it.each([owner.email, 'nobody@example.com'])('sends a link for a new password, and does not say whether %s has an account', (email) =>
    stack.visit(async (app) => {
      await app.open();
      await app.page.getByRole('button', { name: 'Forgot password' }).click();
      await app.page.getByLabel('E-mail').fill(email);
      await app.page.getByRole('button', { name: 'Send the link' }).click();
      await app.says(`If there is an account for ${email}, a message is on its way. Look in the spam folder, too.`);
    }),
  );

  it('sends whoever is not signed in from any address to the sign-in', () =>
    stack.visit(async (app) => {
      await app.open('/some/place?with=query#and-more');
      await app.signInForm.waitFor();
      expect(new URL(app.page.url()).pathname).toBe('/sign-in');
    }));
});
