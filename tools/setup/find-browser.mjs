import { findProgram, isProgram } from './find-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * The Chromium or Chrome to test with: CHROME_PATH where set, else what PATH or the applications of a Mac have; null when there is none.
 * A CHROME_PATH that leads nowhere gives null: whoever sets it means that browser and no other.
 */
export function findBrowser({ env = process.env, platform = process.platform, exists = isProgram } = {}) {
  if (env.CHROME_PATH) return exists(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const apps = platform === 'darwin' ? MAC_APPS : [];
  return findProgram(NAMES, env.PATH ?? '', exists) ?? apps.find((app) => exists(app)) ?? null;
}
