import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../clock/clock.module.js';
import { EnvironmentModule } from '../config/environment.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FirebaseModule } from '../firebase/firebase.module.js';
import { Exporter } from '../exporting/exporter.js';
import { Importer } from '../importing/importer.js';
import { JournalModule } from '../journal/journal.module.js';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { HistoryExport } from './history-export.js';
import { HistoryImport } from './history-import.js';
import { JournalRebuilding } from './journal-rebuilding.js';
import { UserDirectory } from './user-directory.js';

/** What the commands need of the service; nothing here polls or publishes. */
@Module({
  imports: [EnvironmentModule, ClockModule, DatabaseModule, FirebaseModule, JournalModule, VehiclesModule],
  providers: [Exporter, HistoryExport, HistoryImport, Importer, JournalRebuilding, UserDirectory],
})
class CliModule {}

/** Runs a command's work with the parts of the service, and closes them whatever happens. */
export async function withService<Part>(part: abstract new (...args: never[]) => Part, work: (part: Part) => Promise<void>): Promise<void> {
  const context = await NestFactory.createApplicationContext(CliModule, { abortOnError: false, logger: false });
  try {
    await work(context.get(part));
  } finally {
    await context.close();
  }
}
