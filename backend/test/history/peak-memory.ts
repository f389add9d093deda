import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_EACH_MS = 20;
const MIB_BYTES = 2 ** 20;

/** Megabytes of memory that some work needs at its peak beyond what the process had before it, when what was before has been tidied up. */
export async function extraMemoryMb(work: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const before = memoryUsage.rss();
  let peak = before;
  const look = setInterval(() => (peak = Math.max(peak, memoryUsage.rss())), LOOK_EACH_MS);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return (Math.max(peak, memoryUsage.rss()) - before) / MIB_BYTES;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
