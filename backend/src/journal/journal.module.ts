import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SettingsModule } from '../settings/settings.module.js';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { JOURNAL_ENTITIES } from './journal-entities.js';
import { JournalDocuments } from './journal.documents.js';
import { JournalRebuild } from './journal.rebuild.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService } from './journal.service.js';
import { JournalTerms } from './journal.terms.js';

/** The journal as it is stored; nothing here happens by itself. */
@Module({
  imports: [TypeOrmModule.forFeature(JOURNAL_ENTITIES), SettingsModule, SnapshotsModule, VehiclesModule],
  providers: [JournalDocuments, JournalRebuild, JournalRepository, JournalService, JournalTerms],
  exports: [
    JournalDocuments,
    JournalRebuild,
    JournalRepository,
    JournalService,
    JournalTerms,
    SettingsModule,
    SnapshotsModule,
    VehiclesModule,
  ],
})
export class JournalModule {}
