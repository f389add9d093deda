import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `EXTEND_…`: the start takes longer than planned, and for another minute all is well. sd_notify(3) */
export type ServiceState = 'READY=1' | 'WATCHDOG=1' | 'EXTEND_TIMEOUT_USEC=60000000';

/** Who started us and wants to know how we are. Also the token under which NestJS provides it. */
export abstract class ServiceManager {
  /** How long it waits for a sign of life before it starts us anew, in milliseconds; null where it does not watch. */
  abstract readonly watchdogMs: number | null;

  /** Says that we are ready, that we live, or that we need more time. Rejects where it cannot be told. */
  abstract notify(state: ServiceState): Promise<void>;
}

/** systemd, as the manager of a service of `Type=notify`. Node cannot send datagrams to a unix socket, so systemd's own program does. */
export class Systemd extends ServiceManager {
  constructor(override readonly watchdogMs: number | null) {
    super();
  }

  override async notify(state: ServiceState): Promise<void> {
    await promisify(execFile)('systemd-notify', [state]);
  }
}

/** Started by hand, or by something that does not want to know. */
export class Nobody extends ServiceManager {
  override readonly watchdogMs = null;

  override async notify(): Promise<void> {
    // Nobody listens.
  }
}

/** Who manages us, by what sd_notify(3) and sd_watchdog_enabled(3) say of the environment. */
export function serviceManagerOf(variables: Readonly<Record<string, string | undefined>>, pid: number): ServiceManager {
  if (!variables['NOTIFY_SOCKET']) return new Nobody();
  const isForUs = variables['WATCHDOG_PID'] === undefined || variables['WATCHDOG_PID'] === String(pid);
  const watchdogMs = Number(variables['WATCHDOG_USEC']) / 1000;
  return new Systemd(isForUs && watchdogMs > 0 ? watchdogMs : null);
}
