import { canInstallWithApt, installWithApt } from './apt.mjs';
import { findBrowser } from './find-browser.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** Finds a browser for the tests, or installs Debian's. */
export async function ensureBrowser() {
  if (findBrowser()) return;
  if (process.env.CHROME_PATH)
    throw new SetupProblem(`CHROME_PATH is ${process.env.CHROME_PATH}, where no program is: correct it, or unset it.`);
  if (canInstallWithApt()) {
    console.log('Installing Chromium for the tests in a browser (about a minute) ...');
    await installWithApt(['chromium']);
    if (findBrowser()) return;
  }
  throw new SetupProblem(
    'The tests in a browser need Chromium or Chrome: install one (Debian: sudo apt-get install chromium), or set CHROME_PATH to it.',
  );
}
