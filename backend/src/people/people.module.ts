import { Module } from '@nestjs/common';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { PeoplePublisher } from './people.publisher.js';
import { PeopleWatch } from './people.watch.js';

@Module({ imports: [VehiclesModule], providers: [PeoplePublisher, PeopleWatch] })
export class PeopleModule {}
