import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';

describe('a child process', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'child-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (script: string, environment: Record<string, string> = {}) =>
    startChild(process.execPath, ['-e', script], { workFolder: folder, environment, logFile: join(folder, 'child.log') });

  it('says so when there is no such program', async () => {
    await expect(startChild('/no/such/program', [], { workFolder: folder, environment: {} })).rejects.toThrow('ENOENT');
  });

  it('tells how it ended and what it said before', async () => {
    const child = await run('console.log("to standard output"); console.error("and to errors"); process.exitCode = 3');
    expect(await child.ended).toBe('ended with code 3');
    expect(child.log()).toContain('to standard output');
    expect(child.log()).toContain('and to errors');
    expect(readFileSync(join(folder, 'child.log'), 'utf8')).toContain('and to errors');
  });

  it('gets the environment that it is given, and nothing of ours', async () => {
    const child = await run('console.log(JSON.stringify(process.env))', { GIVEN: 'yes' });
    await child.ended;
    expect(JSON.parse(child.log())).toEqual({ GIVEN: 'yes' });
  });

  it('may tidy up when it is stopped', async () => {
    const child = await running(run, 'process.on("SIGTERM", () => { console.log("tidied up"); process.exit(0); })');
    await child.stop();
    expect(await child.ended).toBe('ended with code 0');
    expect(child.log()).toContain('tidied up');
  });

  it('has no chance to when it is killed', async () => {
    const child = await running(run, 'process.on("SIGTERM", () => console.log("tidied up"))');
    await child.kill();
    expect(await child.ended).toBe('ended by SIGKILL');
    expect(child.log()).not.toContain('tidied up');
  });

  it('may be stopped and killed again after it has ended', async () => {
    const child = await running(run, '');
    await child.stop();
    await child.stop();
    await child.kill();
  });
});

/** Starts a script that then lives until it is ended, and returns when it has set up its handlers. */
async function running(run: (script: string) => Promise<Child>, script: string): Promise<Child> {
  const child = await run(`${script}; setInterval(() => undefined, 1000); console.log("ready")`);
  while (!child.log().includes('ready')) await new Promise((resolve) => setTimeout(resolve, 5));
  return child;
}
