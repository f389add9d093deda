import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import { AppStack } from '../stack/app-stack.ts';
import { stepTo } from '../stack/keyboard.ts';

const { owner, viewer } = DEMO_ACCOUNTS;
/** A drive that is over in seconds: the car lives a minute in one of ours. */
const SPEED = 60;
const DRIVE_KM = 6;
/** Until the drive is over, and the Pi has counted it. */
const DRIVE_PATIENCE_MS = 60_000;

describe('what the journal adds up to', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: SPEED }, [owner, viewer]);
  });
  afterAll(() => stack.stop());

  it('is a keypress away from Home, and says what will stand there before anything was driven', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await stepTo(app.page, 'Insights');
      await app.page.keyboard.press('Enter');
      await app.page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor();
      expect(await app.page.getByRole('link', { name: 'Insights' }).getAttribute('aria-current')).toBe('page');
      await app.page.getByRole('heading', { name: /^(Nothing was driven or charged yet|The Pi has not counted anything yet)$/ }).waitFor();
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('counts a drive while the page is open, draws it, and tells the same as a table', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.page.getByRole('link', { name: 'Insights' }).click();
      await stack.car.drive({ distanceKm: DRIVE_KM, speedKmh: 90 });

      await app.page.getByRole('heading', { name: 'Kilometres a day' }).waitFor({ timeout: DRIVE_PATIENCE_MS });
      const days = app.page.locator('app-chart').filter({ has: app.page.getByRole('heading', { name: 'Kilometres a day' }) });
      // It is drawn only where it is looked at.
      await days.scrollIntoViewIfNeeded();
      await days.locator('app-chart-drawing svg').waitFor();
      await days.getByRole('button', { name: 'Show as table: Kilometres a day' }).click();
      // Its sum grows while the car drives on.
      await app.says(/^[1-9]\.\d\skm$/, days.getByRole('table'));

      const saved = app.page.waitForEvent('download');
      await days.getByRole('button', { name: /^Download as CSV/ }).click();
      expect((await saved).suggestedFilename()).toMatch(/^mileage-e-208-\d{4}-\d{2}\.csv$/);
      expect(await barriers(app.page)).toEqual([]);
    }));

  it('stands beside the page on a wide screen, and moves nothing when it comes', () =>
    stack.visit(
      async (app) => {
        await app.enter(viewer);
        await app.says(/^Pi checked/);
        await app.page.reload();
        await app.says(/^Pi checked/);
        const shift = await app.page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
              }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            }),
        );
        expect(shift).toBeLessThan(0.1);
        const rail = await app.page.getByRole('navigation', { name: 'Main pages' }).boundingBox();
        expect(rail).toMatchObject({ x: 0, y: 0, height: 800 });
        await app.page.getByRole('link', { name: 'Insights' }).click();
        await app.page.getByRole('heading', { name: 'Totals' }).waitFor();
        expect(await app.page.getByRole('heading', { name: 'What only you know' }).count()).toBe(0);
      },
      { viewport: { width: 1280, height: 800 } },
    ));
});
