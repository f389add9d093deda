import { Module } from '@nestjs/common';
import { ClockModule } from './clock/clock.module.js';
import { CommandsModule } from './commands/commands.module.js';
import { ControlModule } from './control/control.module.js';
import { EnvironmentModule } from './config/environment.module.js';
import { DatabaseModule } from './database/database.module.js';
import { FirebaseModule } from './firebase/firebase.module.js';
import { HealthModule } from './health/health.module.js';
import { PeopleModule } from './people/people.module.js';
import { PollingModule } from './polling/polling.module.js';
import { UpkeepModule } from './upkeep/upkeep.module.js';

/** The service, part by part. */
@Module({
  imports: [
    EnvironmentModule,
    ClockModule,
    DatabaseModule,
    FirebaseModule,
    PollingModule,
    CommandsModule,
    ControlModule,
    PeopleModule,
    UpkeepModule,
    HealthModule,
  ],
})
export class AppModule {}
