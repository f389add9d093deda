import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONTROL_ENTITIES } from './control-entities.js';
import { ControlMemories } from './control.memories.js';
import { WakeUps } from './wake-ups.js';

/** What the control of cars keeps. */
@Module({
  imports: [TypeOrmModule.forFeature(CONTROL_ENTITIES)],
  providers: [ControlMemories, WakeUps],
  exports: [ControlMemories, WakeUps],
})
export class ControlMemoryModule {}
