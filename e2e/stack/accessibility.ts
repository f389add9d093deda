import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
const SCHEMES = ['light', 'dark'] as const;

/**
 * What axe finds serious or critical on the page as it is now: in light and dark, on a phone and on a desktop. Each finding names the rule, the
 * element and what is wrong with it; the page is then as it was.
 */
export async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Legacy: in this page alone, without a second one for frames of other origins. There are none.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        for (const { html, failureSummary } of nodes) found.push(`${screen}, ${colorScheme}: ${id} at ${html}: ${failureSummary}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await page.setViewportSize(SCREENS.phone);
  return found;
}
