import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillSignIn } from '../browser/sign-in.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import type { DemoStack } from '../demo/demo-stack.ts';
import { notePaints, readSights, type Sight, type Sights, untilPainted } from './painted.ts';
import type { Measurement } from './verdict.ts';

const SHELL_BUDGET_KB = 75;
/** 75 kB before the first sight, and 175 kB more until live data. */
const WHOLE_BUDGET_KB = 250;
const BYTES_A_KB = 1000;
/**
 * A slow mobile network, as Lighthouse has it. Without a delay everything arrives in one frame, and nobody could tell what the first picture
 * waited for.
 */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** A JavaScript file as it came over the wire. */
export interface LoadedScript {
  readonly name: string;
  /** Compressed, as served, without headers. */
  readonly bytes: number;
  /** When it had arrived, in milliseconds after the page began to load. */
  readonly arrivedMs: number;
}

export interface Visit extends Sights {
  readonly name: string;
  readonly scripts: readonly LoadedScript[];
}

/** Opens the app as somebody does for the first time, and as somebody does who comes back, and weighs the JavaScript before each sight. */
export async function measureScriptWeight(
  stack: DemoStack,
  browser: Browser,
): Promise<{ readonly visits: readonly Visit[]; readonly measurements: readonly Measurement[] }> {
  // What a service worker gives has lost its size on the wire; what it keeps is the same files.
  const context = await browser.newContext({ locale: 'en-IE', serviceWorkers: 'block' });
  try {
    const first = await firstVisit(context, stack.webUrl);
    const back = await returnVisit(context, stack.webUrl);
    return { visits: [first, back], measurements: [...judgeFirst(first), ...judgeReturn(back)] };
  } finally {
    await context.close();
  }
}

async function firstVisit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await slowPage(context);
  await page.goto(url);
  await untilPainted(page, 'sign-in');
  await fillSignIn(page, DEMO_ACCOUNTS.owner);
  await untilPainted(page, 'live data');
  const visit = await read(page, 'first visit');
  await page.close();
  return visit;
}

async function returnVisit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await slowPage(context);
  await page.goto(url);
  await untilPainted(page, 'live data');
  return read(page, 'return visit');
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await notePaints(page);
  const developerTools = await context.newCDPSession(page);
  await developerTools.send('Network.enable');
  await developerTools.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  return page;
}

async function read(page: Page, name: string): Promise<Visit> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
      .map(({ name: address, encodedBodySize, responseEnd }) => ({
        name: new URL(address).pathname.slice(1),
        bytes: encodedBodySize,
        arrivedMs: responseEnd,
      })),
  );
  return { name, scripts, ...(await readSights(page)) };
}

// The page itself brings the first sight, so what was not needed for that may be needed for the live data.
function judgeFirst(visit: Visit): readonly Measurement[] {
  return [
    { what: 'JavaScript before the shell, first visit', value: weightKb(visit, 'shell'), budget: SHELL_BUDGET_KB, unit: 'kB' },
    { what: 'JavaScript before the sign-in form, first visit', value: weightKb(visit, 'sign-in'), budget: WHOLE_BUDGET_KB, unit: 'kB' },
    {
      what: 'JavaScript until live data in all, first visit',
      value: weightKb(visit, 'live data'),
      budget: WHOLE_BUDGET_KB,
      unit: 'kB',
    },
  ];
}

function judgeReturn(visit: Visit): readonly Measurement[] {
  return [
    { what: 'JavaScript before the last state, return visit', value: weightKb(visit, 'last state'), budget: SHELL_BUDGET_KB, unit: 'kB' },
    { what: 'JavaScript until live data in all, return visit', value: weightKb(visit, 'live data'), budget: WHOLE_BUDGET_KB, unit: 'kB' },
  ];
}

/** What had arrived when the page drew this. */
export function weightKb({ scripts, drawn, name }: Visit, sight: Sight): number {
  const at = drawn[sight];
  if (at === undefined) throw new Error(`the ${name} never showed: ${sight}`);
  return scripts.filter(({ arrivedMs }) => arrivedMs <= at).reduce((sum, { bytes }) => sum + bytes, 0) / BYTES_A_KB;
}

/** The files of a visit, each with its size and the moment it had arrived, the sights in between. */
export function visitLines({ name, scripts, painted }: Visit): readonly string[] {
  const events = [
    ...scripts.map((script) => ({
      at: script.arrivedMs,
      text: `${(script.bytes / BYTES_A_KB).toFixed(1).padStart(7)} kB  ${script.name}`,
    })),
    ...Object.entries(painted).map(([sight, at]) => ({ at, text: `            -- ${sight} on the screen` })),
  ].toSorted((left, right) => left.at - right.at);
  return [
    `${name}, on a slow mobile network (1.6 Mbit/s, 150 ms):`,
    ...events.map(({ at, text }) => `  ${at.toFixed(0).padStart(6)} ms ${text}`),
  ];
}
