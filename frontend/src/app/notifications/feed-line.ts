import { KIND_TRAITS, type KindTraits, type NotificationKind } from '@psa-ev/domain';
import { type Reader, type SpokenCar, tellEvent } from '@psa-ev/wording';
import type { FeedItem } from '../data/notification-feed';
import { relativeAge, timeOfDay } from '../ui/moment';

/** One of the news, in words. */
export interface FeedLine {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly happenedAt: Date;
  readonly toldAt: Date;
  /** `4 min ago` within the last hour, then `18:05`. */
  readonly time: string;
  /** Told after the last visit. */
  readonly unseen: boolean;
  readonly page: KindTraits['page'];
}

const HOUR_MS = 3_600_000;

/** Puts one of the news into words. `seenUntil`: the last visit; null: never before, then nothing is new. */
export function toFeedLine(
  { id, event, toldAt }: FeedItem,
  car: SpokenCar | null,
  reader: Reader,
  seenUntil: Date | null,
  now: Date,
): FeedLine {
  const { kind, happenedAt } = event;
  const { language: locale, timeZone } = reader;
  const fresh = now.getTime() - happenedAt.getTime() < HOUR_MS;
  return {
    id,
    kind,
    ...tellEvent(event, car, reader, now),
    happenedAt,
    toldAt,
    time: fresh ? relativeAge(happenedAt, now, locale) : timeOfDay(happenedAt, { locale, timeZone }),
    unseen: seenUntil !== null && toldAt > seenUntil,
    page: KIND_TRAITS[kind].page,
  };
}
