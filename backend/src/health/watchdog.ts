import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { PollingScheduler } from '../polling/polling.scheduler.js';
import { ServiceManager } from './service-manager.js';

/** Tells the service manager that we are ready, and from then on that we live, as long as that is true: else it starts us anew. */
@Injectable()
export class Watchdog implements OnModuleDestroy {
  private readonly logger = new Logger(Watchdog.name);
  private timer: NodeJS.Timeout | null = null;
  private problem: string | null = null;

  constructor(
    private readonly manager: ServiceManager,
    private readonly scheduler: PollingScheduler,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Says that we are ready. From then on a sign of life is given twice in the time in which the manager wants one. */
  async start(): Promise<void> {
    const { watchdogMs } = this.manager;
    if (watchdogMs !== null) this.timer = setInterval(() => void this.look(), watchdogMs / 2);
    await this.notify('READY=1');
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Gives a sign of life, unless the rounds of polling have stopped or the database cannot be read. */
  async look(): Promise<void> {
    const problem = await this.whatIsWrong();
    if (problem !== null && problem !== this.problem) this.logger.error(`No sign of life for the service manager: ${problem}`);
    this.problem = problem;
    if (problem === null) await this.notify('WATCHDOG=1');
  }

  private async whatIsWrong(): Promise<string | null> {
    if (this.scheduler.isStuck) return 'the polling does not go on';
    try {
      await this.dataSource.query('SELECT count(*) FROM vehicle');
      return null;
    } catch (error) {
      return `the database cannot be read (${error instanceof Error ? error.message : String(error)})`;
    }
  }

  private async notify(state: 'READY=1' | 'WATCHDOG=1'): Promise<void> {
    await this.manager.notify(state).catch((error: unknown) => this.logger.error(`The service manager cannot be told ${state}`, error));
  }
}
