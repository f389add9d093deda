import type { Moment } from '../restart-policy.js';
import type { NotificationRules } from './rules.js';
import { ELAPSED } from './wait.js';

/**
 * What a topic remembers from one look to the next, as named numbers: moments in milliseconds since 1970 (their names, and only theirs, end in `Ms`), moments by
 * the elapsed time, from which a wait is measured (theirs end in `Elapsed`), percents, degrees. A name that is absent has not happened. Plain JSON, so that it
 * outlives a restart; only the waits do not ({@link withoutWaits}).
 */
export type Marks = Readonly<Record<string, number>>;

/** One look at what is watched. */
export interface Look<Situation> {
  readonly marks: Marks;
  /** True until something was seen for the first time, which is never news: it is only remembered. */
  readonly isFirst: boolean;
  /** The look before; null where it is not known. */
  readonly before: Situation | null;
  readonly after: Situation;
  readonly rules: NotificationRules;
}

/** What a look has brought: what to remember, and what has happened. */
export interface Observation<Event> {
  readonly marks: Marks;
  readonly events: readonly Event[];
}

/** Something worth watching: one file each. `name` keeps its marks apart from those of the others; it is stored and must not change. */
export interface Topic<Situation, Event> {
  readonly name: string;
  /** Null: there was nothing to be seen, and the next look is what this one would have been. */
  observe(look: Look<Situation>): Observation<Event> | null;
}

/**
 * How a kind of event is told.
 *
 * - `urgent`: at once, also in the quiet hours
 * - `news`: with a sound, after the quiet hours
 * - `aside`: without a sound, after the quiet hours
 */
export type Urgency = 'urgent' | 'news' | 'aside';

/** What can be done from the message itself. */
export const NOTIFICATION_ACTIONS = ['stop-charging', 'start-charging', 'charge-to-full', 'remind-later'] as const;
export type NotificationAction = (typeof NOTIFICATION_ACTIONS)[number];

export interface KindTraits {
  readonly urgency: Urgency;
  /** Later than so many minutes after it happened it is no longer worth a message; the feed keeps it all the same. */
  readonly lifetimeMinutes: number;
  /** Messages of the same tag about the same car take each other's place on the screen. */
  readonly tag: string;
  /** Whether it is told to who has not chosen. */
  readonly wantedByDefault: boolean;
  /** At most two: browsers show no more. */
  readonly actions: readonly NotificationAction[];
  /** Which page tells more. */
  readonly page: 'home' | 'diagnosis' | 'notifications' | 'insights';
}

// A look is taken at each poll, for each person and car, on a slow Pi: where nothing has changed, nothing is built.

type ChangedMarks = Readonly<Record<string, number | undefined>>;

/** The marks with some of them changed; undefined forgets one. */
export function withMarks(marks: Marks, changes: ChangedMarks): Marks {
  if (holdsAll(marks, changes)) return marks;
  const merged = Object.entries<number | undefined>({ ...marks, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** The marks by clocks that may have been put back, or begun anew: a moment that now lies ahead counts as now, or else it would be waited for. */
export function byClockOf({ at, elapsedMs }: Moment, marks: Marks): Marks {
  const nowMs = at.getTime();
  let behind = marks;
  for (const name in marks) {
    const moment = marks[name];
    const latest = name.endsWith('Ms') ? nowMs : name.endsWith(ELAPSED) ? elapsedMs : Infinity;
    if (moment !== undefined && moment > latest) behind = { ...behind, [name]: latest };
  }
  return behind;
}

/** True where the same is remembered. */
export function sameMarks(left: Marks, right: Marks): boolean {
  return left === right || (holdsAll(left, right) && holdsAll(right, left));
}

function holdsAll(marks: Marks, others: ChangedMarks): boolean {
  for (const name in others) if (marks[name] !== others[name]) return false;
  return true;
}
