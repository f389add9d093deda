import 'reflect-metadata';
import { Logger, ShutdownSignal } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { untilTimeIsCredible } from './clock/clock-wait.js';
import { isClockSynchronised } from './clock/synchronised.js';
import { SystemClock } from './clock/system-clock.js';
import { Environment, readEnvironment } from './config/environment.js';
import { lastFactAtOf } from './database/last-fact.js';
import { ServiceLock } from './database/service-lock.js';
import { serviceManagerOf } from './health/service-manager.js';
import { Watchdog } from './health/watchdog.js';
import { PollingScheduler } from './polling/polling.scheduler.js';
import { switchDetailBySignal } from './logging/detail-switch.js';
import { isInJournal, journalLines } from './logging/journal-lines.js';
import { redacted } from './logging/redaction.js';
import { ServiceLogger } from './logging/service-logger.js';
import { startupProblem } from './startup-problem.js';

/** Nothing outside this machine reaches the service. */
const LOOPBACK = '127.0.0.1';

async function bootstrap(): Promise<void> {
  const logger = new ServiceLogger(isInJournal(process.env));
  Logger.overrideLogger(logger);
  switchDetailBySignal(logger);
  const { databaseFile } = readEnvironment(process.env);
  // Until the process ends, however it ends: no second service and no import works with the same database.
  await ServiceLock.hold(databaseFile);
  await waitForTheTime(databaseFile);
  const app = await NestFactory.create(AppModule, { abortOnError: false, logger });
  // Not all that Nest would take: SIGUSR2 changes the log of a service that goes on.
  app.enableShutdownHooks([ShutdownSignal.SIGTERM, ShutdownSignal.SIGINT, ShutdownSignal.SIGHUP]);
  try {
    const { healthPort } = app.get(Environment);
    await app.listen(healthPort, LOOPBACK);
    new Logger('Main').log(`Health on http://${LOOPBACK}:${healthPort}/health`);
    app.get(PollingScheduler).start();
    await app.get(Watchdog).start();
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Before anything is opened that would store a date. */
async function waitForTheTime(databaseFile: string): Promise<void> {
  const manager = serviceManagerOf(process.env, process.pid);
  await untilTimeIsCredible({
    clock: new SystemClock(),
    lastFactAt: await lastFactAtOf(databaseFile),
    // As a service of a Pi. On a desk nobody waits for a clock that is set by hand.
    isSynchronised: () => (process.env['INVOCATION_ID'] ? isClockSynchronised() : Promise.resolve(null)),
    whileWaiting: () => manager.notify('EXTEND_TIMEOUT_USEC=60000000').catch(() => undefined), // at worst we are started anew, and wait again
  });
}

try {
  await bootstrap();
} catch (error) {
  const problem = redacted(startupProblem(error));
  process.stderr.write(isInJournal(process.env) ? journalLines('error', problem) : `${problem}\n`);
  process.exitCode = 1;
}
