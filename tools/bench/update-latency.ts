import type { Browser } from 'playwright-core';
import { fillSignIn } from '../browser/sign-in.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import type { DemoStack } from '../demo/demo-stack.ts';
import { median, percentile } from './figures.ts';
import { whenPercentIsPainted } from './painted.ts';
import { PsaccAnswers } from './psacc-answers.ts';
import type { Measurement } from './verdict.ts';

const UPDATES = 50;
/** Far enough apart that no rounding makes them the same. */
const PERCENTS = [40, 60] as const;
const MEDIAN_BUDGET_MS = 500;
const WORST_BUDGET_MS = 1000;

export interface UpdateLatency {
  /** From psacc's answer to the figure on the screen, each update. */
  readonly latenciesMs: readonly number[];
  readonly measurements: readonly Measurement[];
}

/** Changes the charge of the simulated car again and again, and measures until the open page shows it. Both clocks are this machine's. */
export async function measureUpdateLatency(stack: DemoStack, browser: Browser, updates = UPDATES): Promise<UpdateLatency> {
  const context = await browser.newContext({ locale: 'en-IE' });
  try {
    const page = await context.newPage();
    await page.goto(stack.webUrl);
    await fillSignIn(page, DEMO_ACCOUNTS.owner);
    await page.getByText(/Pi checked/).waitFor();

    const answers = new PsaccAnswers(stack.simulator);
    const latenciesMs: number[] = [];
    for (let update = 0; update < updates; update++) {
      const batteryPercent = PERCENTS[update % 2] ?? PERCENTS[0];
      const painted = whenPercentIsPainted(page, batteryPercent);
      const answeredAt = await answers.afterSetting(batteryPercent);
      latenciesMs.push((await painted) - answeredAt);
    }
    return { latenciesMs, measurements: judge(latenciesMs) };
  } finally {
    await context.close();
  }
}

function judge(latenciesMs: readonly number[]): readonly Measurement[] {
  return [
    {
      what: `psacc's answer to the pixel, median of ${latenciesMs.length}`,
      value: median(latenciesMs),
      budget: MEDIAN_BUDGET_MS,
      unit: 'ms',
    },
    { what: "psacc's answer to the pixel, 95 %", value: percentile(latenciesMs, 95), budget: WORST_BUDGET_MS, unit: 'ms' },
    { what: "psacc's answer to the pixel, worst", value: Math.max(...latenciesMs), budget: WORST_BUDGET_MS, unit: 'ms' },
  ];
}
