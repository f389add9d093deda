import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import type { Locator, Page } from 'playwright-core';
import { barriers } from '../stack/accessibility.ts';
import { AppStack } from '../stack/app-stack.ts';

const { owner } = DEMO_ACCOUNTS;
/** A drive that is over in seconds: the car lives a minute in one of ours. */
const SPEED = 60;

/** As a finger presses: whatever lies there takes it. `down`: 0..1, from the upper edge. */
async function pressAt(page: Page, button: Locator, down: number): Promise<void> {
  const box = await button.boundingBox();
  if (!box) throw new Error('The button is not on the page');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * down);
}

describe('the journal, from the car to its owner', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: SPEED });
  });
  afterAll(() => stack.stop());

  it('names a place, tells a drive that began there, and asks before a map is fetched from elsewhere', () =>
    stack.visit(async (app) => {
      const { page } = app;
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await page.getByRole('link', { name: 'Trips', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Trips' }).waitFor();
      await page.getByRole('heading', { name: 'No trip yet this month' }).waitFor();
      expect(await barriers(page)).toEqual([]);

      await page.getByRole('link', { name: 'Places' }).click();
      await page.getByRole('button', { name: 'Add the place where the car is' }).click();
      await page.getByLabel('Name').fill('Home');
      await page.getByRole('button', { name: 'Save' }).click();
      await app.says('Saved');
      expect(await barriers(page)).toEqual([]);

      await page.getByRole('link', { name: 'Trips', exact: true }).click();
      await stack.car.drive({ distanceKm: 12, speedKmh: 60 });
      const trip = page.locator('app-trip-list .entry').first();
      await trip.waitFor();
      await app.says(/^1[12]\.\d\skm$/, trip);
      await app.says(/From Home to /, trip);
      await trip.click();
      await page.getByRole('button', { name: 'Show the map' }).waitFor();
      await app.says(/OpenStreetMap, whose servers then learn/);
      expect(await barriers(page)).toEqual([]);

      // The large number stands close below: a finger must find the ways to other months all the same.
      await pressAt(page, page.getByRole('button', { name: /^Earlier: / }), 0.5);
      await page.getByRole('heading', { name: 'No trip in this month' }).waitFor();
      await pressAt(page, page.getByRole('button', { name: /^Later: / }), 0.5);
      await trip.waitFor();
      await pressAt(page, page.getByRole('button', { name: /^Earlier: / }), 0.9);
      await page.getByRole('heading', { name: 'No trip in this month' }).waitFor();
    }));

  it('reckons a charge by the tariff of its owner, and by a price that was paid instead', () =>
    stack.visit(async (app) => {
      const { page } = app;
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await page.getByRole('link', { name: 'Charging', exact: true }).click();
      await page.getByRole('link', { name: 'Tariffs' }).click();
      await page.getByRole('button', { name: 'Add a tariff' }).click();
      await page.getByLabel('Name').fill('At home');
      await page.getByLabel('Price per kWh').fill('0.25');
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save' }).click();
      await app.says('Saved');

      await stack.car.set({ batteryPercent: 40 });
      await stack.car.plug();
      await page.getByRole('link', { name: 'Charging', exact: true }).click();
      await page.getByRole('heading', { name: 'Plugged in now' }).waitFor();
      await app.says(/40 → 4[3-9]/);
      await stack.car.unplug();
      await page.getByRole('heading', { name: 'Plugged in now' }).waitFor({ state: 'detached' });

      await page.locator('app-session-list .entry').first().click();
      await app.says(/, by At home$/);
      await page.getByLabel('What you paid').selectOption('In all');
      await page.getByLabel('Amount').fill('3.10');
      await page.getByRole('button', { name: 'Save' }).click();
      await app.says(/^3\.10\s€, set by hand$/);
      expect(await barriers(page)).toEqual([]);
    }));
});
