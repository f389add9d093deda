import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceManager } from './service-manager.ts';
import { readUnit, variablesOf, wordsOf } from './unit-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'psa-ev-units-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('a unit file', () => {
  it('is not looked for outside its folder', () => {
    expect(() => readUnit(folder, '../passwd')).toThrow('there is no unit');
    expect(() => readUnit(folder, 'none.service')).toThrow('there is no unit');
  });

  it('is read with its drop-ins, where an empty value forgets what was before', () => {
    write('a.service', '# a comment\n[Service]\nExecStart=/bin/one --flag=1\nEnvironment=A=1\n[Install]\nExecStart=other');
    write('a.service.d/10-more.conf', '[Service]\nEnvironment=B=2');
    write('a.service.d/20-other.conf', '[Service]\nExecStart=\nExecStart=/bin/two');
    const unit = readUnit(folder, 'a.service');
    expect(unit.all('Service', 'ExecStart')).toEqual(['/bin/two']);
    expect(unit.all('Service', 'Environment')).toEqual(['A=1', 'B=2']);
    expect(unit.last('Service', 'Type')).toBeUndefined();
  });

  it('takes variables from files too, of which those with a dash may be missing', () => {
    write('env', '# a comment\nB=from=file\n');
    write('a.service', `[Service]\nEnvironment=A=1\nEnvironment=B=2\nEnvironmentFile=${folder}/env\nEnvironmentFile=-${folder}/none`);
    expect(variablesOf(readUnit(folder, 'a.service'))).toEqual({ A: '1', B: 'from=file' });
    write('b.service', `[Service]\nEnvironmentFile=${folder}/none`);
    expect(() => variablesOf(readUnit(folder, 'b.service'))).toThrow('ENOENT');
  });

  it('replaces variables in its command line', () => {
    expect(wordsOf('/bin/echo  -- ${A}.service ${NONE}', { A: 'x' })).toEqual(['/bin/echo', '--', 'x.service', '']);
  });
});

describe('the service manager', () => {
  let manager: ServiceManager;
  beforeEach(() => (manager = new ServiceManager(folder)));
  afterEach(() => manager.stop());
  const until = async (holds: () => boolean) => {
    while (!holds()) await sleep(10);
  };

  it('refuses what it does not know', async () => {
    write('a.service', '[Service]\nType=oneshot\nExecStart=/usr/bin/systemctl poweroff');
    await expect(manager.start('a.service')).rejects.toThrow('only "systemctl restart <service>"');
    write('b.path', '[Path]\nPathExists=/tmp');
    await expect(manager.start('b.path')).rejects.toThrow('watches nothing');
  });

  it('restarts a service when the watched file is written, once for each time', async () => {
    const file = join(folder, 'run', 'restart');
    mkdirSync(join(folder, 'run'));
    write('sleeper.service', '[Service]\nExecStart=/bin/sleep 1000');
    write('restart.service', '[Service]\nType=oneshot\nEnvironment=NAME=sleeper\nExecStart=/usr/bin/systemctl restart -- ${NAME}.service');
    write('restart.path', `[Path]\nPathChanged=${file}`);
    await manager.start('sleeper.service');
    await manager.start('restart.path');

    for (const [written, starts] of [
      ['now', 2],
      ['again', 3],
    ] as const) {
      writeFileSync(file, written);
      await until(() => manager.startsOf('sleeper.service') === starts);
      await sleep(150);
      expect(manager.startsOf('sleeper.service')).toBe(starts);
    }
    expect(manager.startsOf('restart.service')).toBe(2);
  });

  it('reads a unit anew each time, and leaves a killed service dead', async () => {
    const log = join(folder, 'log');
    write('a.service', `[Service]\nExecStart=/bin/sh ${folder}/script`);
    write('script', `echo one >> ${log}; sleep 1000`);
    await manager.start('a.service');
    await until(() => read(log) === 'one\n');
    await manager.kill('a.service');
    write('script', `echo two >> ${log}; sleep 1000`);
    await manager.restart('a.service');
    await until(() => read(log) === 'one\ntwo\n');
    expect(manager.startsOf('a.service')).toBe(2);
  });
});

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
