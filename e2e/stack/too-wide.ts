import type { Page } from 'playwright-core';

/** The narrowest phone has 320 pixels, and in a desktop's window of that width the bar at the side takes 15. */
const NARROW = { width: 305, height: 844 } as const;

/** What reaches beyond the right edge of the narrowest page, so that it would have to be moved sideways. The page is then as it was. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  const found = await page.evaluate((width) => {
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
    const scrolls = document.documentElement.scrollWidth > width ? ['the page'] : [];
    return [...scrolls, ...beyond.map(({ outerHTML }) => outerHTML.slice(0, 120))];
  }, NARROW.width);
  if (size) await page.setViewportSize(size);
  return found;
}
