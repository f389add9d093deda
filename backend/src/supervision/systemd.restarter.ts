import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { RestarterState, RestartReason } from '@psa-ev/domain';
import { Environment } from '../config/environment.js';
import { RestarterMissing, ServiceRestarter } from './service-restarter.js';

/**
 * Asks systemd, without being root: a path unit that belongs to root watches a file, and each change of it restarts psacc. Which service that is, root's own
 * configuration says; what we write into the file is for the eyes of people, nobody obeys it.
 */
@Injectable()
export class SystemdRestarter extends ServiceRestarter {
  constructor(private readonly environment: Environment) {
    super();
  }

  /** The folder comes with the units; where it is missing or not ours to write, they were not installed. */
  override async state(): Promise<RestarterState> {
    try {
      await access(dirname(this.environment.psaccRestartFile), constants.W_OK | constants.X_OK);
      return 'installed';
    } catch {
      return 'missing';
    }
  }

  override async request(reason: RestartReason, at: Date): Promise<void> {
    const file = this.environment.psaccRestartFile;
    try {
      await writeFile(file, `${at.toISOString()} ${reason}\n`);
    } catch (cause) {
      throw new RestarterMissing(`the restart cannot be asked for: ${file} cannot be written`, { cause });
    }
  }
}
