import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PublishingModule } from '../publishing/publishing.module.js';
import { FcmSender } from './fcm.sender.js';
import { FeedKeeper } from './feed.keeper.js';
import { InstallationWatch } from './installation.watch.js';
import { MessageDispatcher } from './message.dispatcher.js';
import { MessageQueue } from './message.queue.js';
import { MessageRequests } from './message-requests.js';
import { NOTIFICATION_ENTITIES } from './notification-entities.js';
import { NotificationService } from './notification.service.js';
import { PersonDirectory } from './person.directory.js';
import { PersonSync } from './person.sync.js';
import { PushService } from './push-service.js';
import { StorageWatch } from './storage.watch.js';

@Module({
  imports: [TypeOrmModule.forFeature(NOTIFICATION_ENTITIES), PublishingModule],
  providers: [
    PersonDirectory,
    PersonSync,
    NotificationService,
    MessageQueue,
    MessageDispatcher,
    MessageRequests,
    InstallationWatch,
    StorageWatch,
    FeedKeeper,
    { provide: PushService, useClass: FcmSender },
  ],
  exports: [NotificationService, MessageDispatcher, MessageQueue, InstallationWatch, StorageWatch],
})
export class NotificationsModule {}
