import { Module } from '@nestjs/common';
import { ControlMemoryModule } from '../control-memory/control-memory.module.js';
import { SettingsKeepingModule } from '../settings/settings-keeping.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { JournalComposer } from './journal.composer.js';
import { JournalKeeper } from './journal.keeper.js';
import { JournalModule } from './journal.module.js';
import { JournalPace } from './journal.pace.js';
import { JournalPublications } from './journal.publications.js';
import { JournalRepricing } from './journal.repricing.js';

/** What keeps the journal in step and publishes it, while the service runs. */
@Module({
  imports: [ControlMemoryModule, JournalModule, PublishingModule, SettingsKeepingModule],
  providers: [JournalComposer, JournalKeeper, JournalPace, JournalPublications, JournalRepricing],
  exports: [JournalModule],
})
export class JournalKeepingModule {}
