import { DeviceEntity } from '../src/notifications/device.entity.js';
import { MessageEntity } from '../src/notifications/message.entity.js';
import { MessageQueue } from '../src/notifications/message.queue.js';
import { NotificationMemoryEntity } from '../src/notifications/notification-memory.entity.js';
import { NotificationService } from '../src/notifications/notification.service.js';
import { PersonDirectory } from '../src/notifications/person.directory.js';
import { PersonEntity } from '../src/notifications/person.entity.js';
import type { TemporaryDatabase } from './temporary-database.js';

/** The notifications up to what waits to be sent, on a real database, as the service wires them at its start. */
export async function notify(database: TemporaryDatabase) {
  const persons = new PersonDirectory(database.repositoryOf(PersonEntity), database.repositoryOf(DeviceEntity), database.unitOfWork);
  const queue = new MessageQueue(database.repositoryOf(MessageEntity), database.unitOfWork);
  const notifications = new NotificationService(database.repositoryOf(NotificationMemoryEntity), persons, queue, database.outbox);
  await persons.onModuleInit();
  await notifications.onModuleInit();
  return { persons, queue, notifications };
}
