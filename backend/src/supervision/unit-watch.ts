import { execFile } from 'node:child_process';

/** What `systemctl is-active` says by its exit code, systemctl(1): the unit does not run, and there is none of this name. */
const NOT_ACTIVE = [3, 4];

/** `unknown`: nobody here can say, for another service manager runs this machine. */
export type UnitState = 'active' | 'inactive' | 'unknown';

/** Looks at the units of the service manager. Also the token under which NestJS provides it. */
export abstract class UnitWatch {
  /** Never throws. */
  abstract stateOf(unit: string): Promise<UnitState>;
}

/** Asks systemd by its own program, which answers everybody. */
export class Systemctl extends UnitWatch {
  /** `patienceMs`: a program that does not answer within it cannot say. */
  constructor(
    private readonly program: string,
    private readonly patienceMs: number,
  ) {
    super();
  }

  override stateOf(unit: string): Promise<UnitState> {
    return new Promise((resolve) => {
      execFile(this.program, ['is-active', '--quiet', unit], { timeout: this.patienceMs }, (error) => {
        if (!error) resolve('active');
        else resolve(NOT_ACTIVE.some((code) => code === error.code) ? 'inactive' : 'unknown');
      });
    });
  }
}

/** It answers within milliseconds; one that hangs must not hold up the asking for a restart. */
export const SYSTEMCTL = new Systemctl('systemctl', 2_000);
