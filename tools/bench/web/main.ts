import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { DEMO_ACCOUNTS } from '../../demo/demo-accounts.ts';
import { type DemoStack, PROJECT_ID, startDemoStack } from '../../demo/demo-stack.ts';
import { historyDatabase } from '../../demo/history/history-database.ts';
import { settleIn } from '../../demo/history/settle-in.ts';
import { surroundings } from '../surroundings.ts';
import { isWithin, type Measurement, verdictTable } from '../verdict.ts';
import { measureLiveUpdates } from './live-updates.ts';
import { measurePageLoads } from './page-loads.ts';
import { PublishedCar } from './published-car.ts';
import { SLOW_DEVICE } from './slow-device.ts';
import { measureYear } from './year.ts';

const YEAR_DAYS = 370;

const say = (...lines: readonly string[]) => lines.forEach((line) => process.stdout.write(`${line}\n`));

/** Measures what somebody feels who opens the app on a slow phone, against its budgets. Returns the exit code: 1 when one is exceeded. */
async function main(): Promise<number> {
  const browser = await launchBrowser();
  try {
    say(...surroundings(browser.version()), `Device    ${SLOW_DEVICE}`, '', 'Living through a year ...');
    const stack = await startYear();
    try {
      const measurements = await measure(browser, stack);
      say('', verdictTable(measurements));
      return measurements.every(isWithin) ? 0 : 1;
    } finally {
      await stack.stop();
    }
  } finally {
    await browser.close();
  }
}

async function startYear(): Promise<DemoStack> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const car = { seed: 1, vehicles: 1 } as const;
  const database = await historyDatabase({ ...car, timeZone, now: new Date(), days: YEAR_DAYS }, PROJECT_ID);
  return startDemoStack({
    database,
    settleIn: (emulators) => settleIn(DEMO_ACCOUNTS.owner, emulators),
    simulator: { ...car, agenda: 'none', speed: 1 },
    pollIntervalSeconds: 60,
  });
}

async function measure(browser: Browser, stack: DemoStack): Promise<readonly Measurement[]> {
  say('Opening the app ...');
  const loads = await measurePageLoads(browser, stack.webUrl);
  say('Looking at a year ...');
  const year = await measureYear(browser, stack.webUrl);
  say('Updating for an hour ...');
  await stack.backend().stop();
  const updates = await measureLiveUpdates(browser, stack.webUrl, await PublishedCar.find(stack.emulators));
  return [...loads, ...year, ...updates];
}

process.exitCode = await main();
