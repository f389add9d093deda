import { Logger } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './clock.js';
import { doubtOfTime } from './credible-time.js';

const LOOK_AGAIN_MS = 2_000;

/** Whom to ask about the time. */
export interface ClockWitnesses {
  readonly clock: Clock;
  /** Date of the newest reading that is stored; null: none. */
  readonly lastFactAt: Date | null;
  readonly isSynchronised: () => Promise<boolean | null>;
  /** Called while it lasts, with the reason. */
  readonly whileWaiting: (doubt: string) => Promise<void>;
}

/** Ends once the date can be believed: a Pi starts in 1970, or when it was last switched off, and learns the time from the network. */
export async function untilTimeIsCredible({ clock, lastFactAt, isSynchronised, whileWaiting }: ClockWitnesses): Promise<void> {
  const logger = new Logger('Clock');
  const startedElapsedMs = clock.elapsedMs();
  for (let told = false; ; told = true) {
    const waitedMs = clock.elapsedMs() - startedElapsedMs;
    const doubt = doubtOfTime({ now: clock.now(), lastFactAt, isSynchronised: await isSynchronised(), waitedMs });
    if (doubt === null) {
      if (told) logger.log('The time can be believed now');
      return;
    }
    if (!told) logger.warn(`Nothing is read yet: ${doubt}. Waiting for the time from the network`);
    await whileWaiting(doubt);
    await wait(LOOK_AGAIN_MS);
  }
}
