import { Injectable } from '@nestjs/common';
import { monthKeyOf, sessionId, type VehicleId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { DUE_AS_BACKLOG, type DocumentKind, type Due, JournalDocumentEntity, NOT_DUE } from './journal-document.entity.js';
import type { JournalEdition, WrittenChanges } from './journal.draft.js';

/** There is one summary of a vehicle. */
export const SUMMARY_ID = 'journal';

/** Which documents of the journal are to be published, and which were. */
@Injectable()
export class JournalDocuments {
  /** Has documents published, in the transaction of what they tell of. */
  async mark(manager: EntityManager, vehicleId: VehicleId, kind: DocumentKind, ids: readonly string[], due: Due): Promise<void> {
    for (const id of ids) {
      await manager.query(
        `INSERT INTO journal_document (vehicle_id, kind, id, due, revision) VALUES (?, ?, ?, ?, 1)
         ON CONFLICT DO UPDATE SET due = max(due, excluded.due), revision = revision + 1`,
        [vehicleId, kind, id, due],
      );
    }
  }

  /** Has published what was written. */
  async markChanges(manager: EntityManager, vehicleId: VehicleId, { tripIds, sessions, days }: WrittenChanges, due: Due): Promise<void> {
    if (tripIds.length + sessions.length + days.length === 0) return;
    const sessionIds = sessions.map(({ session }) => sessionId(session));
    const months = [...new Set(days.map(({ day }) => monthKeyOf(day)))];
    await this.mark(manager, vehicleId, 'trip', tripIds, due);
    await this.mark(manager, vehicleId, 'session', sessionIds, due);
    await this.mark(manager, vehicleId, 'month', months, due);
    await this.mark(manager, vehicleId, 'summary', [SUMMARY_ID], due);
  }

  /** Has everything of an edition looked at again, and what is published and no longer in it taken away, slowly. */
  async markAll(manager: EntityManager, { vehicleId, edition }: JournalEdition): Promise<void> {
    await manager.query('UPDATE journal_document SET due = max(due, ?), revision = revision + 1 WHERE vehicle_id = ?', [
      DUE_AS_BACKLOG,
      vehicleId,
    ]);
    const all = [
      'SELECT vehicle_id, ? AS kind, id FROM trip WHERE vehicle_id = ? AND edition = ?',
      'SELECT vehicle_id, ? AS kind, id FROM charging_session WHERE vehicle_id = ? AND edition = ?',
      'SELECT DISTINCT vehicle_id, ? AS kind, substr(day, 1, 7) FROM day_statistics WHERE vehicle_id = ? AND edition = ?',
    ] as const;
    const kinds: readonly DocumentKind[] = ['trip', 'session', 'month'];
    for (const [index, kind] of kinds.entries()) {
      await manager.query(
        `INSERT INTO journal_document (vehicle_id, kind, id, due, revision)
         SELECT *, ${DUE_AS_BACKLOG}, 1 FROM (${all[index]}) WHERE true ON CONFLICT DO NOTHING`,
        [kind, vehicleId, edition],
      );
    }
    await this.mark(manager, vehicleId, 'summary', [SUMMARY_ID], DUE_AS_BACKLOG);
  }

  /** What is due: the summary and the months first, as they tell most at once, then trips and sessions; of each the newest first. */
  async next(manager: EntityManager, due: Due, most: number): Promise<readonly JournalDocumentEntity[]> {
    // Asked in each cycle, and mostly answered with nothing.
    const [first]: readonly unknown[] = await manager.query('SELECT 1 FROM journal_document WHERE due = ? AND due > 0 LIMIT 1', [due]);
    if (!first) return [];
    const [summaries, months, trips, sessions] = [
      await this.newest(manager, due, 'summary', most),
      await this.newest(manager, due, 'month', most),
      await this.newest(manager, due, 'trip', most),
      await this.newest(manager, due, 'session', most),
    ];
    const rest = [...trips, ...sessions].sort((one, other) => (one.id < other.id ? 1 : -1));
    return [...summaries, ...months, ...rest].slice(0, most);
  }

  private newest(manager: EntityManager, due: Due, kind: DocumentKind, most: number): Promise<readonly JournalDocumentEntity[]> {
    return (
      manager
        .createQueryBuilder(JournalDocumentEntity, 'document')
        // Said once more, in the words of the index, or SQLite would not use it.
        .where('document.due = :due AND document.due > 0 AND document.kind = :kind', { due, kind })
        .orderBy('document.id', 'DESC')
        .limit(most)
        .getMany()
    );
  }

  /** Notes what is published now; null: it is taken away. What has become due again meanwhile stays due. */
  async settle(manager: EntityManager, { vehicleId, kind, id, revision }: JournalDocumentEntity, digest: string | null): Promise<void> {
    await manager.query(
      'UPDATE journal_document SET digest = ?, due = CASE revision WHEN ? THEN ? ELSE due END WHERE vehicle_id = ? AND kind = ? AND id = ?',
      [digest, revision, NOT_DUE, vehicleId, kind, id],
    );
    if (digest === null) await manager.delete(JournalDocumentEntity, { vehicleId, kind, id, due: NOT_DUE });
  }
}
