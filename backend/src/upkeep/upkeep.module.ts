import { Module } from '@nestjs/common';
import { NightlyUpkeep } from './nightly-upkeep.js';

@Module({ providers: [NightlyUpkeep] })
export class UpkeepModule {}
