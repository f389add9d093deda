import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { AppStack } from '../stack/app-stack.ts';
import { stepTo } from '../stack/keyboard.ts';

const { owner } = DEMO_ACCOUNTS;

describe('with the keyboard alone', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ vehicles: 2 });
  });
  afterAll(() => stack.stop());

  it('one signs in, chooses a car, changes language and theme, and signs out, and always sees where one is', () =>
    stack.visit(async (app) => {
      const { keyboard } = app.page;
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
      await keyboard.press('Enter');
      await app.showsPercent(64);

      await stepTo(app.page, 'Language, theme and account');
      await keyboard.press('Enter');
      await stepTo(app.page, 'Dark', 'ArrowDown');
      await keyboard.press('Enter');
      expect(await app.page.locator('html').getAttribute('data-theme')).toBe('dark');

      await keyboard.press('Enter');
      await stepTo(app.page, 'Български', 'ArrowDown');
      await keyboard.press('Enter');
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
      await stepTo(app.page, 'Language, theme and account');
      await app.page.keyboard.press('Enter');
      await app.page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('menuitem', { name: 'Sign out' }).waitFor({ state: 'detached' });
      expect(await app.menu.evaluate((button) => button === document.activeElement)).toBe(true);
    }));
});
