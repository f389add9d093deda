import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import type { AppPage } from '../stack/app-page.ts';
import { AppStack } from '../stack/app-stack.ts';
import { tooWide } from '../stack/too-wide.ts';

const { owner, viewer } = DEMO_ACCOUNTS;
/** The car's seconds pass so much faster that a command reaches it within one of ours. */
const SPEED = 20;

describe('steering a charge', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: SPEED }, [owner, viewer]);
    await stack.car.set({ batteryPercent: 85 });
  });
  afterAll(() => stack.stop());
  const openCharging = async (app: AppPage, who: typeof owner | typeof viewer) => {
    await app.enter(who);
    await app.page.getByRole('link', { name: 'Charging' }).click();
    await app.page.getByRole('heading', { name: 'Charging limit' }).waitFor();
  };
  const slider = ({ page }: AppPage) => page.getByRole('slider', { name: 'Charging limit' });

  it('stops at the limit that an owner has moved by keyboard, and lists who stopped it', () =>
    stack.visit(async (app) => {
      await openCharging(app, owner);
      await app.page.getByRole('switch', { name: 'Stop at a limit' }).click();
      await slider(app).press('ArrowRight');
      expect(await slider(app).getAttribute('aria-valuetext')).toBe('81 percent');
      await app.page.getByText('Stops at 81 % when it charges next').waitFor();
      await stack.car.plug();
      await app.page.getByText('The charging limit', { exact: true }).first().waitFor();
      // The hero says it too, as soon as it knows when the charge begins again.
      await app.page
        .getByText(/^Stopped at/)
        .first()
        .waitFor();
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('keeps a plan that an owner has made, and shows it to a viewer, who cannot change it', async () => {
    await stack.visit(async (app) => {
      await openCharging(app, owner);
      await app.page.getByRole('switch', { name: 'Be ready for a departure' }).click();
      await app.page.getByRole('button', { name: 'Add a departure' }).click();
      await app.page.getByRole('checkbox', { name: 'Saturday' }).check();
      expect(await barriers(app.page)).toEqual([]);
      expect(await tooWide(app.page)).toEqual([]);
      await app.page.getByRole('button', { name: 'Save' }).click();
      await app.page.getByText(/^Mon\s–\sSat at 07:30, 80\s%$/).waitFor();
      await app.page.getByText('Saved.', { exact: true }).waitFor();
    });
    await stack.visit(async (app) => {
      await openCharging(app, viewer);
      await app.page.getByText(/^Mon\s–\sSat at 07:30, 80\s%$/).waitFor();
      expect(await app.page.getByRole('main').getByRole('switch').count()).toBe(0);
      expect(await slider(app).count()).toBe(0);
      expect(await barriers(app.page)).toEqual([]);
    });
  });

  it('needs no moving sideways on the narrowest phone, in either language, nor do the tariffs', () =>
    stack.visit(async (app) => {
      await openCharging(app, owner);
      await app.page.getByText(/^Mon\s–\sSat at 07:30, 80\s%$/).waitFor();
      expect(await tooWide(app.page)).toEqual([]);
      await app.useLanguage('Български');
      await app.says('Граница на зареждане');
      expect(await tooWide(app.page)).toEqual([]);
      await app.useLanguage('English');
      await app.page.getByRole('link', { name: 'Tariffs', exact: true }).click();
      await app.page.getByRole('button', { name: 'Add a tariff' }).click();
      await app.page.getByRole('checkbox', { name: 'Sunday' }).waitFor();
      expect(await tooWide(app.page)).toEqual([]);
    }));
});
