import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LONGEST_DIAGNOSIS_HISTORY } from '@psa-ev/contract';
import { NOTHING_TO_REMEMBER, type Restart, type RestartMemory, type RestartReport } from '@psa-ev/domain';
import { type EntityManager, Not, type Repository } from 'typeorm';
import { RestartMemoryEntity } from './restart-memory.entity.js';
import { RestartEntity } from './restart.entity.js';

const THE_ONLY_ROW = 1;

/** A restart that is kept. */
export interface StoredRestart extends Restart {
  readonly id: number;
}

/** The restarts of psacc: as many as are told, older ones are forgotten. And what the policy remembers of them. */
@Injectable()
export class RestartRepository {
  constructor(@InjectRepository(RestartEntity) private readonly restarts: Repository<RestartEntity>) {}

  async memory(): Promise<RestartMemory> {
    const row = await this.restarts.manager.findOneBy(RestartMemoryEntity, { id: THE_ONLY_ROW });
    if (!row) return NOTHING_TO_REMEMBER;
    const { lastRequestAt, requestsInARow, remoteControlTried } = row;
    return { lastRequestAt, requestsInARow, remoteControlTried };
  }

  async remember(manager: EntityManager, memory: RestartMemory): Promise<void> {
    await manager.save(RestartMemoryEntity, { id: THE_ONLY_ROW, ...memory });
  }

  /** A restart whose end was not seen: it runs, or we were ended while it did. */
  running(): Promise<StoredRestart | null> {
    return this.restarts.findOne({ where: { outcome: 'running' }, order: { id: 'DESC' } });
  }

  async lastEnded(): Promise<RestartReport | null> {
    const row = await this.restarts.findOne({ where: { outcome: Not('running') }, order: { id: 'DESC' } });
    return row && toReport(row);
  }

  /** The newest first. */
  newest(manager: EntityManager): Promise<readonly Restart[]> {
    return manager.find(RestartEntity, { order: { id: 'DESC' }, take: LONGEST_DIAGNOSIS_HISTORY });
  }

  /** One runs at a time: an older one whose end could not be recorded is given up, or a later start would take it for news. */
  async begin(manager: EntityManager, restart: Restart): Promise<StoredRestart> {
    await manager.update(RestartEntity, { outcome: 'running' }, { outcome: 'failed', endedAt: restart.requestedAt });
    const stored = await manager.save(RestartEntity, { ...restart });
    await manager.query('DELETE FROM restart WHERE id <= ?', [stored.id - LONGEST_DIAGNOSIS_HISTORY]);
    return stored;
  }

  async end(manager: EntityManager, id: number, report: RestartReport): Promise<void> {
    await manager.save(RestartEntity, { id, ...report });
  }
}

function toReport({ reason, requestedAt, outcome, endedAt }: RestartEntity): RestartReport | null {
  return outcome === 'running' || !endedAt ? null : { reason, requestedAt, outcome, endedAt };
}
