import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import type { AppPage } from '../stack/app-page.ts';
import { AppStack } from '../stack/app-stack.ts';

const { owner, viewer } = DEMO_ACCOUNTS;
/** The car's seconds pass so much faster that a command reaches it within one of ours. */
const SPEED = 20;
const STATUS = '/get_vehicleinfo';

describe('starting and stopping a charge', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ speed: SPEED }, [owner, viewer]);
  });
  beforeEach(async () => {
    await stack.car.clearFaults();
    await stack.car.set({ batteryPercent: 20 });
    await stack.car.plug();
  });
  afterEach(() => stack.car.unplug());
  afterAll(() => stack.stop());
  const button = ({ page }: AppPage, name: 'Stop charging' | 'Start charging') => page.getByRole('main').getByRole('button', { name });
  const charging = async (app: AppPage) => app.page.getByRole('heading', { level: 1, name: /^Charging/ }).waitFor();

  it('has its place beside the sentence where there is room, and moves nothing when it comes', () =>
    stack.visit(
      async (app) => {
        await app.enter(owner);
        await charging(app);
        const [press, sentence, drawing] = await Promise.all(
          [button(app, 'Stop charging'), app.page.getByRole('heading', { level: 1 }), app.page.locator('app-ruler')].map((part) =>
            part.boundingBox(),
          ),
        );
        if (!press || !sentence || !drawing) throw new Error('Home is not whole');
        expect(press.x).toBeCloseTo(sentence.x, 0);
        expect(press.y + press.height).toBeLessThanOrEqual(drawing.y);
        await stack.car.unplug();
        await button(app, 'Stop charging').waitFor({ state: 'detached' });
        expect((await app.page.locator('app-ruler').boundingBox())?.y).toBe(drawing.y);
        expect((await app.page.getByRole('heading', { level: 1 }).boundingBox())?.y).toBe(sentence.y);
        await stack.car.plug();
      },
      { viewport: { width: 1280, height: 800 } },
    ));

  it('is for drivers and owners; a viewer sees what they asked for', async () => {
    await stack.visit(async (app) => {
      await app.enter(owner);
      await button(app, 'Stop charging').click();
      await app.says(/^Done: it no longer charges, confirmed at \d\d:\d\d\.$/);
    });
    await stack.visit(async (app) => {
      await app.enter(viewer);
      await app.says(/^owner@example\.com asked at \d\d:\d\d to stop charging$/);
      expect(await app.page.getByRole('button', { name: /charging/ }).count()).toBe(0);
    });
  });

  it('cannot be asked for without a network, and says why', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await charging(app);
      await app.page.context().setOffline(true);
      await app.says('You are offline: nobody would hear it.');
      expect(await button(app, 'Stop charging').getAttribute('aria-disabled')).toBe('true');
    }));

  it('says so where it fails', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await charging(app);
      await stack.car.fault({ kind: 'error500', endpoint: '/charge_now' });
      await button(app, 'Stop charging').click();
      await app.says(/^Not sent: the maker’s cloud fails, or remote control is not set up on the Pi/);
    }));

  it('goes from the press by its stages to the proof, and back', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await charging(app);
      await app.says('If you stop it, it starts again by itself at 22:30, its planned hour.');
      expect(await barriers(app.page)).toEqual([]);
      await stack.car.fault({ kind: 'stale', endpoint: STATUS });
      await button(app, 'Stop charging').dblclick();
      await app.says(/^You asked at \d\d:\d\d to stop charging$/);
      await app.page.locator('[aria-current="step"]', { hasText: 'Done' }).waitFor(); // asked and sent
      expect(await button(app, 'Stop charging').getAttribute('aria-disabled')).toBe('true');
      expect(await barriers(app.page)).toEqual([]);
      await stack.car.clearFaults();

      await app.says(/^Done: it no longer charges, confirmed at \d\d:\d\d\.$/);
      await button(app, 'Start charging').waitFor();
      await app.page.waitForTimeout(1_100); // a press at once would be one too many of the first
      await button(app, 'Start charging').click();
      await app.says(/^Done: it charges, confirmed at \d\d:\d\d\.$/);
      await charging(app);
    }));

  it('would rather leave alone what is probably of no use', () =>
    stack.visit(async (app) => {
      await stack.car.unplug();
      await app.enter(owner);
      await app.page.getByRole('heading', { level: 1, name: /^(Unplugged|Parked)/ }).waitFor();
      await app.open('/?do=stop-charging');
      await app.says('As far as is known it does not charge.', app.page.getByRole('dialog'));
      expect(await app.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Leave it');
      expect(await barriers(app.page)).toEqual([]);
      await stack.car.plug();
    }));

  it('asks once what a notification’s button wished, and then goes the same way', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await charging(app);
      const [carId = ''] = await stack.cloud.vehicleIds();
      await app.open(`/?car=${carId}&do=stop-charging`);

      const sheet = app.page.getByRole('dialog', { name: 'Stop charging the e-208 now?' });
      await sheet.waitFor();
      expect(new URL(app.page.url()).search).toBe('');
      expect(await barriers(app.page)).toEqual([]);
      expect(await app.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Stop charging');
      await app.page.keyboard.press('Enter');
      await app.says(/^Done: it no longer charges, confirmed at \d\d:\d\d\.$/);

      await app.page.reload();
      await app.says(/^Done: it no longer charges/);
      expect(await sheet.count()).toBe(0);
    }));
});
