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
  expect(program.exitCode()).toBe(3);
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

it('passes on the environment that it is given, and nothing of ours', async () => {
  const program = startGuarded(process.execPath, ['-p', 'JSON.stringify(process.env)'], tmpdir(), { environment: { GIVEN: 'yes' } });
  await program.ended;
  expect(JSON.parse(program.output())).toMatchObject({ GIVEN: 'yes' });
  expect(JSON.parse(program.output())).not.toHaveProperty('HOME');
});

it('keeps the end of a long output, and tells all of it as it comes', async () => {
  let told = '';
  const options = { keptOutputCharacters: 10, onOutput: (text: string) => void (told += text) };
  const program = startGuarded('/bin/sh', ['-c', 'seq 1 1000'], tmpdir(), options);
  await program.ended;
  expect(program.output()).toBe('999\n1000');
  expect(told).toHaveLength(3893);
});

it('lets a program tidy up when it is stopped, but not when it is killed', async () => {
  const script = 'trap "echo tidied up; exit 0" TERM; echo ready; while :; do sleep 0.01; done';
  const stopped = startGuarded('/bin/sh', ['-c', script], tmpdir());
  const killed = startGuarded('/bin/sh', ['-c', script], tmpdir());
  await until(() => stopped.output() === 'ready' && killed.output() === 'ready');

  await stopped.stop();
  expect(await stopped.ended).toBe('/bin/sh ended with code 0');
  expect(stopped.output()).toBe('ready\ntidied up');

  await killed.kill();
  expect(await killed.ended).toBe('/bin/sh ended by SIGKILL');
  expect(killed.output()).toBe('ready');
  await killed.stop();
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
