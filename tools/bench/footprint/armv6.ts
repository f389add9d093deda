import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../package/run.ts';
import type { Measurement } from '../verdict.ts';
import { ARMEL_FOLDER } from './armel-root.ts';
import { MeasuredService } from './measured-service.ts';
import { memoryWithin, processFigures } from './process-figures.ts';

/** Of a Raspberry Pi of the first generation, and of the Zero. */
const PROCESSOR = 'arm1176';
/** Where the guest's 4 GiB begin: far from all that qemu has for itself. */
const GUEST_BASE = 0x1000_0000_0000;
const GUEST_BYTES = 2 ** 32;
const POLL_INTERVAL_SECONDS = 5;
/** A few polls, so that what the start needed is given back. */
const SETTLE_MS = 30_000;

/** `dmb` came with ARMv7. */
const ARMV7_PROGRAM = 'int main(void) { __asm__ volatile("dmb ish"); return 0; }\n';

/** What the packaged service needs on an emulated ARMv6. Each event of its life was waited for: whoever has this knows that all of them came. */
export interface Armv6Figures {
  readonly node: string;
  readonly qemu: string;
  /** Of the emulator, which translates each instruction: to be compared with itself only. */
  readonly readyCpuSeconds: number;
  readonly residentMb: number;
  readonly anonymousMb: number;
}

/** Starts the service under `qemu-arm-static`, and waits for `/health`, a published reading and a setting that it hears of. */
export async function measureOnArmv6(bundleFolder: string, work: string): Promise<Armv6Figures> {
  await refuseEmulatorOfNewerProcessors(work);
  const node = join(ARMEL_FOLDER, 'usr/bin/node');
  await using service = await MeasuredService.prepare(work, POLL_INTERVAL_SECONDS);
  await service.start(['qemu-arm-static', ...emulated(), '-B', `0x${GUEST_BASE.toString(16)}`, node], join(bundleFolder, 'main.js'));
  const { cpuSeconds: readyCpuSeconds } = processFigures(service.pid);
  await service.published();
  await service.hearsOfASetting();
  await sleep(SETTLE_MS);
  const { residentMb, anonymousMb } = memoryWithin(
    readFileSync(`/proc/${service.pid}/smaps`, 'utf8'),
    GUEST_BASE,
    GUEST_BASE + GUEST_BYTES,
  );
  return {
    node: (await run('qemu-arm-static', [...emulated(), node, '--version'])).trim(),
    qemu: (await run('qemu-arm-static', ['--version'])).split('\n', 1).join(''),
    readyCpuSeconds,
    residentMb,
    anonymousMb,
  };
}

/** Against their budgets. */
export function armv6Measurements({ residentMb }: Armv6Figures): readonly Measurement[] {
  return [{ what: 'ARMv6: resident memory', value: residentMb, budget: 95, unit: 'MB' }];
}

/** The negative control: what is made for ARMv7 runs on such a processor, and must not run here. */
async function refuseEmulatorOfNewerProcessors(work: string): Promise<void> {
  const source = join(work, 'armv7.c');
  const program = join(work, 'armv7');
  writeFileSync(source, ARMV7_PROGRAM);
  await run('arm-linux-gnueabi-gcc', ['-march=armv7-a', '-static', source, '-o', program]);
  await run('qemu-arm-static', ['-cpu', 'cortex-a7', program]);
  const endsBySignal = (): string | null => {
    try {
      execFileSync('qemu-arm-static', ['-cpu', PROCESSOR, program], { stdio: 'ignore' });
      return null;
    } catch (error) {
      return error instanceof Error && 'signal' in error ? String(error.signal) : null;
    }
  };
  if (endsBySignal() !== 'SIGILL')
    throw new Error(`qemu-arm-static -cpu ${PROCESSOR} runs a program for ARMv7: what runs there proves nothing`);
}

function emulated(): readonly string[] {
  return ['-cpu', PROCESSOR, '-L', ARMEL_FOLDER];
}
