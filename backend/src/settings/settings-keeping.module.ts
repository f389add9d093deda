import { Module } from '@nestjs/common';
import { SettingsModule } from './settings.module.js';
import { SettingsSync } from './settings.sync.js';

/** What keeps the settings as Firestore has them, while the service runs. */
@Module({ imports: [SettingsModule], providers: [SettingsSync], exports: [SettingsModule] })
export class SettingsKeepingModule {}
