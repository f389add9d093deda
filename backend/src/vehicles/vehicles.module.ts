import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VehicleEntity } from './vehicle.entity.js';
import { VehicleRepository } from './vehicle.repository.js';

@Module({ imports: [TypeOrmModule.forFeature([VehicleEntity])], providers: [VehicleRepository], exports: [VehicleRepository] })
export class VehiclesModule {}
