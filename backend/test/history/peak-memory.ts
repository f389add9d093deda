import { memoryUsage } from 'node:process';

const LOOK_EACH_MS = 20;
const MIB_BYTES = 2 ** 20;

/** Megabytes of memory that some work needs at its peak beyond what the process had before it. */
export async function extraMemoryMb(work: () => Promise<unknown>): Promise<number> {
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
