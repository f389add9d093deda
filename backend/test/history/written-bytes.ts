import { readFileSync } from 'node:fs';

/** Bytes that this process has handed to the system to be written, until now: to files, and to the terminal. Of Linux only. */
export function bytesWritten(): number {
  const written = /^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1];
  if (written === undefined) throw new Error('/proc/self/io does not say what was written');
  return Number(written);
}
