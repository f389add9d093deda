import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { Environment, readEnvironment } from './config/environment.js';
import { ServiceLock } from './database/service-lock.js';
import { Watchdog } from './health/watchdog.js';
import { PollingScheduler } from './polling/polling.scheduler.js';
import { ServiceLogger } from './service-logger.js';
import { startupProblem } from './startup-problem.js';

/** Nothing outside this machine reaches the service. */
const LOOPBACK = '127.0.0.1';

async function bootstrap(): Promise<void> {
  // Until the process ends, however it ends: no second service and no import works with the same database.
  await ServiceLock.hold(readEnvironment(process.env).databaseFile);
  const app = await NestFactory.create(AppModule, { abortOnError: false, logger: new ServiceLogger() });
  app.enableShutdownHooks();
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

try {
  await bootstrap();
} catch (error) {
  process.stderr.write(`${startupProblem(error)}\n`);
  process.exitCode = 1;
}
