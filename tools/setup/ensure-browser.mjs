import { canInstallWithApt, installWithApt } from './apt.mjs';
import { findBrowser } from './find-browser.mjs';
import { missingDesktopPackages } from './missing-desktop-packages.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** Finds a browser for the tests, and what shows its notifications, or installs Debian's. Without the latter only the tests that need it fail, and say so. */
export async function ensureBrowser() {
  const hasBrowser = findBrowser() !== null;
  if (!hasBrowser && process.env.CHROME_PATH)
    throw new SetupProblem(`CHROME_PATH is ${process.env.CHROME_PATH}, where no program is: correct it, or unset it.`);
  const missing = [...(hasBrowser ? [] : ['chromium']), ...missingDesktopPackages()];
  if (missing.length > 0 && canInstallWithApt()) {
    console.log(`Installing for the tests in a browser: ${missing.join(', ')} (about a minute) ...`);
    await installWithApt(missing);
  }
  if (findBrowser()) return;
  throw new SetupProblem(
    'The tests in a browser need Chromium or Chrome: install one (Debian: sudo apt-get install chromium), or set CHROME_PATH to it.',
  );
}
