import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RejectedReadingEntity } from './rejected-reading.entity.js';
import { SnapshotEntity } from './snapshot.entity.js';
import { SnapshotRepository } from './snapshot.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([SnapshotEntity, RejectedReadingEntity])],
  providers: [SnapshotRepository],
  exports: [SnapshotRepository],
})
export class SnapshotsModule {}
