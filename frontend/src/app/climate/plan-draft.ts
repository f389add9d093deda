import {
  type ClimatePlanProblem,
  type ClimatePlanSetting,
  climatePlanProblems,
  isCalendarDay,
  momentOn,
  NO_CLIMATE_PLAN,
  type SingleClimate,
  type TimeOfDay,
  type Weekday,
  type WeeklyClimate,
} from '@psa-ev/domain';
import { calendarDay, clockTime, type Reader, wallTime } from '../ui/moment';
import { celsiusFrom, inTemperature } from '../ui/units';
import { readNumber, writeNumber } from '../ui/written-number';
import { withDaysOff } from './days-off';

/** What of the plan is being written; text as the browser's own fields give it, empty where nothing is chosen. */
export type PlanDraft =
  | { readonly kind: 'weekly'; readonly id: string; readonly isNew: boolean; readonly weekdays: readonly Weekday[]; readonly time: string }
  | { readonly kind: 'once'; readonly id: string; readonly isNew: boolean; readonly date: string; readonly time: string }
  | {
      readonly kind: 'conditions';
      readonly onlyPlugged: boolean;
      readonly atLeast: string;
      readonly below: string;
      readonly above: string;
    }
  | { readonly kind: 'holidays'; readonly first: string; readonly last: string };

/** What is wrong with what is written: the domain's problems, and what nobody can mean. */
export type DraftProblem = ClimatePlanProblem | 'past-date' | 'ends-before-it-begins';

/** What of the plan it would change, or why it cannot. */
export type DraftResult =
  | { readonly kind: 'change'; readonly change: Partial<ClimatePlanSetting> }
  | { readonly kind: 'wrong'; readonly problems: readonly DraftProblem[] };

/** The cars measure in half degrees Celsius. */
const DEGREE_DECIMALS = 1;
const WORKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
/** A number that no percentage and no temperature is. */
const NO_NUMBER = Number.NaN;

export function newWeekly(): PlanDraft {
  return { kind: 'weekly', id: crypto.randomUUID(), isNew: true, weekdays: WORKDAYS, time: '07:00' };
}

export function newOnce(): PlanDraft {
  return { kind: 'once', id: crypto.randomUUID(), isNew: true, date: '', time: '' };
}

export function draftOfWeekly({ id, weekdays, readyAt }: WeeklyClimate): PlanDraft {
  return { kind: 'weekly', id, isNew: false, weekdays, time: clockTime(readyAt) };
}

export function draftOfOnce({ id, readyAt }: SingleClimate, reader: Reader): PlanDraft {
  return { kind: 'once', id, isNew: false, date: calendarDay(readyAt, reader.timeZone), time: wallTime(readyAt, reader.timeZone) };
}

export function draftOfConditions(
  { onlyPlugged, atLeastPercent, belowCelsius, aboveCelsius }: ClimatePlanSetting,
  locale: string,
): PlanDraft {
  const written = (celsius: number | null) =>
    celsius === null ? '' : writeNumber(inTemperature(celsius, locale), locale, DEGREE_DECIMALS);
  return {
    kind: 'conditions',
    onlyPlugged,
    atLeast: writeNumber(atLeastPercent, locale, 0),
    below: written(belowCelsius),
    above: written(aboveCelsius),
  };
}

/** Reads what is written as a change of the plan. Dates that have passed are left out of what is kept: they only take the room of others. */
export function resultOf(draft: PlanDraft, plan: ClimatePlanSetting, now: Date, reader: Reader): DraftResult {
  switch (draft.kind) {
    case 'weekly': {
      const time = timeOf(draft.time);
      if (time === null) return wrong(draft.weekdays.length === 0 ? ['no-weekday', 'no-time'] : ['no-time']);
      return checked({ weekly: withOne(plan.weekly, { id: draft.id, weekdays: draft.weekdays, readyAt: time }) });
    }
    case 'once': {
      const [time, { date }] = [timeOf(draft.time), draft];
      if (time === null || !isCalendarDay(date)) return wrong(['no-date']);
      const readyAt = momentOn(date, time, reader.timeZone);
      if (readyAt <= now) return wrong(['past-date']);
      return checked({
        once: withOne(
          plan.once.filter((known) => known.readyAt > now),
          { id: draft.id, readyAt },
        ),
      });
    }
    case 'conditions':
      return checked(conditionsOf(draft, reader.locale));
    case 'holidays': {
      const [first, last] = [draft.first, draft.last || draft.first];
      if (!isCalendarDay(first) || !isCalendarDay(last)) return wrong(['no-day']);
      if (last < first) return wrong(['ends-before-it-begins']);
      const today = calendarDay(now, reader.timeZone);
      return isCalendarDay(today) ? checked({ holidays: withDaysOff(plan.holidays, { first, last }, today) }) : wrong(['no-day']);
    }
  }
}

function conditionsOf(draft: Extract<PlanDraft, { kind: 'conditions' }>, locale: string): Partial<ClimatePlanSetting> {
  const celsius = (text: string) =>
    text.trim() === '' ? null : celsiusFrom(readNumber(text, locale, DEGREE_DECIMALS) ?? NO_NUMBER, locale);
  return {
    onlyPlugged: draft.onlyPlugged,
    atLeastPercent: readNumber(draft.atLeast, locale, 0) ?? NO_NUMBER,
    belowCelsius: celsius(draft.below),
    aboveCelsius: celsius(draft.above),
  };
}

/** Of the change alone: what is wrong with the rest of the plan is not its fault. */
function checked(change: Partial<ClimatePlanSetting>): DraftResult {
  const problems = climatePlanProblems({ ...NO_CLIMATE_PLAN, ...change });
  return problems.length > 0 ? wrong(problems) : { kind: 'change', change };
}

function wrong(problems: readonly DraftProblem[]): DraftResult {
  return { kind: 'wrong', problems };
}

function withOne<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  return items.some(({ id }) => id === item.id) ? items.map((known) => (known.id === item.id ? item : known)) : [...items, item];
}

function timeOf(text: string): TimeOfDay | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  return hour !== undefined && minute !== undefined ? { hour: Number(hour), minute: Number(minute) } : null;
}
