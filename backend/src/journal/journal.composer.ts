import { Injectable } from '@nestjs/common';
import { toJournalSummaryDocument, toMonthDocument, toSessionDocument, toTripDocument, type JournalSummary } from '@psa-ev/contract';
import { idleDrainOf, medianHealthPercent, sumStatistics } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { WakeUps } from '../control-memory/wake-ups.js';
import { SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { IdleWindowEntity } from './idle-window.entity.js';
import type { JournalDocumentEntity } from './journal-document.entity.js';
import { allowanceStanding } from './journal.allowance.js';
import type { JournalEdition } from './journal.draft.js';
import type { CostedSession } from './journal.mapping.js';
import { JournalRepository } from './journal.repository.js';
import type { Terms } from './journal.terms.js';
import { TripBandEntity } from './trip-band.entity.js';

const TOLD_IDLE_WINDOWS = 30;

/** Writes the journal's documents from what is stored, by the settings in force. */
@Injectable()
export class JournalComposer {
  constructor(
    private readonly repository: JournalRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly wakeUps: WakeUps,
  ) {}

  /** The document as it is now; null where the journal has nothing of it any more. */
  async compose(
    manager: EntityManager,
    edition: JournalEdition,
    terms: Terms,
    { kind, id }: Pick<JournalDocumentEntity, 'kind' | 'id'>,
    now: Date,
  ): Promise<object | null> {
    switch (kind) {
      case 'month': {
        const days = await this.repository.daysOfMonth(manager, edition, id);
        return days.length === 0 ? null : toMonthDocument({ month: id, timeZone: edition.timeZone, days, updatedAt: now });
      }
      case 'trip': {
        const trip = await this.repository.trip(manager, edition, id);
        if (!trip) return null;
        const [startPlace, endPlace] = [trip.start, trip.end].map(({ position }) => terms.placeNameAt(position));
        return toTripDocument({ ...trip, startPlace: startPlace ?? null, endPlace: endPlace ?? null });
      }
      case 'session': {
        const costed = await this.repository.session(manager, edition, id);
        return costed && toSessionDocument(pricedSession(costed, edition, terms));
      }
      case 'summary':
        return toJournalSummaryDocument(await this.summary(manager, edition, terms, now));
    }
  }

  private async summary(manager: EntityManager, edition: JournalEdition, terms: Terms, now: Date): Promise<JournalSummary> {
    const { timeZone, usableCapacityKwh } = edition;
    const years = await this.repository.years(manager, edition);
    const windows = await this.idleWindows(manager, edition);
    const wakeUps = windows[0] ? await this.wakeUps.of(manager, edition.vehicleId, windows[0].from) : [];
    const readings = await this.repository.healthReadings(manager, edition);
    return {
      timeZone,
      firstDay: years[0]?.firstDay ?? null,
      years: years.map(({ year, statistics }) => ({ year, ...statistics })),
      lifetime: sumStatistics(years.map(({ statistics }) => statistics)),
      temperatureBands: await this.bands(manager, edition, 'temperature'),
      speedBands: await this.bands(manager, edition, 'speed'),
      health: { readings, medianPercent: medianHealthPercent(readings, now) },
      idle: { windows, drain: idleDrainOf(windows, wakeUps, usableCapacityKwh) },
      allowance: await this.allowance(manager, edition, terms, now),
      capacity: terms.capacity,
      gramsCo2PerKwh: terms.settings.gramsCo2PerKwh,
      updatedAt: now,
    };
  }

  private async allowance(
    manager: EntityManager,
    edition: JournalEdition,
    { settings: { allowance } }: Terms,
    now: Date,
  ): Promise<JournalSummary['allowance']> {
    if (!allowance) return null;
    const odometerKm = (await this.snapshots.latest(edition.vehicleId))?.odometerKm ?? null;
    return { setting: allowance, forecast: await allowanceStanding(manager, this.repository, edition, allowance, odometerKm, now) };
  }

  private async bands(manager: EntityManager, { vehicleId, edition }: JournalEdition, quantity: TripBandEntity['quantity']) {
    const rows = await manager.find(TripBandEntity, { where: { vehicleId, edition, quantity }, order: { from: 'ASC' } });
    return rows.map(({ from, statistics: { below, ...statistics } }) => ({ from, below, statistics }));
  }

  /** The newest, in order. */
  private async idleWindows(manager: EntityManager, { vehicleId, edition }: JournalEdition) {
    const where = { vehicleId, edition };
    const rows = await manager.find(IdleWindowEntity, { where, order: { fromMs: 'DESC' }, take: TOLD_IDLE_WINDOWS });
    return rows.reverse().map(({ fromMs, to, fromPercent, toPercent, preconditionings }) => ({
      from: new Date(fromMs),
      to,
      fromPercent,
      toPercent,
      preconditionings,
    }));
  }
}

function pricedSession({ session, cost }: CostedSession, { usableCapacityKwh }: JournalEdition, { placeNameAt, settings }: Terms) {
  return {
    ...session,
    place: placeNameAt(session.start.position ?? session.end.position),
    usableCapacityKwh,
    cost: cost && {
      amount: cost.amount,
      currency: cost.currency,
      sessionFee: cost.sessionFee,
      tariffs: cost.tariffIds.map((id) => ({ id, name: settings.tariffs.find((tariff) => tariff.id === id)?.name ?? id })),
      isManual: cost.isManual,
    },
  };
}
