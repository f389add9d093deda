import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

const MOST_STEPS = 40;
/** How far a focus ring may reach beyond its element, in CSS pixels. */
const RING_REACH_PX = 10;
/** Menus mark their entry a moment after it has got the focus. */
const RING_APPEARS_WITHIN_MS = 10_000;

/** Steps with the key until the focus is on something of this name, which must then look different from the same thing without focus. */
export async function stepTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const focused = await focusedName(page);
    seen.push(focused);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return expectVisibleFocus(page, focused);
  }
  throw new Error(`${key} never came to ${name}, but to: ${seen.join(', ')}`);
}

/** What a screen reader calls the element with the focus, as far as our elements need it. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : null;
    return (element.getAttribute('aria-label') ?? label ?? element.innerText).replace(/\s+/g, ' ').trim();
  });
}

async function expectVisibleFocus(page: Page, name: string): Promise<void> {
  const focused = await page.evaluateHandle(() => document.activeElement);
  const element = focused.asElement();
  const box = await element?.boundingBox();
  if (!element || !box) throw new Error(`${name} has the focus but is not on the screen`);
  const clip = {
    x: Math.max(0, box.x - RING_REACH_PX),
    y: Math.max(0, box.y - RING_REACH_PX),
    width: box.width + 2 * RING_REACH_PX,
    height: box.height + 2 * RING_REACH_PX,
  };
  const picture = () => page.screenshot({ clip, animations: 'disabled' });
  // Both pictures anew at each look: a menu that has just opened may take the focus back between them.
  await eventually(
    `the focus to be seen on ${name}`,
    async () => {
      await element.evaluate((node) => node instanceof HTMLElement && node.blur());
      const withoutFocus = await picture();
      await element.evaluate((node) => node instanceof HTMLElement && node.focus());
      return !(await picture()).equals(withoutFocus);
    },
    RING_APPEARS_WITHIN_MS,
  );
}
