import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FirestorePublisher } from './firestore.publisher.js';
import { OutboxEntity } from './outbox.entity.js';
import { Outbox } from './outbox.js';

@Module({
  imports: [TypeOrmModule.forFeature([OutboxEntity])],
  providers: [Outbox, FirestorePublisher],
  exports: [Outbox, FirestorePublisher],
})
export class PublishingModule {}
