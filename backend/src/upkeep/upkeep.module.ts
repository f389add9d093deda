import { Module } from '@nestjs/common';
import { NightlyUpkeep } from './nightly-upkeep.js';

@Module({ providers: [NightlyUpkeep], exports: [NightlyUpkeep] })
export class UpkeepModule {}
