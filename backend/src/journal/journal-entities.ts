import { ChargingSessionEntity } from './charging-session.entity.js';
import { DayStatisticsEntity } from './day-statistics.entity.js';
import { HealthReadingEntity } from './health-reading.entity.js';
import { IdleWindowEntity } from './idle-window.entity.js';
import { JournalDocumentEntity } from './journal-document.entity.js';
import { JournalPaceEntity } from './journal-pace.entity.js';
import { JournalRebuildEntity, JournalStateEntity } from './journal-state.entity.js';
import { TripBandEntity } from './trip-band.entity.js';
import { TripEntity } from './trip.entity.js';

/** What is written anew by each edition of the journal. */
export const EDITION_ENTITIES = [
  TripEntity,
  ChargingSessionEntity,
  DayStatisticsEntity,
  TripBandEntity,
  HealthReadingEntity,
  IdleWindowEntity,
] as const;

/** All that the journal keeps in the database. */
export const JOURNAL_ENTITIES = [...EDITION_ENTITIES, JournalStateEntity, JournalRebuildEntity, JournalDocumentEntity, JournalPaceEntity];
