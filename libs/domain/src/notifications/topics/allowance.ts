import { toDayNumber } from '../../journal/statistics/calendar-day.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Topic, withMarks } from '../topic.js';

/** `forecast`: at this pace more will be driven than is allowed. `used`: most of it is driven. */
export interface AllowanceEvent {
  readonly kind: 'allowance-short';
  readonly happenedAt: Date;
  readonly why: 'forecast' | 'used';
  readonly drivenKm: number;
  readonly limitKm: number;
  /** At this pace, in the end; null in the first week. */
  readonly overKm: number | null;
}

export const ALLOWANCE_TRAITS: Readonly<Record<AllowanceEvent['kind'], KindTraits>> = {
  'allowance-short': {
    urgency: 'news',
    lifetimeMinutes: 24 * 60,
    tag: 'allowance',
    wantedByDefault: true,
    actions: [],
    page: 'insights',
  },
};

/** A forecast is no better known. */
const OVER_SHARE = 0.02;
const USED_SHARE = 0.9;

/**
 * The kilometres of an allowance run short: each of the two is told once a period. What holds already when an allowance is set, its owner has just seen.
 * Marks: `first` and `limit` of the allowance; `forecast` and `used` once it was so.
 */
export const allowance: Topic<VehicleSituation, AllowanceEvent> = {
  name: 'allowance',
  observe({ marks, isFirst, after }) {
    const standing = after.journal.allowance;
    if (!standing) return null;
    const { firstDay, limitKm, drivenKm, overKm } = standing;
    const first = toDayNumber(firstDay);
    const isKnown = !isFirst && marks['first'] === first && marks['limit'] === limitKm;
    const known = isKnown ? marks : { first, limit: limitKm };
    const whys: readonly (AllowanceEvent['why'] | null)[] = [
      overKm !== null && overKm > limitKm * OVER_SHARE ? 'forecast' : null,
      drivenKm >= limitKm * USED_SHARE ? 'used' : null,
    ];
    const news = whys.filter((why) => why !== null).filter((why) => known[why] === undefined);
    return {
      marks: withMarks(known, Object.fromEntries(news.map((why) => [why, 1]))),
      events: isKnown ? news.map((why) => ({ kind: 'allowance-short', happenedAt: after.at, why, drivenKm, limitKm, overKm })) : [],
    };
  },
};
