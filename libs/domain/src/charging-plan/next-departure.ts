import { addDays, type CalendarDay } from '../journal/statistics/calendar-day.js';
import { dayOf } from '../journal/statistics/day-in-zone.js';
import { weekdayOf } from '../tariffs/price-at.js';
import { momentOn } from './moment-on-day.js';
import { type ChargingPlanSetting, ONCE_ID } from './setting.js';

/** Today, and each day of a week, for today's may have passed. */
const DAYS_AHEAD = 8;

/** When a car is to be ready, and with how much. */
export interface Departure {
  /** Of the weekly departure, or `once`. */
  readonly id: string;
  readonly at: Date;
  /** What the owner asks for, 20..100. */
  readonly targetPercent: number;
}

/**
 * The next departure after a moment; null where none is planned, or the plan is off. The single one stands instead of all weekly ones of its day; of two
 * at the same moment the one that asks for more counts.
 */
export function nextDeparture(setting: ChargingPlanSetting, timeZone: string, now: Date): Departure | null {
  if (!setting.isOn) return null;
  const { once } = setting;
  const onceDay = once && dayOf(once.departAt, timeZone);
  const coming: Departure[] = once && once.departAt > now ? [{ id: ONCE_ID, at: once.departAt, targetPercent: once.targetPercent }] : [];
  const today = dayOf(now, timeZone);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const ofDay = day === onceDay ? [] : weeklyOn(day, setting, timeZone).filter(({ at }) => at > now);
    coming.push(...ofDay);
    if (ofDay.length > 0) break;
  }
  return coming.sort((a, b) => a.at.getTime() - b.at.getTime() || b.targetPercent - a.targetPercent)[0] ?? null;
}

function weeklyOn(day: CalendarDay, { weekly }: ChargingPlanSetting, timeZone: string): readonly Departure[] {
  const weekday = weekdayOf(day);
  return weekly
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ id, departAt, targetPercent }) => ({ id, at: momentOn(day, departAt, timeZone), targetPercent }));
}
