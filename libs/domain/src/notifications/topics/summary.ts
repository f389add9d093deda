import { addDays, type CalendarDay, toDayNumber } from '../../journal/statistics/calendar-day.js';
import { type CalendarPeriod, monthOf, weekOf } from '../../journal/statistics/calendar-period.js';
import { dayOf, startOfDay } from '../../journal/statistics/day-in-zone.js';
import type { Statistics } from '../../journal/statistics/statistics.js';
import type { JournalFacts, PeriodFacts } from '../journal-facts.js';
import type { VehicleSituation } from '../situation.js';
import type { KindTraits, Topic } from '../topic.js';
import type { Cost } from './charging-events.js';

/** What was driven and charged in a week or month; null, or no costs, where that is not known of each trip or charge. */
interface Summary<Kind extends string> {
  readonly kind: Kind;
  readonly happenedAt: Date;
  readonly distanceKm: number;
  readonly trips: number;
  readonly usedKwh: number | null;
  readonly chargedKwh: number | null;
  /** One of each currency. */
  readonly costs: readonly Cost[];
}

export type SummaryEvent = Summary<'week-summary'> | Summary<'month-summary'>;

const HOUR_MS = 3_600_000;

const traits = (tag: string, lifetimeMinutes: number): KindTraits => ({
  urgency: 'aside',
  lifetimeMinutes,
  tag,
  wantedByDefault: true,
  actions: [],
  page: 'insights',
});

export const SUMMARY_TRAITS: Readonly<Record<SummaryEvent['kind'], KindTraits>> = {
  'week-summary': traits('week', 24 * 60),
  'month-summary': traits('month', 48 * 60),
};

/** In the morning, when most have got up. */
const TOLD_AT_MS = 8 * HOUR_MS;
/** A clock that was so far ahead, and is no more, has told of days that are still to come: they are not waited for. */
const FARTHEST_AHEAD_DAYS = 40;

/** The week that has ended, on Monday morning. */
export const weekSummary = summaryOf('week-summary', weekOf, ({ lastWeek }) => lastWeek);
/** The month that has ended, on the morning of the first. */
export const monthSummary = summaryOf('month-summary', monthOf, ({ lastMonth }) => lastMonth);

/** Mark: `period`, the number of the first day of the period in which the one before was told last: its name, never moved with the clock. */
function summaryOf(
  kind: SummaryEvent['kind'],
  periodOf: (day: CalendarDay) => CalendarPeriod,
  factsOf: (journal: JournalFacts) => PeriodFacts | null,
): Topic<VehicleSituation, SummaryEvent> {
  return {
    name: kind,
    observe({ marks, isFirst, after }) {
      const { first } = periodOf(dayOf(after.at, after.timeZone));
      const period = toDayNumber(first);
      const told = marks['period'] ?? period;
      if (isFirst || told - period > FARTHEST_AHEAD_DAYS) return { marks: { period }, events: [] };
      if (period <= told) return { marks, events: [] };
      const happenedAt = new Date(startOfDay(first, after.timeZone).getTime() + TOLD_AT_MS);
      const facts = factsOf(after.journal);
      // The journal may not have turned the page yet.
      if (after.at < happenedAt || facts?.period.endsBefore !== first || facts.period.first !== periodOf(addDays(first, -1)).first)
        return { marks, events: [] };
      const isWorthTelling = facts.statistics.distanceKm > 0 || facts.statistics.chargedKwh > 0;
      return { marks: { period }, events: isWorthTelling ? [{ kind, happenedAt, ...summarised(facts.statistics) }] : [] };
    },
  };
}

function summarised(all: Statistics): Omit<SummaryEvent, 'kind' | 'happenedAt'> {
  const isPriced = all.chargesWithoutCost === 0;
  return {
    distanceKm: all.distanceKm,
    trips: all.trips,
    usedKwh: all.trips > 0 && all.usedTrips === all.trips ? all.usedKwh : null,
    chargedKwh: all.chargedKwh > 0 && all.chargesWithoutEnergy === 0 ? all.chargedKwh : null,
    costs: isPriced ? Object.entries(all.costs).map(([currency, amount]) => ({ amount, currency })) : [],
  };
}
