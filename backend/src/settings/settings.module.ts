import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalSettings } from '../journal/journal-settings.js';
import { SettingEntity } from './setting.entity.js';
import { SettingsStore } from './settings.store.js';

/** The settings as they were last heard of; nothing here listens. */
@Module({
  imports: [TypeOrmModule.forFeature([SettingEntity])],
  providers: [SettingsStore, { provide: JournalSettings, useExisting: SettingsStore }],
  exports: [SettingsStore, JournalSettings],
})
export class SettingsModule {}
