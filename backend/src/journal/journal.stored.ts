import type { Trip } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { ChargingSessionEntity } from './charging-session.entity.js';
import type { JournalEdition } from './journal.draft.js';
import { type CostedSession, toCostedSession, toTrip } from './journal.mapping.js';
import { TripEntity } from './trip.entity.js';

/**
 * What an edition held before a draft of it is written. Each is looked for once, within the draft's transaction; and what begins later than all that is
 * stored, as nearly everything does but where a clock was put back, not at all.
 */
export class StoredJournal {
  private readonly sessions = new Map<string, CostedSession | null>();
  private readonly lastIds = new Map<string, string>();

  constructor(
    private readonly manager: EntityManager,
    private readonly edition: JournalEdition,
  ) {}

  async trip(id: string): Promise<Trip | null> {
    if (id > (await this.lastId('trip'))) return null;
    const { vehicleId, edition } = this.edition;
    const row = await this.manager.findOneBy(TripEntity, { vehicleId, edition, id });
    return row && toTrip(row);
  }

  async session(id: string): Promise<CostedSession | null> {
    const known = this.sessions.get(id);
    if (known !== undefined) return known;
    const stored = id > (await this.lastId('charging_session')) ? null : await this.findSession(id);
    this.sessions.set(id, stored);
    return stored;
  }

  private async findSession(id: string): Promise<CostedSession | null> {
    const { vehicleId, edition } = this.edition;
    const row = await this.manager.findOneBy(ChargingSessionEntity, { vehicleId, edition, id });
    return row && toCostedSession(row);
  }

  private async lastId(table: 'trip' | 'charging_session'): Promise<string> {
    const known = this.lastIds.get(table);
    if (known !== undefined) return known;
    const { vehicleId, edition } = this.edition;
    const [row]: readonly { last: string | null }[] = await this.manager.query(
      `SELECT max(id) AS last FROM ${table} WHERE vehicle_id = ? AND edition = ?`,
      [vehicleId, edition],
    );
    const last = row?.last ?? '';
    this.lastIds.set(table, last);
    return last;
  }
}
