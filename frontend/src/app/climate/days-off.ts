import { addDays, type CalendarDay, daysBetween } from '@psa-ev/domain';

/** Days off that follow each other. */
export interface DaysOff {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** More days in a row than the setting can hold are no holiday but a slip. */
const MOST_AT_ONCE = 366;

/** The days from `today` on, in turn, those in a row as one. */
export function daysOffFrom(holidays: readonly CalendarDay[], today: CalendarDay): readonly DaysOff[] {
  const rows: DaysOff[] = [];
  for (const day of [...new Set(holidays)].filter((holiday) => holiday >= today).sort()) {
    const before = rows.at(-1);
    if (before && daysBetween(before.last, day) === 1) rows[rows.length - 1] = { ...before, last: day };
    else rows.push({ first: day, last: day });
  }
  return rows;
}

/** With each day from the first to the last, without those that have passed. */
export function withDaysOff(holidays: readonly CalendarDay[], { first, last }: DaysOff, today: CalendarDay): readonly CalendarDay[] {
  const count = Math.min(daysBetween(first, last) + 1, MOST_AT_ONCE);
  const added = Array.from({ length: count }, (_, index) => addDays(first, index));
  return [...new Set([...holidays, ...added])].filter((day) => day >= today).sort();
}

/** Without them, and without those that have passed. */
export function withoutDaysOff(holidays: readonly CalendarDay[], { first, last }: DaysOff, today: CalendarDay): readonly CalendarDay[] {
  return holidays.filter((day) => day >= today && (day < first || day > last));
}
