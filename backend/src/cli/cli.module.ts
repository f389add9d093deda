import { Module } from '@nestjs/common';
import { ClockModule } from '../clock/clock.module.js';
import { EnvironmentModule } from '../config/environment.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FirebaseModule } from '../firebase/firebase.module.js';
import { Exporter } from '../exporting/exporter.js';
import { Importer } from '../importing/importer.js';
import { JournalModule } from '../journal/journal.module.js';
import { PeoplePublisher } from '../people/people.publisher.js';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { HistoryExport } from './history-export.js';
import { HistoryImport } from './history-import.js';
import { JournalRebuilding } from './journal-rebuilding.js';
import { FirstOwner } from './setup/first-owner.js';
import { UserDirectory } from './user-directory.js';
import { withParts } from './with-parts.js';

/** What the commands need of the service; nothing here polls or publishes. */
@Module({
  imports: [EnvironmentModule, ClockModule, DatabaseModule, FirebaseModule, JournalModule, VehiclesModule],
  providers: [Exporter, FirstOwner, HistoryExport, HistoryImport, Importer, JournalRebuilding, PeoplePublisher, UserDirectory],
})
class CliModule {}

/** Runs a command's work with the parts of the service, and closes them whatever happens. */
export function withService<Part, Result>(
  part: abstract new (...args: never[]) => Part,
  work: (part: Part) => Promise<Result>,
): Promise<Result> {
  return withParts(CliModule, part, work);
}
