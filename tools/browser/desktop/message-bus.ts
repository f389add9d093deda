import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGuarded } from '../../emulators/guarded-process.ts';

const START_TIMEOUT_MS = 10_000;
const LOOK_AGAIN_MS = 10;

/** A D-Bus session of its own. */
export interface MessageBus {
  /** For the variable `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a bus that nobody else is on, and that starts no services by itself as a desktop's would. Rejects where dbus-daemon is not installed. */
export async function startMessageBus(): Promise<MessageBus> {
  const folder = mkdtempSync(join(tmpdir(), 'psa-ev-bus-'));
  const configFile = join(folder, 'session.conf');
  writeFileSync(configFile, configFor(folder));
  const daemon = startGuarded('dbus-daemon', [`--config-file=${configFile}`, '--nofork', '--nopidfile', '--print-address'], folder);
  const stop = async () => {
    await daemon.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const address = /^unix:\S+$/m.exec(daemon.output())?.[0];
    if (address !== undefined) return { address, stop };
    if (daemon.exitCode() !== null || Date.now() > deadlineMs) {
      await stop();
      throw new Error(`The desktop's message bus did not start; Debian's package dbus-daemon has it.\n${daemon.output()}`);
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

function configFor(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
