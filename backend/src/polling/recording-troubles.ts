import { Logger } from '@nestjs/common';
import type { VehicleId } from '@psa-ev/domain';
import { storageProblemInWords } from '../database/storage-problem.js';

/** Of what a failure is: one vehicle, or the list of all. */
type Subject = VehicleId | 'list';

/**
 * What keeps us from recording what is read: a full disk, a broken database. Of each vehicle apart, because another that has nothing new writes nothing, and so proves
 * nothing. Told in the log when it begins, when it becomes another, and when it ends.
 */
export class RecordingTroubles {
  private readonly logger = new Logger('Recording');
  private readonly failures = new Map<Subject, string>();

  /** SQLite's or the system's words; null when all is well. */
  get current(): string | null {
    return this.failures.values().next().value ?? null;
  }

  /** Does the work, and notes how it ended. Never throws: such a fault passes, so the service stays and tries again. */
  async attempt(subject: Subject, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.forget(subject);
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (![...this.failures.values()].includes(failure)) this.tell(failure, error);
      this.failures.set(subject, failure);
    }
  }

  /** Forgets all vehicles but these. */
  keepOnly(vehicleIds: readonly VehicleId[]): void {
    for (const subject of [...this.failures.keys()]) if (subject !== 'list' && !vehicleIds.includes(subject)) this.forget(subject);
  }

  private forget(subject: Subject): void {
    if (this.failures.delete(subject) && this.failures.size === 0) this.logger.log('What is read is kept again.');
  }

  private tell(failure: string, error: unknown): void {
    const words = storageProblemInWords(failure);
    if (words === null) this.logger.error(error);
    else this.logger.error(`What is read is not kept: ${words} (${failure})`);
  }
}
