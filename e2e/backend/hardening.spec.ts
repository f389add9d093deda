import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUnit } from '@psa-ev/tools/supervisor/unit-file.ts';
import { UNITS_FOLDER } from '../stack/supervised-psacc.ts';

const UNITS = ['psa-ev.service', 'psa-ev-restart-psacc.service'] as const;
/** "2" is what systemd itself calls safe, of 10. */
const MOST_EXPOSED = 2;

/** What `systemd-analyze security` says, from 0 (safe) to 10; null where there is none on this machine, as on a Mac. */
function exposureOf(unitFile: string): number | null {
  const { error, stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', unitFile], { encoding: 'utf8' });
  if (error) return null;
  return Number(/Overall exposure level for \S+: (\d+\.\d)/.exec(stdout)?.[1]);
}

describe('the units for the Pi', () => {
  it('let the service write into its own folders only, as its own user, with a bound on its memory and a watchdog', () => {
    const unit = readUnit(UNITS_FOLDER, 'psa-ev.service');
    const says = (name: string) => unit.last('Service', name);
    expect({
      user: says('User'),
      system: says('ProtectSystem'),
      writable: [says('StateDirectory'), says('RuntimeDirectory'), says('ReadWritePaths')],
      privileges: [says('NoNewPrivileges'), unit.all('Service', 'CapabilityBoundingSet')],
      memory: says('MemoryMax'),
      watchdogSeconds: says('WatchdogSec'),
    }).toEqual({
      user: 'psa-ev',
      system: 'strict',
      writable: ['psa-ev', 'psa-ev', undefined],
      privileges: ['yes', []],
      memory: '192M',
      watchdogSeconds: '300',
    });
  });

  it.each(UNITS)('expose little, by the measure of systemd where it is: %s', (name) => {
    const exposure = exposureOf(join(UNITS_FOLDER, name));
    process.stdout.write(`systemd-analyze security ${name}: ${exposure ?? 'not on this machine'}\n`);
    expect(exposure ?? 0).toBeLessThanOrEqual(MOST_EXPOSED);
  });

  it('would be found wanting by that measure without their protection', () => {
    const folder = mkdtempSync(join(tmpdir(), 'psa-ev-units-'));
    const bare = join(folder, 'psa-ev.service');
    const [text = ''] = readFileSync(join(UNITS_FOLDER, 'psa-ev.service'), 'utf8').split('NoNewPrivileges=');
    writeFileSync(bare, text);
    expect(exposureOf(bare) ?? 10).toBeGreaterThan(MOST_EXPOSED);
    rmSync(folder, { recursive: true });
  });
});
