import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findBrowser } from '../setup/find-browser.mjs';

/** A browser that keeps to itself: nothing of it looks for updates, experiments or an account. */
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Test machines and containers mostly have neither the user namespaces that Chromium's sandbox needs, nor a graphics card. */
const BARE_MACHINE = ['--no-sandbox', '--disable-gpu'];

/** Starts Chromium without a window and with an empty profile. Throws where none is installed. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(howToStart());
}

export interface ProfileOptions extends BrowserContextOptions {
  /** Added to our own environment, for example where the desktop is. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts Chromium as {@link launchBrowser} does and returns its one lasting profile, which is removed when the context is closed, and the browser
 * with it. Only such a profile learns that a notification was pressed; the contexts of a launched browser are private windows, which do not.
 */
export async function openProfile({ environment = {}, ...options }: ProfileOptions = {}): Promise<BrowserContext> {
  const env = { ...process.env, ...environment };
  return chromium.launchPersistentContext('', { ...options, ...howToStart(), env });
}

function howToStart() {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('there is no Chromium or Chrome here: install one, or set CHROME_PATH');
  return { executablePath, args: [...BARE_MACHINE, ...QUIET] };
}
