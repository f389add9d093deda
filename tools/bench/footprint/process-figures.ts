import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux: `getconf CLK_TCK` says so on every machine that Node runs on. */
const TICKS_A_SECOND = 100;
const KIB = 1024;

/** What a process needs, as Linux counts it. */
export interface ProcessFigures {
  readonly residentMb: number;
  /** Without what is read from files and can be dropped. */
  readonly anonymousMb: number;
  readonly cpuSeconds: number;
  /** Handed to the disk. */
  readonly writtenBytes: number;
  readonly openFiles: number;
}

export function processFigures(pid: number): ProcessFigures {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    residentMb: numberIn(status, /^VmRSS:\s+(\d+) kB/m) / KIB,
    anonymousMb: numberIn(status, /^RssAnon:\s+(\d+) kB/m) / KIB,
    cpuSeconds: cpuSecondsIn(readFileSync(`/proc/${pid}/stat`, 'utf8')),
    writtenBytes: numberIn(readFileSync(`/proc/${pid}/io`, 'utf8'), /^write_bytes: (\d+)/m),
    openFiles: readdirSync(`/proc/${pid}/fd`).length,
  };
}

/** Of the text of `/proc/<pid>/stat`: in user and in system mode, of all threads. */
export function cpuSecondsIn(stat: string): number {
  // The program's name, which may hold spaces, is in brackets; user and system time are the 12th and 13th word after it.
  const words = stat.split(') ').at(-1)?.split(' ') ?? [];
  return (Number(words[11]) + Number(words[12])) / TICKS_A_SECOND;
}

/** What of a range of addresses lies in memory, by the text of `/proc/<pid>/smaps`. A mapping belongs to the range in which it begins. */
export function memoryWithin(smaps: string, from: number, to: number): Pick<ProcessFigures, 'residentMb' | 'anonymousMb'> {
  let isWithin = false;
  const kib = { Rss: 0, Anonymous: 0 };
  for (const line of smaps.split('\n')) {
    const start = /^([0-9a-f]+)-[0-9a-f]+ /.exec(line)?.[1];
    if (start !== undefined) isWithin = parseInt(start, 16) >= from && parseInt(start, 16) < to;
    const [, name, value] = /^(Rss|Anonymous): +(\d+) kB/.exec(line) ?? [];
    if (isWithin && (name === 'Rss' || name === 'Anonymous')) kib[name] += Number(value);
  }
  return { residentMb: kib.Rss / KIB, anonymousMb: kib.Anonymous / KIB };
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`${String(pattern)} is not said`);
  return Number(found);
}
