import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { fillSignIn } from '../../browser/sign-in.ts';
import { DEMO_ACCOUNTS } from '../../demo/demo-accounts.ts';
import { median } from '../figures.ts';
import { whenPercentIsPainted } from '../painted.ts';
import type { Measurement } from '../verdict.ts';
import type { PublishedCar } from './published-car.ts';
import { openSlowPage } from './slow-device.ts';

const MEASURED_UPDATES = 9;
/** An update every ten seconds, as while charging. */
const UPDATES_AN_HOUR = 360;
/** Until code is compiled and caches are filled. */
const WARM_UP_UPDATES = 40;
/** Long enough for everything that an update sets off, numbers that move included. */
const SETTLED_AFTER_MS = 1_000;
const PERCENTS = [40, 60] as const;

const WORK_BUDGET_MS = 16;
/** Less than one more object an update would leave behind: what is over that is garbage that the collector left. */
const GROWTH_BUDGET_KB = 150;
const BYTES_A_KB = 1000;

/** What an update costs the open page: work of its main thread, and, an hour long, memory. */
export async function measureLiveUpdates(browser: Browser, url: string, car: PublishedCar): Promise<readonly Measurement[]> {
  const context = await browser.newContext({ locale: 'en-IE' });
  try {
    const { page, developerTools } = await openSlowPage(context);
    await page.goto(url);
    await fillSignIn(page, DEMO_ACCOUNTS.owner);
    await page.getByText(/Pi checked/).waitFor();
    let shown = 0;
    const update = async () => {
      const percent = PERCENTS[shown++ % 2] ?? PERCENTS[0];
      const painted = whenPercentIsPainted(page, percent);
      await car.show(percent);
      await painted;
    };
    for (let count = 0; count < WARM_UP_UPDATES; count++) await update();

    const workMs: number[] = [];
    for (let count = 0; count < MEASURED_UPDATES; count++) {
      const alone = await workIn(developerTools, () => sleep(SETTLED_AFTER_MS));
      const withUpdate = await workIn(developerTools, async () => {
        await update();
        await sleep(SETTLED_AFTER_MS);
      });
      workMs.push(withUpdate - alone);
    }
    const before = await heapKb(developerTools);
    for (let count = 0; count < UPDATES_AN_HOUR; count++) await update();
    const after = await heapKb(developerTools);
    return [
      {
        what: `main-thread work of a live update, median of ${MEASURED_UPDATES}`,
        value: median(workMs),
        budget: WORK_BUDGET_MS,
        unit: 'ms',
      },
      { what: `memory after ${UPDATES_AN_HOUR} updates, more than before`, value: after - before, budget: GROWTH_BUDGET_KB, unit: 'kB' },
    ];
  } finally {
    await context.close();
  }
}

/** How long the main thread worked meanwhile, in milliseconds. */
async function workIn(developerTools: CDPSession, doing: () => Promise<void>): Promise<number> {
  const busyMs = async () => {
    const { metrics } = await developerTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busyMs();
  await doing();
  return (await busyMs()) - before;
}

/** What the page holds once everything is collected that nothing holds, in kB. */
async function heapKb(developerTools: CDPSession): Promise<number> {
  for (let pass = 0; pass < 3; pass++) await developerTools.send('HeapProfiler.collectGarbage');
  return (await developerTools.send('Runtime.getHeapUsage')).usedSize / BYTES_A_KB;
}
