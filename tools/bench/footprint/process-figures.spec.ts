import { cpuSecondsIn, memoryWithin, processFigures } from './process-figures.ts';

const SMAPS = `100000000000-100000200000 rw-p 00000000 00:00 0
Size:               2048 kB
Rss:                1024 kB
Anonymous:           512 kB
VmFlags: rd wr mr
100000200000-100000300000 r--p 00000000 08:01 42  /usr/lib/libnode.so.115
Rss:                2048 kB
Anonymous:             0 kB
7f0000000000-7f0000400000 rw-p 00000000 00:00 0
Rss:                4096 kB
Anonymous:          4096 kB
`;

describe('what a process needs', () => {
  it('counts the time of the processor behind a name with spaces and brackets', () => {
    const before = '4711 (node (main) x) S 1 4711 4711 0 -1 4194304 9000 0 12 0';
    expect(cpuSecondsIn(`${before} 150 25 0 0 20 0 11 0 123456`)).toBe(1.75);
  });

  it('counts of an emulated processor only the memory of the guest', () => {
    expect(memoryWithin(SMAPS, 0x1000_0000_0000, 0x1001_0000_0000)).toEqual({ residentMb: 3, anonymousMb: 0.5 });
  });

  it('reads Linux of today', () => {
    const { residentMb, anonymousMb, cpuSeconds, openFiles } = processFigures(process.pid);
    expect(residentMb).toBeGreaterThan(anonymousMb);
    expect(anonymousMb).toBeGreaterThan(5);
    expect(cpuSeconds).toBeGreaterThan(0);
    expect(openFiles).toBeGreaterThan(2);
  });
});
