import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../setup/find-browser.mjs';

/** A browser that keeps to itself: nothing of it looks for updates, experiments or an account. */
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Test machines and containers mostly have neither the user namespaces that Chromium's sandbox needs, nor a graphics card. */
const BARE_MACHINE = ['--no-sandbox', '--disable-gpu'];

/** Starts Chromium without a window and with an empty profile. Throws where none is installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('there is no Chromium or Chrome here: install one, or set CHROME_PATH');
  return chromium.launch({ executablePath, args: [...BARE_MACHINE, ...QUIET] });
}
