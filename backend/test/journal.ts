import type { VehicleId } from '@psa-ev/domain';
import { Subject } from 'rxjs';
import { JournalDocuments } from '../src/journal/journal.documents.js';
import { JournalKeeper } from '../src/journal/journal.keeper.js';
import { JournalRebuild } from '../src/journal/journal.rebuild.js';
import { JournalRepository } from '../src/journal/journal.repository.js';
import { JournalRepricing } from '../src/journal/journal.repricing.js';
import { JournalService } from '../src/journal/journal.service.js';
import { JournalTerms } from '../src/journal/journal.terms.js';
import { JournalSettings, NO_JOURNAL_SETTINGS, type VehicleJournalSettings } from '../src/journal/journal-settings.js';
import type { Clock } from '../src/clock/clock.js';
import type { Environment } from '../src/config/environment.js';
import { anEnvironment } from './environment.builder.js';
import { FakeClock } from './fake-clock.js';
import type { TemporaryDatabase } from './temporary-database.js';

/** The same settings for every vehicle, until a story changes them. */
export class FakeJournalSettings extends JournalSettings {
  override readonly changes = new Subject<VehicleId>();
  now: VehicleJournalSettings = NO_JOURNAL_SETTINGS;

  override of(): VehicleJournalSettings {
    return this.now;
  }
}

interface Parts {
  readonly settings?: FakeJournalSettings;
  readonly environment?: Environment;
  readonly clock?: Clock;
}

/** The journal on a real database, as the service wires it at its start. */
export function keepJournal(database: TemporaryDatabase, { settings = new FakeJournalSettings(), ...parts }: Parts = {}) {
  const { unitOfWork, vehicles, snapshots } = database;
  const environment = parts.environment ?? anEnvironment({ timeZone: 'Europe/Sofia' });
  const clock = parts.clock ?? new FakeClock();
  const repository = new JournalRepository();
  const documents = new JournalDocuments();
  const terms = new JournalTerms(settings, environment);
  const journal = new JournalService(repository, documents, terms, unitOfWork);
  const rebuild = new JournalRebuild(unitOfWork, vehicles, snapshots, journal, repository, documents, terms, clock);
  const repricing = new JournalRepricing(unitOfWork, repository, documents, journal, terms);
  const keeper = new JournalKeeper(vehicles, settings, terms, rebuild, repricing, documents, unitOfWork);
  return { journal, rebuild, repricing, keeper, repository, documents, terms, settings, clock };
}
