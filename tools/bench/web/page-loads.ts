import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillSignIn } from '../../browser/sign-in.ts';
import { DEMO_ACCOUNTS } from '../../demo/demo-accounts.ts';
import { median } from '../figures.ts';
import { type Paints, readSights, type Sight, untilPainted } from '../painted.ts';
import type { Measurement } from '../verdict.ts';
import { openSlowPage, readUnrest, type Unrest } from './slow-device.ts';

/** Each load is measured so often; the median counts. */
const LOADS = 9;
/** So long a page is watched after its last sight: what comes late moves what stands there. */
const AFTERGLOW_MS = 2_000;
const BYTES_A_KB = 1000;
/** In which Firebase Auth keeps who is signed in, and the app what they may do. */
const SESSION_DATABASE = 'firebaseLocalStorageDb';
const SESSION_KEY = 'psa-ev.session';

const FIRST_BUDGET_MS = 2_000;
const BLOCKING_BUDGET_MS = 200;
const SHIFT_BUDGET = 0.02;
const SHELL_BUDGET_KB = 75;
const WHOLE_BUDGET_KB = 250;
const RETURN_BUDGET_MS = 300;

interface Load extends Unrest {
  readonly paints: Paints;
  /** Compressed JavaScript that had arrived when this was on the screen, in kB. */
  readonly scriptKb: { readonly shell: number; readonly charge: number };
}

/** Opens the app as its users do, nine times each: with nothing of it on the device, again, and again without a network. */
export async function measurePageLoads(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const signedIn = await signIn(browser, url);
  try {
    const cold: Load[] = [];
    for (let visit = 0; visit < LOADS; visit++) cold.push(await coldLoad(browser, signedIn, url));
    const back: Load[] = [];
    for (let visit = 0; visit < LOADS; visit++) back.push(await load(signedIn, url, 'live data'));
    await signedIn.setOffline(true);
    const offline: Load[] = [];
    for (let visit = 0; visit < LOADS; visit++) offline.push(await load(signedIn, url, 'dashboard'));
    await signedIn.setOffline(false);
    return [...judgeCold(cold), ...judgeReturn(back, 'return visit'), ...judgeReturn(offline, 'return visit offline')];
  } finally {
    await signedIn.close();
  }
}

/** A context whose owner is signed in and whose service worker has all of the app. */
async function signIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-IE' });
  const page = await context.newPage();
  await page.goto(url);
  await fillSignIn(page, DEMO_ACCOUNTS.owner);
  await page.getByText(/Pi checked/).waitFor();
  await untilKept(page);
  await page.close();
  return context;
}

/** Until the service worker has every file of the app itself. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => {
    const { assetGroups } = (await (await fetch('/ngsw.json')).json()) as { assetGroups: { name: string; urls: string[] }[] };
    const needed = assetGroups.find(({ name }) => name === 'app')?.urls ?? [];
    const kept = await Promise.all(needed.map(async (file) => (await caches.match(file)) !== undefined));
    return kept.length > 0 && kept.every(Boolean);
  });
}

/** Of the visit before, the device has kept the session alone. */
async function coldLoad(browser: Browser, signedIn: BrowserContext, url: string): Promise<Load> {
  const { origins } = await signedIn.storageState({ indexedDB: true });
  const sessions = origins.map((origin) => ({
    ...origin,
    localStorage: origin.localStorage.filter(({ name }) => name === SESSION_KEY),
    indexedDB: (origin as { indexedDB?: { name: string }[] }).indexedDB?.filter(({ name }) => name === SESSION_DATABASE),
  }));
  const context = await browser.newContext({ locale: 'en-IE', storageState: { cookies: [], origins: sessions } });
  try {
    return await load(context, url, 'live data');
  } finally {
    await context.close();
  }
}

async function load(context: BrowserContext, url: string, until: Sight): Promise<Load> {
  const { page } = await openSlowPage(context);
  await page.goto(url);
  await untilPainted(page, until);
  await sleep(AFTERGLOW_MS);
  const { drawn, painted: paints } = await readSights(page);
  const scriptKb = { shell: await scriptKbUntil(page, drawn.shell ?? 0), charge: await scriptKbUntil(page, chargeAt(drawn)) };
  const loaded = { paints, scriptKb, ...(await readUnrest(page)) };
  await page.close();
  return loaded;
}

async function scriptKbUntil(page: Page, untilMs: number): Promise<number> {
  const bytes = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name, responseEnd }) => new URL(name).pathname.endsWith('.js') && responseEnd <= until)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    untilMs,
  );
  return bytes / BYTES_A_KB;
}

/** When the charge could first be read, from the device's memory or from Firestore. */
function chargeAt(paints: Paints): number {
  const at = paints['last state'] ?? paints.dashboard;
  if (at === undefined) throw new Error('the page never showed the charge');
  return at;
}

function judgeCold(loads: readonly Load[]): readonly Measurement[] {
  const chargeMs = median(loads.map(({ paints }) => chargeAt(paints)));
  return [
    { what: `battery level on the screen, first load, median of ${LOADS}`, value: chargeMs, budget: FIRST_BUDGET_MS, unit: 'ms' },
    ...judgeUnrest(loads, 'first load'),
    {
      what: 'JavaScript before the shell, first load',
      value: median(loads.map(({ scriptKb }) => scriptKb.shell)),
      budget: SHELL_BUDGET_KB,
      unit: 'kB',
    },
    {
      what: 'JavaScript before the battery level, first load',
      value: median(loads.map(({ scriptKb }) => scriptKb.charge)),
      budget: WHOLE_BUDGET_KB,
      unit: 'kB',
    },
  ];
}

function judgeReturn(loads: readonly Load[], name: string): readonly Measurement[] {
  const chargeMs = median(loads.map(({ paints }) => chargeAt(paints)));
  return [
    { what: `battery level on the screen, ${name}, median of ${LOADS}`, value: chargeMs, budget: RETURN_BUDGET_MS, unit: 'ms' },
    ...judgeUnrest(loads, name),
  ];
}

function judgeUnrest(loads: readonly Load[], name: string): readonly Measurement[] {
  return [
    {
      what: `total blocking time, ${name}`,
      value: median(loads.map(({ blockingMs }) => blockingMs)),
      budget: BLOCKING_BUDGET_MS,
      unit: 'ms',
    },
    { what: `layout shift, ${name}`, value: median(loads.map(({ layoutShift }) => layoutShift)), budget: SHIFT_BUDGET, unit: '' },
  ];
}
