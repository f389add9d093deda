import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { startDemoStack } from '../demo/demo-stack.ts';
import { measureCloneToDashboard, measureSecondStart } from './demo-start.ts';
import { measureScriptWeight, visitLines } from './script-weight.ts';
import { surroundings } from './surroundings.ts';
import { measureUpdateLatency } from './update-latency.ts';
import { isWithin, type Measurement, verdictTable } from './verdict.ts';

const say = (...lines: readonly string[]) => lines.forEach((line) => process.stdout.write(`${line}\n`));

/** Measures the path from the car to the screen against its budgets. Returns the exit code: 1 when one is exceeded. */
async function main(args: readonly string[]): Promise<number> {
  const { values: flags } = parseArgs({ args: [...args], options: { clone: { type: 'boolean', default: false } } });
  const browser = await launchBrowser();
  try {
    say(...surroundings(browser.version()), '');
    const measurements = [...(await measurePath(browser)), await measureSecondStart()];
    if (flags.clone) {
      say('Cloning, installing and starting in a temporary folder ...', '');
      measurements.push(await measureCloneToDashboard(browser));
    }
    say(verdictTable(measurements));
    return measurements.every(isWithin) ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function measurePath(browser: Browser): Promise<readonly Measurement[]> {
  const stack = await startDemoStack({ simulator: { agenda: 'none', start: 'parked', vehicles: 1, speed: 1 }, pollIntervalSeconds: 1 });
  try {
    const weight = await measureScriptWeight(stack, browser);
    for (const visit of weight.visits) say(...visitLines(visit), '');
    const latency = await measureUpdateLatency(stack, browser);
    say(`From psacc's answer to the pixel, ms: ${latency.latenciesMs.join(' ')}`, '');
    return [...latency.measurements, ...weight.measurements];
  } finally {
    await stack.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
