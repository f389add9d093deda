import { ConsoleLogger } from '@nestjs/common';

/** The framework's own account of its start, and its print of a start that failed: `startupProblem` says that in a sentence. */
const FRAMEWORK_CONTEXTS: readonly unknown[] = [
  'ExceptionHandler',
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'TypeOrmModule',
  'RoutesResolver',
  'RouterExplorer',
];

/** The service's log: what its owner can use, one line each; the journal adds the time itself. */
export class ServiceLogger extends ConsoleLogger {
  constructor() {
    super({ logLevels: ['fatal', 'error', 'warn', 'log'], colors: process.stdout.isTTY });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!isOfFramework(rest)) super.log(message, ...rest);
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!isOfFramework(rest)) super.error(message, ...rest);
  }
}

function isOfFramework(rest: readonly unknown[]): boolean {
  return FRAMEWORK_CONTEXTS.includes(rest.at(-1));
}
