import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isTaken } from './free-ports.ts';

const run = (...args: string[]) => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/main.ts`, ...args]);
  const printed = { out: '', errors: '' };
  child.stdout.on('data', (text: Buffer) => (printed.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed.errors += text.toString()));
  return { child, printed, ended: once(child, 'close') };
};

it.each([
  [['--profile', 'lenient'], '--profile is strict or emulator'],
  [['--auth-port', 'many'], '--auth-port is a number from 1 to 65535'],
])('refuses %j with a sentence', async (args, sentence) => {
  const { printed, ended } = run(...args);
  expect(await ended).toEqual([1, null]);
  expect(printed.errors).toContain(sentence);
});

it('prints what to export, and ends on Ctrl-C with its ports free', async () => {
  const { child, printed, ended } = run('--project', 'demo-cli');
  while (!printed.out.includes('export FIREBASE_PROJECT_ID=demo-cli\n')) await once(child.stdout, 'data');
  const ports = [...printed.out.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));
  expect(ports).toHaveLength(2);
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(await Promise.all(ports.map(isTaken))).toEqual([false, false]);
});
