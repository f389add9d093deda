import type { FaultKind } from '@psa-ev/tools/simulator/index.ts';
import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { AppStack } from '../stack/app-stack.ts';

const { owner } = DEMO_ACCOUNTS;
const STATUS = '/get_vehicleinfo';
/** After failures the backend asks ever more rarely, up to 8 seconds with the interval of these tests. */
const MENDS_WITHIN_MS = 30_000;

const TOLD: readonly { readonly fault: FaultKind; readonly endpoint?: string; readonly title: RegExp; readonly step: string }[] = [
  { fault: 'error500', endpoint: STATUS, title: /^The maker’s cloud has not answered since \d\d:\d\d$/, step: 'Wait.' },
  { fault: 'html200', title: /^Something else answers the Pi since \d\d:\d\d$/, step: 'Check the address.' },
  { fault: 'mileage0', endpoint: STATUS, title: /^What the car says since \d\d:\d\d cannot be true$/, step: 'Wait for the next drive.' },
  { fault: 'refuse', title: /^The Pi cannot ask the car since \d\d:\d\d$/, step: 'Give it a few minutes.' },
];

describe('a break in the chain', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start();
  });
  afterAll(() => stack.stop());

  it.each(TOLD)('of psacc is told in words ($fault), with the next step, and so is its end', ({ fault, endpoint, title, step }) =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await stack.car.fault({ kind: fault, endpoint, ...(fault === 'refuse' && { seconds: 600 }) });
      await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await app.says(/as of \d\d:\d\d/);
      await app.says(step, app.page.getByRole('list', { name: 'What to do' }));
      await app.showsPercent(64);

      await stack.car.clearFaults();
      await app.page.getByRole('heading', { level: 1, name: /^Parked since/ }).waitFor({ timeout: MENDS_WITHIN_MS });
    }),
  );

  it('of the Pi itself is noticed by its silence, and it says since when', () =>
    stack.visit(async (app) => {
      await app.page.clock.install();
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await stack.demo.backend().kill();

      await app.page.clock.fastForward('13:00');
      await app.page.getByRole('heading', { level: 1, name: /^The Pi has been silent since (\w+\sat\s)?\d\d:\d\d$/ }).waitFor();
      await app.says('Look at the Pi.', app.page.getByRole('list', { name: 'What to do' }));
      await app.showsPercent(64);
    }));

  it('of the Pi ends when it is back', async () => {
    await stack.demo.restartBackend();
    await stack.visit(async (app) => {
      await app.enter(owner);
      await stack.car.set({ batteryPercent: 63 });
      await app.showsPercent(63);
      await app.page.getByRole('heading', { level: 1, name: /^Parked since/ }).waitFor();
    });
  });
});
