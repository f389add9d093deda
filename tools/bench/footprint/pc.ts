import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../package/run.ts';
import type { Measurement } from '../verdict.ts';
import { MeasuredService } from './measured-service.ts';
import { type ProcessFigures, processFigures } from './process-figures.ts';

/** The line for Raspberry Pis of the first generation. */
const NODE_22 = '22.23.3';
/** As often as the configuration allows. */
const POLL_INTERVAL_SECONDS = 1;
/** Until what the start left behind is published and tidied up. */
const SETTLE_MS = 15_000;

/** What the packaged service needs on this machine. */
export interface PcFigures {
  readonly readyCpuSeconds: number;
  readonly idle: ProcessFigures;
  readonly afterPolls: ProcessFigures;
  readonly polls: number;
}

/** The program of Node 22, from npm, outside of this repository. */
export async function fetchNode22(): Promise<string> {
  const args = ['exec', '--yes', `--package=node@${NODE_22}`, '--', 'node', '-p', 'process.execPath'];
  return (await run('npm', args, { cwd: '/' })).trim().split('\n').at(-1) ?? '';
}

/** Starts the service twice, for the second start has a compile cache, and has it poll a parked car again and again. */
export async function measureService(bundleFolder: string, node: string, polls: number, work: string): Promise<PcFigures> {
  await using service = await MeasuredService.prepare(work, POLL_INTERVAL_SECONDS);
  const start = () => service.start([node], join(bundleFolder, 'main.js'), { NODE_COMPILE_CACHE: join(work, 'compile-cache') });
  await start();
  await service.stop();

  await start();
  const { cpuSeconds: readyCpuSeconds } = processFigures(service.pid);
  await service.published();
  await sleep(SETTLE_MS);
  const before = await service.asked();
  const idle = processFigures(service.pid);
  await service.until(`${polls} polls are over`, async () => (await service.asked()) >= before + polls, polls * 3_000);
  return { readyCpuSeconds, idle, afterPolls: processFigures(service.pid), polls };
}

/** Against their budgets. */
export function pcMeasurements(figures: PcFigures): readonly Measurement[] {
  const { readyCpuSeconds, idle, afterPolls, polls } = figures;
  return [
    { what: 'x86-64: processor until ready', value: readyCpuSeconds, budget: 1, unit: 's' },
    { what: 'x86-64: anonymous memory, idle', value: idle.anonymousMb, budget: 60, unit: 'MB' },
    { what: `x86-64: anonymous memory after ${polls} polls`, value: afterPolls.anonymousMb, budget: 60, unit: 'MB' },
    { what: 'x86-64: processor a poll', value: pollCpuMs(figures), budget: 10, unit: 'ms' },
  ];
}

/** Milliseconds of the processor between idle and the end, a poll. */
export function pollCpuMs({ idle, afterPolls, polls }: PcFigures): number {
  return ((afterPolls.cpuSeconds - idle.cpuSeconds) / polls) * 1_000;
}
