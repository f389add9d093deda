import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { temporaryFolder } from '../../test/temporary-database.js';
import { RestarterMissing } from './service-restarter.js';
import { SystemdRestarter } from './systemd.restarter.js';
import { Systemctl, type UnitState, UnitWatch } from './unit-watch.js';

/** The user `nobody` of Debian and most others. */
const NOBODY = 65_534;

/** A service manager whose units are as the story says. */
class ToldUnits extends UnitWatch {
  readonly asked: string[] = [];
  state: UnitState = 'active';

  override async stateOf(unit: string): Promise<UnitState> {
    this.asked.push(unit);
    return this.state;
  }
}

describe('asking systemd for a restart', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  let units: ToldUnits;
  beforeEach(() => (units = new ToldUnits()));
  const restarterFor = (file: string) => new SystemdRestarter(anEnvironment({ psaccRestartFile: join(folder.path, file) }), units);
  const request = (file: string) => restarterFor(file).request('psacc-down', at('08:00'));

  it('is impossible where the units were not installed, and says so', async () => {
    expect(await restarterFor('none/restart-psacc').state()).toBe('missing');
    await expect(request('none/restart-psacc')).rejects.toThrow(RestarterMissing);
  });

  it('is impossible where the folder is not ours to write', async () => {
    mkdirSync(join(folder.path, 'theirs'));
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'theirs'), 0o555);
    // Root may write everything, so it steps aside.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      await expect(request('theirs/restart-psacc')).rejects.toThrow(RestarterMissing);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('is impossible where the folder is there and nobody watches it: our own unit makes it', async () => {
    units.state = 'inactive';
    const restarter = restarterFor('unheard');
    await restarter.onModuleInit();
    expect(await restarter.state()).toBe('missing');
    await expect(restarter.request('psacc-down', at('08:00'))).rejects.toThrow(RestarterMissing);
    expect(existsSync(join(folder.path, 'unheard'))).toBe(false);
    expect(new Set(units.asked)).toEqual(new Set(['psa-ev-restart-psacc.path']));
  });

  it('looks anew before it asks: the unit may have been stopped or started since', async () => {
    const restarter = restarterFor('restart-psacc');
    await restarter.onModuleInit();
    units.state = 'inactive';
    expect(await restarter.state()).toBe('installed');
    await expect(restarter.request('psacc-down', at('08:00'))).rejects.toThrow(RestarterMissing);
    expect(await restarter.state()).toBe('missing');

    units.state = 'active';
    await restarter.request('psacc-down', at('08:30'));
    expect(await restarter.state()).toBe('installed');
  });

  it('does not ask systemd each time that its state is told', async () => {
    const restarter = restarterFor('restart-psacc');
    await restarter.onModuleInit();
    for (let reading = 0; reading < 10; reading += 1) await restarter.state();
    expect(units.asked).toHaveLength(1);
  });

  it('trusts the folder where no systemd can be asked', async () => {
    units.state = 'unknown';
    const restarter = restarterFor('restart-psacc');
    await restarter.onModuleInit();
    expect(await restarter.state()).toBe('installed');
    await expect(restarter.request('psacc-down', at('08:00'))).resolves.toBeUndefined();
  });

  it('touches the file, each time anew, whatever it held', async () => {
    const file = join(folder.path, 'restart-psacc');
    writeFileSync(file, 'systemctl reboot');
    const before = statSync(file).mtimeMs;
    expect(await restarterFor('restart-psacc').state()).toBe('installed');
    await request('restart-psacc');
    expect(statSync(file).mtimeMs).toBeGreaterThan(before);
    expect(readFileSync(file, 'utf8')).toBe('2026-11-20T08:00:00.000Z psacc-down\n');
  });
});

describe('what systemctl says of a unit', () => {
  const UNIT = 'psa-ev-restart-psacc.path';
  const NEVER_MS = 60_000;
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const programThat = (does: string) => {
    const program = join(folder.path, 'systemctl');
    writeFileSync(program, `#!/bin/sh\n${does}\n`, { mode: 0o755 });
    return program;
  };

  it('is nothing where there is no such program', async () => {
    expect(await new Systemctl(join(folder.path, 'none'), NEVER_MS).stateOf(UNIT)).toBe('unknown');
  });

  it('is nothing where it does not answer in time', async () => {
    expect(await new Systemctl(programThat('exec sleep 60'), 1).stateOf(UNIT)).toBe('unknown');
  });

  it.each([
    ['nothing where systemd does not run, as in a container', 'exit 1', 'unknown'],
    ['that it is stopped', 'exit 3', 'inactive'],
    ['that it was not installed', 'exit 4', 'inactive'],
    ['that it runs, of the very unit', `[ "$*" = "is-active --quiet ${UNIT}" ]`, 'active'],
  ])('is %s', async (_what, does, state) => {
    expect(await new Systemctl(programThat(does), NEVER_MS).stateOf(UNIT)).toBe(state);
  });
});
