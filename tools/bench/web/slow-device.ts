import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { notePaints } from '../painted.ts';

/** A phone of the lower middle class beside a desktop processor, as Lighthouse has it. */
const CPU_SLOWDOWN = 4;
/** Slow 4G, as Lighthouse has it: 150 ms, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export const SLOW_DEVICE = `${CPU_SLOWDOWN}x CPU slowdown, slow 4G (1.6 Mbit/s, 150 ms)`;

export interface SlowPage {
  readonly page: Page;
  readonly developerTools: CDPSession;
}

/** A page on a slow phone with a slow network, which notes what it shows, how much that moves, and how long its main thread is busy. */
export async function openSlowPage(context: BrowserContext): Promise<SlowPage> {
  const page = await context.newPage();
  await notePaints(page);
  await noteUnrest(page);
  const developerTools = await context.newCDPSession(page);
  await developerTools.send('Network.enable');
  await developerTools.send('Network.emulateNetworkConditions', SLOW_4G);
  await developerTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await developerTools.send('Performance.enable');
  return { page, developerTools };
}

/** What disturbs somebody who looks at a page that loads, as the browser counts it. */
export interface Unrest {
  /** Total blocking time since the first paint: of each task over 50 ms what is over that, in milliseconds. */
  readonly blockingMs: number;
  /** Cumulative layout shift, without a unit. */
  readonly layoutShift: number;
}

async function noteUnrest(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const longestSmoothTaskMs = 50;
    const unrest = { blockingMs: 0, layoutShift: 0 };
    Object.assign(globalThis, { unrest });
    new PerformanceObserver((list) => {
      const firstPaintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime + duration < firstPaintMs) continue;
        unrest.blockingMs += Math.max(0, duration - longestSmoothTaskMs);
      }
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') unrest.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has disturbed so far. */
export async function readUnrest(page: Page): Promise<Unrest> {
  return page.evaluate(() => (globalThis as unknown as { unrest: Unrest }).unrest);
}
