import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { RestarterState, RestartReason } from '@psa-ev/domain';
import { Environment } from '../config/environment.js';
import { RestarterMissing, ServiceRestarter } from './service-restarter.js';
import { type UnitState, UnitWatch } from './unit-watch.js';

/** Who installs the unit or stops it sees that within this time. */
const ASK_AGAIN_MS = 10 * 60_000;
/** Root's unit that watches the file. */
const LISTENER = 'psa-ev-restart-psacc.path';

/**
 * Asks systemd, without being root: a path unit that belongs to root watches a file, and each change of it restarts psacc. Which service that is, root's own
 * configuration says; what we write into the file is for the eyes of people, nobody obeys it.
 */
@Injectable()
export class SystemdRestarter extends ServiceRestarter implements OnModuleInit {
  private listener: UnitState = 'unknown';

  constructor(
    private readonly environment: Environment,
    private readonly units: UnitWatch,
  ) {
    super();
  }

  onModuleInit(): Promise<void> {
    return this.askForListener();
  }

  /** Asked rarely and beside the polling: the state of the restarter is told with every reading. */
  @Interval(ASK_AGAIN_MS)
  async askForListener(): Promise<void> {
    this.listener = await this.units.stateOf(LISTENER);
  }

  /** The folder alone proves nothing: our own unit makes it. Only where no systemd can be asked it has to do. */
  override async state(): Promise<RestarterState> {
    if (this.listener === 'inactive') return 'missing';
    try {
      await access(dirname(this.environment.psaccRestartFile), constants.W_OK | constants.X_OK);
      return 'installed';
    } catch {
      return 'missing';
    }
  }

  override async request(reason: RestartReason, at: Date): Promise<void> {
    await this.askForListener();
    if (this.listener === 'inactive') throw new RestarterMissing(`nobody would hear it: ${LISTENER} does not run`);
    const file = this.environment.psaccRestartFile;
    try {
      await writeFile(file, `${at.toISOString()} ${reason}\n`);
    } catch (cause) {
      throw new RestarterMissing(`the restart cannot be asked for: ${file} cannot be written`, { cause });
    }
  }
}
