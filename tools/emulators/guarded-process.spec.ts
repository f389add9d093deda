import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { startGuarded } from './guarded-process.ts';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('tells how a program ended, and what it said last', async () => {
  const program = startGuarded('/bin/sh', ['-c', 'echo the port is taken >&2; exit 3'], tmpdir());
  expect(await program.ended).toBe('/bin/sh ended with code 3');
  await until(() => program.output() !== '');
  expect(program.output()).toBe('the port is taken');
  await program.stop();
});

it('tells that there is no such program', async () => {
  const program = startGuarded('/no/such/program', [], tmpdir());
  expect(await program.ended).toBe('/no/such/program ended with code 127');
});

it('stops a program together with what that has started', async () => {
  const program = startGuarded('/bin/sh', ['-c', 'sleep 1000 & echo $!; wait'], tmpdir());
  await until(() => program.output() !== '');
  const grandchild = Number(program.output());
  expect(isAlive(grandchild)).toBe(true);
  await program.stop();
  await until(() => !isAlive(grandchild));
});

it('ends the program even when the process that started it is killed', async () => {
  const script = `
    import { startGuarded } from '${import.meta.dirname}/guarded-process.ts';
    const program = startGuarded('/bin/sh', ['-c', 'echo $$; exec sleep 1000'], '/');
    setInterval(() => console.log(program.output()), 20);
  `;
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => {
    parent.stdout.on('data', (text: Buffer) => {
      if (/\d/.test(String(text))) resolve(Number.parseInt(String(text).trim(), 10));
    });
  });
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await until(() => !isAlive(pid));
});
