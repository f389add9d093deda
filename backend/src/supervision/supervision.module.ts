import { Module } from '@nestjs/common';
import { PsaccModule } from '../psacc/psacc.module.js';
import { DiagnosisService } from './diagnosis.service.js';

@Module({ imports: [PsaccModule], providers: [DiagnosisService], exports: [DiagnosisService] })
export class SupervisionModule {}
