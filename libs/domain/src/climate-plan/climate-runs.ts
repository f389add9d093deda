import { momentOn } from '../charging-plan/moment-on-day.js';
import { addDays, type CalendarDay, daysBetween } from '../journal/statistics/calendar-day.js';
import { dayOf } from '../journal/statistics/day-in-zone.js';
import { weekdayOf } from '../tariffs/price-at.js';
import type { ClimateRun, ComingClimateRun } from './climate-run.js';
import type { ClimatePlanSetting } from './setting.js';

const MINUTE_MS = 60_000;
/** What the maker's cars take to be ready, as their own programs do: from the socket they begin sooner, for it costs no range. */
const LEAD_PLUGGED_MS = 45 * MINUTE_MS;
const LEAD_UNPLUGGED_MS = 20 * MINUTE_MS;
/** The longest that a run begins before its time. */
export const LONGEST_LEAD_MS = LEAD_PLUGGED_MS;
/** Behind so many holidays in a row nobody waits for the next run. */
const DAYS_AHEAD = 60;

/** A run of the plan, on a holiday or not. */
export interface PlannedRun extends ClimateRun {
  readonly isHoliday: boolean;
}

/** How long before its time a run begins, in milliseconds; where nobody knows whether the cable is in, it is taken for out. */
export function leadMs(isPlugged: boolean | null): number {
  return isPlugged === true ? LEAD_PLUGGED_MS : LEAD_UNPLUGGED_MS;
}

/** The runs whose time lies after a moment and not after another, in turn. At one moment there is one run, a single one before a weekly one. */
export function plannedRuns(setting: ClimatePlanSetting, timeZone: string, after: Date, until: Date): readonly PlannedRun[] {
  const first = dayOf(after, timeZone);
  const days = Array.from({ length: daysBetween(first, dayOf(until, timeZone)) + 1 }, (_, index) => addDays(first, index));
  const single = setting.once.map(({ id, readyAt }) => ({ id, readyAt, isHoliday: false }));
  const all = [...single, ...days.flatMap((day) => weeklyOn(day, setting, timeZone))];
  const inOrder = all
    .filter(({ readyAt }) => readyAt > after && readyAt <= until)
    .sort((a, b) => a.readyAt.getTime() - b.readyAt.getTime());
  return inOrder.filter(({ readyAt }, index) => readyAt.getTime() !== inOrder[index - 1]?.readyAt.getTime());
}

/** The next run that is on no holiday, and when it begins as things are; null where none is planned, or the plan is off. */
export function nextClimateRun(
  setting: ClimatePlanSetting,
  timeZone: string,
  now: Date,
  isPlugged: boolean | null,
): ComingClimateRun | null {
  if (!setting.isOn) return null;
  const today = dayOf(now, timeZone);
  const { holidays, once } = setting;
  const coming = once.filter(({ readyAt }) => readyAt > now).map(({ id, readyAt }): ClimateRun => ({ id, readyAt }));
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const ofDay = holidays.includes(day) ? [] : weeklyOn(day, setting, timeZone).filter(({ readyAt }) => readyAt > now);
    coming.push(...ofDay.map(({ id, readyAt }) => ({ id, readyAt })));
    if (ofDay.length > 0) break;
  }
  const [next] = coming.sort((a, b) => a.readyAt.getTime() - b.readyAt.getTime());
  return next ? { ...next, startAt: new Date(next.readyAt.getTime() - leadMs(isPlugged)) } : null;
}

function weeklyOn(day: CalendarDay, { weekly, holidays }: ClimatePlanSetting, timeZone: string): readonly PlannedRun[] {
  const weekday = weekdayOf(day);
  const isHoliday = holidays.includes(day);
  return weekly
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ id, readyAt }) => ({ id, readyAt: momentOn(day, readyAt, timeZone), isHoliday }));
}
