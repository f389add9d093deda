import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONTROL_ENTITIES } from './control-entities.js';
import { ControlMemories } from './control.memories.js';
import { UnnotedCommands } from './unnoted-commands.js';
import { WakeUps } from './wake-ups.js';

/** What the control of cars keeps. */
@Module({
  imports: [TypeOrmModule.forFeature(CONTROL_ENTITIES)],
  providers: [ControlMemories, UnnotedCommands, WakeUps],
  exports: [ControlMemories, UnnotedCommands, WakeUps],
})
export class ControlMemoryModule {}
