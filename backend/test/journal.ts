import type { Firestore } from 'firebase-admin/firestore';
import type { SettingsInForce, VehicleId } from '@psa-ev/domain';
import { Subject } from 'rxjs';
import { JournalComposer } from '../src/journal/journal.composer.js';
import { JournalDocuments } from '../src/journal/journal.documents.js';
import { JournalKeeper } from '../src/journal/journal.keeper.js';
import { JournalPace } from '../src/journal/journal.pace.js';
import { JournalPublications } from '../src/journal/journal.publications.js';
import { JournalRebuild } from '../src/journal/journal.rebuild.js';
import { JournalRepository } from '../src/journal/journal.repository.js';
import { JournalRepricing } from '../src/journal/journal.repricing.js';
import { JournalService } from '../src/journal/journal.service.js';
import { JournalTerms } from '../src/journal/journal.terms.js';
import { JournalSettings, NO_JOURNAL_SETTINGS, type VehicleJournalSettings } from '../src/journal/journal-settings.js';
import { FirestorePublisher } from '../src/publishing/firestore.publisher.js';
import type { Clock } from '../src/clock/clock.js';
import type { Environment } from '../src/config/environment.js';
import { anEnvironment } from './environment.builder.js';
import { FakeClock } from './fake-clock.js';
import type { FakeFirestore } from './fake-firestore.js';
import type { TemporaryDatabase } from './temporary-database.js';

/** The same settings for every vehicle, until a story changes them. */
export class FakeJournalSettings extends JournalSettings {
  override readonly changes = new Subject<VehicleId>();
  now: VehicleJournalSettings = NO_JOURNAL_SETTINGS;
  inForceNow: SettingsInForce = {};

  override of(): VehicleJournalSettings {
    return this.now;
  }

  override inForce(): SettingsInForce {
    return this.inForceNow;
  }
}

interface Parts {
  readonly settings?: FakeJournalSettings;
  readonly environment?: Environment;
  readonly clock?: Clock;
}

/** The journal on a real database, as the service wires it at its start. */
export function keepJournal(database: TemporaryDatabase, { settings = new FakeJournalSettings(), ...parts }: Parts = {}) {
  const { unitOfWork, vehicles } = database;
  const environment = parts.environment ?? anEnvironment({ timeZone: 'Europe/Sofia' });
  const clock = parts.clock ?? new FakeClock();
  const repository = new JournalRepository();
  const documents = new JournalDocuments();
  const terms = new JournalTerms(settings, environment);
  const journal = new JournalService(repository, documents, terms, unitOfWork);
  const rebuild = new JournalRebuild(unitOfWork, vehicles, journal, repository, documents, terms, clock);
  const repricing = new JournalRepricing(unitOfWork, repository, documents, journal, terms);
  const keeper = new JournalKeeper(vehicles, settings, terms, rebuild, repricing, documents, unitOfWork);
  return { journal, rebuild, repricing, keeper, repository, documents, terms, settings, clock };
}

/** A publisher that publishes the journal too. */
export function publishJournal(
  database: TemporaryDatabase,
  parts: ReturnType<typeof keepJournal>,
  firestore: FakeFirestore,
): FirestorePublisher {
  const { documents, repository, terms, clock } = parts;
  const publisher = new FirestorePublisher(firestore as unknown as Firestore, database.outbox, clock);
  const composer = new JournalComposer(repository, database.snapshots, database.wakeUps);
  const pace = new JournalPace(anEnvironment({ serviceAccountFile: '/etc/psa-ev/service-account.json' }));
  new JournalPublications(
    publisher,
    documents,
    composer,
    repository,
    pace,
    database.vehicles,
    terms,
    database.unitOfWork,
    clock,
  ).onModuleInit();
  return publisher;
}
