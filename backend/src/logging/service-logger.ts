import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { journalLines } from './journal-lines.js';
import { redacted } from './redaction.js';

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

const USUAL: LogLevel[] = ['fatal', 'error', 'warn', 'log'];
const DETAILED: LogLevel[] = [...USUAL, 'debug'];

/** The service's log: what its owner can use, one line each, and nothing that is secret. */
export class ServiceLogger extends ConsoleLogger {
  private detailed = false;

  /** `inJournal`: systemd's journal adds the time itself and is told the priority. */
  constructor(private readonly inJournal: boolean) {
    super({ logLevels: USUAL, colors: !inJournal && process.stdout.isTTY });
  }

  /** Whether each call and each reading is logged too. */
  get isDetailed(): boolean {
    return this.detailed;
  }

  set isDetailed(value: boolean) {
    this.detailed = value;
    this.setLogLevels(value ? DETAILED : USUAL);
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!isOfFramework(rest)) super.log(message, ...rest);
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!isOfFramework(rest)) super.error(message, ...rest);
  }

  override debug(message: unknown, ...rest: unknown[]): void {
    if (!isOfFramework(rest)) super.debug(message, ...rest);
  }

  protected override formatMessage(
    ...[level, message, pid, formattedLevel, context, timestampDiff, params]: Parameters<ConsoleLogger['formatMessage']>
  ): string {
    if (this.inJournal) return journalLines(level, redacted(`${context}${this.stringifyMessage(message, level)}`));
    return redacted(super.formatMessage(level, message, pid, formattedLevel, context, timestampDiff, params));
  }

  protected override printStackTrace(stack: string): void {
    if (!stack) return;
    process.stderr.write(this.inJournal ? journalLines('error', redacted(stack)) : `${redacted(stack)}\n`);
  }
}

function isOfFramework(rest: readonly unknown[]): boolean {
  return FRAMEWORK_CONTEXTS.includes(rest.at(-1));
}
