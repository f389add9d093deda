import { type ClimatePlanSetting, type SettingInForce, type SingleClimate, WEEKDAYS, type WeeklyClimate } from '@psa-ev/domain';
import { type SettingView } from '../data/setting-store';
import { standingOf } from '../saving/setting-standing';
import { writeWeekdays } from '../ui/weekdays';
import { type ControlVoice } from '../control/voice';
import { timeInWords, whenHappened } from '../ui/moment';
import { temperature, percent, quantityText } from '../ui/quantity';
import { type DaysOff } from './days-off';
import { type DraftProblem } from './plan-draft';
import { type PlanRow } from './plan-rows';
import { type Voice } from './voice';

/** The problems that the Pi may name of a plan: those of a newer one are not known here. */
const PROBLEMS: readonly DraftProblem[] = [
  'too-many-times',
  'no-id',
  'same-id',
  'no-weekday',
  'no-time',
  'no-date',
  'no-least-percent',
  'no-temperature',
  'temperatures-overlap',
  'too-many-holidays',
  'no-day',
];

/** `07:30`, `Mon – Fri`. */
export function tellWeekly({ id, readyAt, weekdays }: WeeklyClimate, { say, locale }: Voice): PlanRow {
  const days = weekdays.length === WEEKDAYS.length ? say('plan.every') : writeWeekdays(weekdays, locale);
  return { id, name: timeInWords(readyAt, locale), about: days };
}

/** `Sunday at 06:00`. */
export function tellOnce({ id, readyAt }: SingleClimate, now: Date, voice: Voice): PlanRow {
  return { id, name: capital(whenHappened(readyAt, now, voice), voice.locale), about: null };
}

/** `20 Dec 2026`, `20–27 Dec 2026`. */
export function tellDaysOff({ first, last }: DaysOff, { locale }: Voice): PlanRow {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const [from, until] = [new Date(first), new Date(last)];
  return { id: first, name: first === last ? format.format(from) : format.formatRange(from, until), about: null };
}

/** A line for each condition, also where there is none. */
export function tellConditions(
  { onlyPlugged, atLeastPercent, belowCelsius, aboveCelsius }: ClimatePlanSetting,
  { say, locale }: Voice,
): readonly string[] {
  const degrees = (value: number | null) => (value === null ? '' : quantityText(temperature(value, locale)));
  const [below, above] = [degrees(belowCelsius), degrees(aboveCelsius)];
  const only = below ? say('plan.below', { below }) : say('plan.above', { above });
  const weather = below && above ? say('plan.belowOrAbove', { below, above }) : only;
  return [
    say(onlyPlugged ? 'plan.onlyPlugged' : 'plan.evenUnplugged'),
    say('plan.atLeast', { percent: quantityText(percent(atLeastPercent, locale)) }),
    below || above ? weather : say('plan.anyWeather'),
  ];
}

/** What the Pi makes of the plan that is stored: nothing where it follows it. */
export function tellStanding(
  view: SettingView<ClimatePlanSetting>,
  inForce: SettingInForce | undefined,
  say: Voice['say'],
  common: ControlVoice['say'],
): readonly string[] {
  const standing = standingOf(view.kind === 'ready' ? view.setAt : null, inForce);
  switch (standing.kind) {
    case 'in-force':
      return [];
    case 'pending':
      return [common('standing.pending')];
    case 'refused': {
      const known = PROBLEMS.filter((word) => standing.problems.some(({ problem }) => problem === word));
      return [common('standing.refused'), ...known.map((word) => say(`plan.problem.${word}`))];
    }
  }
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
