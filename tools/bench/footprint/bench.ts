import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAddon } from '../../package/addon.ts';
import { ADDON, makeBundle } from '../../package/bundle.ts';
import { targetFor } from '../../package/targets.ts';
import { surroundings } from '../surroundings.ts';
import { isWithin, verdictTable } from '../verdict.ts';
import { measureJsonStore } from './json-store.ts';
import { fetchNode22, measureService, pcMeasurements, pollCpuMs } from './pc.ts';
import type { ProcessFigures } from './process-figures.ts';

const say = (...lines: readonly string[]) => lines.forEach((line) => process.stdout.write(`${line}\n`));

/** Measures the packaged service on this machine with Node 22. Returns the exit code: 1 when a budget is exceeded. */
async function main(): Promise<number> {
  const { values: flags } = parseArgs({ options: { polls: { type: 'string', default: '600' } } });
  const work = mkdtempSync(join(tmpdir(), 'psa-ev-footprint-'));
  try {
    const bundleFolder = join(work, 'bundle');
    const { bytes } = await makeBundle(bundleFolder, '0.0.0');
    await makeAddon(targetFor('amd64'), join(bundleFolder, ADDON));
    const node = await fetchNode22();
    say(...surroundings(null), `Service   ${node}, one bundle of ${(bytes / 1e6).toFixed(2)} MB`, '');

    const service = await measureService(bundleFolder, node, Number(flags.polls), work);
    const { idle, afterPolls, polls } = service;
    say(`idle               ${figuresLine(idle)}`, `after ${polls} polls    ${figuresLine(afterPolls)}`, '');
    const store = await measureJsonStore();
    say(
      'a poll                                  processor        to the disk   peak memory',
      `the service, whole                  ${pollCpuMs(service).toFixed(1).padStart(10)} ms ${kilobytes((afterPolls.writtenBytes - idle.writtenBytes) / polls)} kB ${afterPolls.residentMb.toFixed(1).padStart(10)} MB`,
      `only the store, one file of JSON    ${(store.cpuSeconds * 1_000).toFixed(1).padStart(10)} ms ${kilobytes(store.writtenBytes)} kB ${store.peakMb.toFixed(1).padStart(10)} MB`,
      '(in Python, after ten days of polls, each of which writes the file anew)',
      '',
    );
    const measurements = pcMeasurements(service);
    say(verdictTable(measurements));
    return measurements.every(isWithin) ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function figuresLine({ residentMb, anonymousMb, openFiles }: ProcessFigures): string {
  return `${residentMb.toFixed(1)} MB resident, ${anonymousMb.toFixed(1)} MB of it anonymous, ${openFiles} files open`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1).padStart(13);
}

process.exitCode = await main();
