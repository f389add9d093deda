import { execFile } from 'node:child_process';

/** It is started by systemd when it is asked, which takes a small Pi a moment. */
const PATIENCE_MS = 10_000;

/** Whether this machine has heard the time from the network since it was started; null where nobody can say, as without systemd. Never rejects. */
export function isClockSynchronised(program = 'timedatectl'): Promise<boolean | null> {
  return new Promise((resolve) => {
    execFile(program, ['show', '--property=NTPSynchronized', '--value'], { timeout: PATIENCE_MS }, (error, answer) => {
      const word = error ? '' : answer.trim();
      resolve(word === 'yes' ? true : word === 'no' ? false : null);
    });
  });
}
