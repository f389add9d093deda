import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PsaccModule } from '../psacc/psacc.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { DiagnosisHistory } from './diagnosis-history.js';
import { DiagnosisService } from './diagnosis.service.js';
import { SUPERVISION_ENTITIES } from './supervision-entities.js';
import { OutageRepository } from './outage.repository.js';
import { RESTART_PATIENCE, RestartPatience } from './restart-patience.js';
import { RestartRepository } from './restart.repository.js';
import { ServiceRestarter } from './service-restarter.js';
import { Supervisor } from './supervisor.js';
import { SystemdRestarter } from './systemd.restarter.js';
import { SYSTEMCTL, UnitWatch } from './unit-watch.js';

@Module({
  imports: [TypeOrmModule.forFeature(SUPERVISION_ENTITIES), PsaccModule, PublishingModule],
  providers: [
    DiagnosisService,
    DiagnosisHistory,
    OutageRepository,
    RestartRepository,
    Supervisor,
    { provide: ServiceRestarter, useClass: SystemdRestarter },
    { provide: UnitWatch, useValue: SYSTEMCTL },
    { provide: RestartPatience, useValue: RESTART_PATIENCE },
  ],
  exports: [DiagnosisService, ServiceRestarter, Supervisor],
})
export class SupervisionModule {}
