import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Environment } from '../config/environment.js';
import { JournalPaceEntity } from './journal-pace.entity.js';

const HOUR_MS = 3_600_000;
/** Of the 20,000 writes a day that are free, the heartbeats of three cars need 4,320, and these 4,800: a year of 2,000 documents takes half a day. */
const MOST_AN_HOUR = 200;
const THE_ROW = 1;

/**
 * How fast what can wait is published. It is in the database, for a service that is started again and again must not be faster. Emulators give everything for
 * nothing, and have no pace.
 */
@Injectable()
export class JournalPace {
  constructor(private readonly environment: Environment) {}

  /** How many more may be published now. */
  async room(manager: EntityManager, now: Date): Promise<number> {
    if (this.environment.serviceAccountFile === null) return Infinity;
    return MOST_AN_HOUR - ((await this.hour(manager, now))?.published ?? 0);
  }

  /** So many were published. */
  async count(manager: EntityManager, published: number, now: Date): Promise<void> {
    const hour = await this.hour(manager, now);
    const counted = { hourBeganAt: hour?.hourBeganAt ?? now, published: (hour?.published ?? 0) + published };
    await manager.save(JournalPaceEntity, { id: THE_ROW, ...counted });
  }

  /** The hour that runs; null where none does, or where the clock was put back. */
  private async hour(manager: EntityManager, now: Date): Promise<JournalPaceEntity | null> {
    const hour = await manager.findOneBy(JournalPaceEntity, { id: THE_ROW });
    const goneMs = now.getTime() - (hour?.hourBeganAt.getTime() ?? Infinity);
    return goneMs >= 0 && goneMs < HOUR_MS ? hour : null;
  }
}
