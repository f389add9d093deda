import type { MessageDetail } from '@psa-ev/contract';
import type { NotificationEvent } from '@psa-ev/domain';
import { type MessageText, type Reader, type SpokenCar, tellEvent } from '@psa-ev/wording';

const TEN_MINUTES_MS = 10 * 60_000;

/** What a message with so much detail looks like: in the very words of the messages, about a door that stands open. */
export function exampleMessage(detail: MessageDetail, car: SpokenCar | null, reader: Reader, now: Date): MessageText {
  const event: NotificationEvent = {
    kind: 'left-open',
    happenedAt: new Date(now.getTime() - TEN_MINUTES_MS),
    openings: ['driver'],
    minutes: 10,
  };
  return tellEvent(event, car, { ...reader, detail }, now);
}
