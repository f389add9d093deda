import type { Page } from 'playwright-core';

/** Names under which a page notes what it has shown; what each means is in {@link notePaints}. */
export type Sight = 'shell' | 'sign-in' | 'last state' | 'dashboard' | 'live data';

/** When each sight was first on the screen, in milliseconds after the page began to load. */
export type Paints = Readonly<Partial<Record<Sight, number>>>;

/** When each sight was drawn, and when it was on the screen. */
export interface Sights {
  /** When the page had put it into its document: what arrives later had no part in it. */
  readonly drawn: Paints;
  readonly painted: Paints;
}

/**
 * Lets every page that is opened from now on note when it first showed each sight, in English:
 * the name and the battery of the first screen, part of the page itself; the sign-in form; the charge, painted by the page itself before its program runs; the dashboard; and data that the server has confirmed.
 */
export async function notePaints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const sights: Record<string, () => boolean> = {
      shell: () => /PSA EV Communicator/.test(text('app-root')),
      'sign-in': () => document.querySelector('form[aria-label="Sign in"]') !== null,
      'last state': () => /\d\s*%/.test(text('app-root')),
      dashboard: () => /\d\s*%/.test(text('section[aria-label="Battery"]')),
      'live data': () => /Pi checked/.test(text('section[aria-label="Battery"]')),
    };
    const drawn: Record<string, number> = {};
    const painted: Record<string, number> = {};
    Object.assign(globalThis, { drawn, painted });
    const look = () => {
      for (const [sight, isThere] of Object.entries(sights)) {
        if (sight in drawn || !isThere()) continue;
        drawn[sight] = performance.now();
        // The first frame is the one in which it is drawn; in the second it is on the screen.
        requestAnimationFrame(() => requestAnimationFrame(() => (painted[sight] = performance.now())));
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** What the page has noted so far. */
export async function readSights(page: Page): Promise<Sights> {
  return page.evaluate(() => {
    const { drawn = {}, painted = {} } = globalThis as { drawn?: Record<string, number>; painted?: Record<string, number> };
    return { drawn, painted };
  });
}

/** Waits until the page has shown this. */
export async function untilPainted(page: Page, sight: Sight): Promise<void> {
  await page.waitForFunction((name) => Number.isFinite((globalThis as { painted?: Record<string, number> }).painted?.[name]), sight);
}

/** The moment at which the page shows this charge, in milliseconds since 1970. To be called before it does. */
export async function whenPercentIsPainted(page: Page, batteryPercent: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const figures = document.querySelector('section[aria-label="Battery"]')?.textContent?.replace(/\s/g, '') ?? '';
          if (!figures.startsWith(`${wanted}%`)) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    batteryPercent,
  );
}
