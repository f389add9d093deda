import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findEmulatorProgram } from './emulator-program.ts';

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'machine-'));
});
afterEach(() => rmSync(machine, { recursive: true }));

const install = (path: string, mode: number) => {
  const file = join(machine, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
};
const find = (platform = 'linux-x64') =>
  findEmulatorProgram({
    nodeModules: join(machine, 'node_modules'),
    searchPath: `${join(machine, 'none')}:${join(machine, 'bin')}`,
    platform,
  });

it('says what to install where there is no emulator', () => {
  expect(() => find('plan9-mips')).toThrow(
    'no Firebase emulator for plan9-mips is installed; install the official one with "npm install --global firebase-tools" (it needs Java 21) and try again',
  );
});

it('takes the official emulator from the search path', () => {
  const path = install('bin/firebase', 0o755);
  expect(find()).toEqual({ kind: 'firebase-tools', path });
});

it('prefers fireemu, and makes it executable', () => {
  install('bin/firebase', 0o755);
  const path = install('node_modules/@fireemu/linux-x64/bin/fireemu', 0o644);
  expect(find()).toEqual({ kind: 'fireemu', path });
  expect(statSync(path).mode & 0o111).toBe(0o111);
});

it('does not take fireemu for another platform', () => {
  install('node_modules/@fireemu/linux-x64/bin/fireemu', 0o755);
  const path = install('bin/firebase', 0o755);
  expect(find('darwin-arm64')).toEqual({ kind: 'firebase-tools', path });
});
