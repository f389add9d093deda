import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import type { AppPage } from '../stack/app-page.ts';
import { AppStack } from '../stack/app-stack.ts';
import { tooWide } from '../stack/too-wide.ts';

const { owner, viewer } = DEMO_ACCOUNTS;
/** The car's seconds pass so much faster that a command reaches it within one of ours. */
const SPEED = 20;

describe('what is asked of the car from afar', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: SPEED }, [owner, viewer]);
  });
  afterAll(() => stack.stop());
  const button = ({ page }: AppPage, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

  describe('Climate', () => {
    it('warns once on this device, starts, and stops', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.page.getByRole('link', { name: 'Climate' }).click();
        await button(app, 'Warm or cool it now').click();
        await app.page.getByRole('button', { name: 'Understood, go on' }).click();
        await app.says(/^Done: it warms or cools, confirmed at/);
        await button(app, 'Stop warming or cooling').waitFor();
        // Who still presses when the button begins to mean the contrary did not mean that.
        await app.page.waitForTimeout(1_000);
        await button(app, 'Stop warming or cooling').click();
        await app.says(/^Done: it no longer warms or cools, confirmed at/);
      }));

    it('takes a plan, which the Pi follows, and axe finds no serious barrier', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await app.page.getByRole('link', { name: 'Climate' }).click();
        await app.says('The plan is off');
        await button(app, 'Add a time').click();
        expect(await barriers(app.page)).toEqual([]);
        expect(await tooWide(app.page)).toEqual([]);
        await button(app, 'Save').click();
        await app.page.getByRole('switch', { name: 'Follow the plan' }).click();
        await app.page.getByRole('button', { name: 'Understood, go on' }).click();
        await app.says(/^Starts .*20\smin before, because it is not plugged in\.$/);
        expect(await barriers(app.page)).toEqual([]);
        expect(await tooWide(app.page)).toEqual([]);
        await stack.car.plug();
        await app.says(/^Starts .*45\smin before, because it is plugged in\.$/);
        await stack.car.unplug();
      }));
  });

  describe('Remote', () => {
    const open = async (app: AppPage) => {
      await app.menu.click();
      await app.page.getByRole('menuitem', { name: 'Remote' }).click();
      await app.says(/of 6 left within/);
    };

    it('wakes the car, and unlocks it only after a question that names it', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await open(app);
        await button(app, 'Ask the car for the newest').click();
        await app.says(/^5 of 6 left within/);
        await button(app, 'Unlock the doors').click();
        await app.page.getByRole('heading', { name: /^Unlock the .*e-208.*\?$/ }).waitFor();
        expect(await barriers(app.page)).toEqual([]);
        await app.page.getByRole('button', { name: 'Unlock it' }).click();
        await app.says(/^Done: the doors are unlocked, confirmed at/);
        expect(await barriers(app.page)).toEqual([]);
        expect(await tooWide(app.page)).toEqual([]);
      }));

    it('is asked by keyboard too, where Escape asks for nothing', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await open(app);
        const unlock = button(app, 'Unlock the doors');
        await unlock.press('Enter');
        await app.page.getByRole('heading', { name: /^Unlock the .*e-208.*\?$/ }).waitFor();
        await app.page.keyboard.press('Escape');
        await app.page.getByRole('button', { name: 'Unlock it' }).waitFor({ state: 'detached' });
        expect(await unlock.evaluate((element) => element === document.activeElement)).toBe(true);
        await unlock.press('Enter');
        await app.page.getByRole('button', { name: 'Unlock it' }).press('Enter');
        await app.says(/^(You asked at .* to unlock the doors|Done: the doors are unlocked)/);
      }));

    it('moves no button when something keeps it from being pressed', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await open(app);
        const unlock = button(app, 'Unlock the doors');
        await unlock.focus();
        const before = await unlock.boundingBox();
        await app.page.context().setOffline(true);
        await app.says('You are offline: nobody would hear it.');
        expect(await unlock.boundingBox()).toEqual(before);
      }));

    it('learns that the horn cannot be sounded, which an owner may try again', () =>
      stack.visit(async (app) => {
        await app.enter(owner);
        await open(app);
        await app.says(/^Many cars do not let it be sounded/);
        await button(app, 'Sound the horn').click();
        await app.says(/^It could not be sounded .* As an owner you can try again\.$/);
        expect(await button(app, 'Sound the horn').getAttribute('aria-disabled')).not.toBe('true');
      }));

    it('lets a viewer look, and says why they cannot press', () =>
      stack.visit(async (app) => {
        await app.enter(viewer);
        await open(app);
        await app.says(/^You may look, but not ask/);
        expect(await button(app, 'Unlock the doors').getAttribute('aria-disabled')).toBe('true');
        expect(await barriers(app.page)).toEqual([]);
      }));
  });
});
