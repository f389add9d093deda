import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAddon } from '../../package/addon.ts';
import { ADDON, makeBundle } from '../../package/bundle.ts';
import { targetFor } from '../../package/targets.ts';
import { surroundings } from '../surroundings.ts';
import { isWithin, type Measurement, verdictTable } from '../verdict.ts';
import { armv6Measurements, measureOnArmv6 } from './armv6.ts';
import { ensureArmelRoot } from './armel-root.ts';
import { measureJsonStore } from './json-store.ts';
import { fetchNode22, measureService, type PcFigures, pcMeasurements, pollCpuMs } from './pc.ts';
import type { ProcessFigures } from './process-figures.ts';

const BUNDLE_BUDGET_MB = 4.5;

const say = (...lines: readonly string[]) => lines.forEach((line) => process.stdout.write(`${line}\n`));

/** Measures the packaged service on this machine with Node 22, and on an emulated ARMv6. Returns the exit code: 1 when a budget is exceeded. */
async function main(): Promise<number> {
  const { values: flags } = parseArgs({ options: { polls: { type: 'string', default: '600' } } });
  const work = mkdtempSync(join(tmpdir(), 'psa-ev-footprint-'));
  try {
    const { bytes } = await makeBundle(join(work, 'bundle'), '0.0.0');
    const program = async (architecture: 'amd64' | 'armel') => {
      const folder = join(work, architecture);
      cpSync(join(work, 'bundle'), join(folder, 'program'), { recursive: true });
      await makeAddon(targetFor(architecture), join(folder, 'program', ADDON));
      return [join(folder, 'program'), folder] as const;
    };
    say(...surroundings(null), `Bundle    one file of ${(bytes / 1e6).toFixed(2)} MB`, '');

    await ensureArmelRoot();
    const [armelProgram, armelFolder] = await program('armel');
    const armv6 = await measureOnArmv6(armelProgram, armelFolder);
    say(`ARMv6, Node ${armv6.node} of Debian for armel, ${armv6.qemu}, -cpu arm1176 (which refuses a program for ARMv7):`);
    say('  starts, answers /health, publishes a reading, hears of a setting');
    say(`  ready after ${armv6.readyCpuSeconds.toFixed(1)} s of the emulator; ${memoryLine(armv6)}`, '');

    const [amd64Program, amd64Folder] = await program('amd64');
    const node = await fetchNode22();
    const pc = await measureService(amd64Program, node, Number(flags.polls), amd64Folder);
    say('x86-64, Node 22:', `  idle: ${figuresLine(pc.idle)}`, `  after ${pc.polls} polls: ${figuresLine(pc.afterPolls)}`, '');
    await compareWithJsonStore(pc);

    const bundle: Measurement = { what: 'bundle', value: bytes / 1e6, budget: BUNDLE_BUDGET_MB, unit: 'MB' };
    const measurements = [...armv6Measurements(armv6), ...pcMeasurements(pc), bundle];
    say(verdictTable(measurements));
    return measurements.every(isWithin) ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compareWithJsonStore(pc: PcFigures): Promise<void> {
  const { idle, afterPolls, polls } = pc;
  const store = await measureJsonStore();
  const line = (what: string, cpuMs: number, bytes: number, peakMb: number) =>
    `${what.padEnd(36)}${cpuMs.toFixed(1).padStart(10)} ms ${(bytes / 1_000).toFixed(1).padStart(13)} kB ${peakMb.toFixed(1).padStart(10)} MB`;
  say(
    'a poll                                  processor        to the disk   peak memory',
    line('the service, whole', pollCpuMs(pc), (afterPolls.writtenBytes - idle.writtenBytes) / polls, afterPolls.residentMb),
    line('only the store, one file of JSON', store.cpuSeconds * 1_000, store.writtenBytes, store.peakMb),
    '(in Python, after ten days of polls, each of which writes the file anew)',
    '',
  );
}

function figuresLine(figures: ProcessFigures): string {
  return `${memoryLine(figures)}, ${figures.openFiles} files open`;
}

function memoryLine({ residentMb, anonymousMb }: Pick<ProcessFigures, 'residentMb' | 'anonymousMb'>): string {
  return `${residentMb.toFixed(1)} MB resident, ${anonymousMb.toFixed(1)} MB of it anonymous`;
}

process.exitCode = await main();
