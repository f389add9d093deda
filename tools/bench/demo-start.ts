import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { fillSignIn } from '../browser/sign-in.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { freePorts } from '../emulators/free-ports.ts';
import { type GuardedProcess, startGuarded } from '../emulators/guarded-process.ts';
import type { Measurement } from './verdict.ts';

const SECOND_START_BUDGET_S = 15;
const CLONE_BUDGET_S = 300;
/** A start that takes longer hangs. */
const LONGEST_START_MS = 20 * 60_000;
const LOOK_AGAIN_MS = 50;
const WELCOME = 'PSA EV Communicator is running.';

/** How long `npm start` takes where everything is installed and built, until the address that it prints answers. */
export async function measureSecondStart(): Promise<Measurement> {
  await timeStart(REPOSITORY_FOLDER, answers);
  const value = await timeStart(REPOSITORY_FOLDER, answers);
  return { what: 'npm start, the second time', value, budget: SECOND_START_BUDGET_S, unit: 's' };
}

/** How long it takes from a clean clone with `npm start` until somebody who signs in sees the dashboard. Installs into a temporary folder. */
export async function measureCloneToDashboard(browser: Browser): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'psa-ev-clone-'));
  try {
    const begunAt = performance.now();
    const git = startGuarded('git', ['clone', '--quiet', '--no-local', REPOSITORY_FOLDER, folder], tmpdir());
    await git.ended;
    if (git.exitCode() !== 0) throw new Error(`git could not clone: ${git.output()}`);
    const cloneSeconds = (performance.now() - begunAt) / 1000;
    const startSeconds = await timeStart(folder, (url) => showsDashboard(browser, url));
    return { what: 'clean clone to the dashboard', value: cloneSeconds + startSeconds, budget: CLONE_BUDGET_S, unit: 's' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from `npm start` until its welcome is printed and `isThere` agrees; the demo is stopped again. */
async function timeStart(folder: string, isThere: (url: string) => Promise<boolean>): Promise<number> {
  const [port = 0] = await freePorts(1);
  const begunAt = performance.now();
  const demo = startGuarded('npm', ['start', '--', '--port', String(port)], folder);
  try {
    await untilWelcome(demo);
    if (!(await isThere(`http://127.0.0.1:${port}`))) throw new Error(`the demo says that it runs, but does not:\n${demo.output()}`);
    return (performance.now() - begunAt) / 1000;
  } finally {
    await demo.stop();
  }
}

async function untilWelcome(demo: GuardedProcess): Promise<void> {
  let ending: string | null = null;
  void demo.ended.then((sentence) => (ending = sentence));
  const deadlineMs = performance.now() + LONGEST_START_MS;
  while (!demo.output().includes(WELCOME)) {
    if (ending !== null) throw new Error(`npm start ended: ${ending}\n${demo.output()}`);
    if (performance.now() > deadlineMs) throw new Error(`npm start hangs:\n${demo.output()}`);
    await sleep(LOOK_AGAIN_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  return (await fetch(url)).ok;
}

async function showsDashboard(browser: Browser, url: string): Promise<boolean> {
  const context = await browser.newContext({ locale: 'en-IE' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await fillSignIn(page, DEMO_ACCOUNTS.owner);
    await page.getByText(/Pi checked/).waitFor();
    return true;
  } finally {
    await context.close();
  }
}
