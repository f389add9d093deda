import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BackendOptions, environmentFor } from '../../demo/backend-process.ts';
import { freePorts, LOOPBACK } from '../../emulators/free-ports.ts';
import { startEmulators } from '../../emulators/emulators.ts';
import { type GuardedProcess, startGuarded } from '../../emulators/guarded-process.ts';
import { run } from '../../package/run.ts';
import { REPOSITORY_FOLDER } from '../../demo/folders.ts';
import { readUnit, wordsOf } from '../../supervisor/unit-file.ts';
import { startSimulator } from '../../simulator/index.ts';
import type { Measurement } from '../verdict.ts';
import { type ProcessFigures, processFigures } from './process-figures.ts';

/** The line for Raspberry Pis of the first generation. */
const NODE_22 = '22.23.3';
const START_TIMEOUT_MS = 60_000;
const LOOK_AGAIN_MS = 20;
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

/** Starts the service twice, for the second start has a compile cache, and has it poll a parked car each second. */
export async function measureService(bundleFolder: string, node: string, polls: number, work: string): Promise<PcFigures> {
  await using parts = new AsyncDisposableStack();
  const emulators = await startEmulators({ projectId: 'demo-psa-ev' });
  parts.defer(() => emulators.stop());
  const simulator = await startSimulator({ agenda: 'none', start: 'parked' });
  parts.defer(() => simulator.stop());
  const program = join(work, 'program');
  mkdirSync(program);
  cpSync(bundleFolder, program, { recursive: true });

  const [healthPort = 0] = await freePorts(1);
  const options: BackendOptions = { psaccUrl: simulator.url, firebase: emulators.environment, databaseFile: join(work, 'psa-ev.sqlite') };
  const environment = { ...environmentFor(options, healthPort), NODE_COMPILE_CACHE: join(work, 'compile-cache') };
  const start = () => startGuarded(node, [...flagsOfTheUnit(), join(program, 'main.js')], work, { environment });

  const first = start();
  parts.defer(() => first.stop());
  await untilReady(first, healthPort);
  await first.stop();

  const service = start();
  parts.defer(() => service.stop());
  await untilReady(service, healthPort);
  const { cpuSeconds: readyCpuSeconds } = processFigures(service.pid);
  await sleep(SETTLE_MS);
  const idle = processFigures(service.pid);
  // Each second, and a little more for the reading itself: what is counted is never less than this.
  await sleep(polls * 1_000);
  return { readyCpuSeconds, idle, afterPolls: processFigures(service.pid), polls };
}

/** Against their budgets. */
export function pcMeasurements({ readyCpuSeconds, idle, afterPolls, polls }: PcFigures): readonly Measurement[] {
  return [
    { what: 'processor until ready', value: readyCpuSeconds, budget: 1, unit: 's' },
    { what: 'anonymous memory, idle', value: idle.anonymousMb, budget: 60, unit: 'MB' },
    { what: `anonymous memory after ${polls} polls`, value: afterPolls.anonymousMb, budget: 60, unit: 'MB' },
    { what: 'processor a poll', value: pollCpuMs({ readyCpuSeconds, idle, afterPolls, polls }), budget: 10, unit: 'ms' },
  ];
}

/** Milliseconds of the processor between idle and the end, a poll. */
export function pollCpuMs({ idle, afterPolls, polls }: PcFigures): number {
  return ((afterPolls.cpuSeconds - idle.cpuSeconds) / polls) * 1_000;
}

/** With which the unit starts Node. */
function flagsOfTheUnit(): readonly string[] {
  const line = readUnit(join(REPOSITORY_FOLDER, 'deploy/pi'), 'psa-ev.service').last('Service', 'ExecStart') ?? '';
  return wordsOf(line, {}).filter((word) => word.startsWith('--'));
}

async function untilReady(service: GuardedProcess, port: number): Promise<void> {
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    if ((await fetch(`http://${LOOPBACK}:${port}/health`).catch(() => null)) !== null) return;
    await sleep(LOOK_AGAIN_MS);
  }
  throw new Error(`the service did not start:\n${service.output()}`);
}
