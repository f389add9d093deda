import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONTROL_ENTITIES } from './control-entities.js';
import { ControlMemory } from './control-memory.js';
import { WakeUps } from './wake-ups.js';

/** What the control of cars keeps. */
@Module({
  imports: [TypeOrmModule.forFeature(CONTROL_ENTITIES)],
  providers: [ControlMemory, WakeUps],
  exports: [ControlMemory, WakeUps],
})
export class ControlMemoryModule {}
