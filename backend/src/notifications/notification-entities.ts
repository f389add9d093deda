import { DeviceEntity } from './device.entity.js';
import { MessageEntity } from './message.entity.js';
import { NotificationMemoryEntity } from './notification-memory.entity.js';
import { PersonEntity } from './person.entity.js';
import { ToldNotificationEntity } from './told-notification.entity.js';

/** The tables of this folder. */
export const NOTIFICATION_ENTITIES = [PersonEntity, DeviceEntity, NotificationMemoryEntity, ToldNotificationEntity, MessageEntity];
