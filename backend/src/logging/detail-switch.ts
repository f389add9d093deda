import { Logger } from '@nestjs/common';
import type { ServiceLogger } from './service-logger.js';

/** Long enough to see what a car does; whoever forgets to switch it off fills no card. */
const DETAILED_FOR_MS = 30 * 60_000;

/** Lets SIGUSR2 switch the detailed log of a running service on for half an hour, and off again before. (SIGUSR1 is Node's own, for its debugger.) */
export function switchDetailBySignal(logger: ServiceLogger, signals: NodeJS.EventEmitter = process): void {
  let timer: NodeJS.Timeout | undefined;
  const set = (isDetailed: boolean) => {
    clearTimeout(timer);
    logger.isDetailed = isDetailed;
    new Logger('Log').log(isDetailed ? 'Every call and every reading is logged for 30 minutes' : 'The log is as usual again');
    if (isDetailed) timer = setTimeout(() => set(false), DETAILED_FOR_MS).unref();
  };
  signals.on('SIGUSR2', () => set(!logger.isDetailed));
}
