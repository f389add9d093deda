import type { NotificationRules } from './rules.js';

/**
 * What a topic remembers from one look to the next, as named numbers: moments in milliseconds since 1970, percents, degrees.
 * A name that is absent has not happened. Plain JSON, so that it outlives a restart.
 */
export type Marks = Readonly<Record<string, number>>;

/** One look at what is watched, with the look before it (null: the first ever, which is never news). */
export interface Look<Situation> {
  readonly marks: Marks;
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
  observe(look: Look<Situation>): Observation<Event>;
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
export const NOTIFICATION_ACTIONS = ['stop-charging', 'start-charging', 'remind-later'] as const;
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
  readonly page: 'home' | 'diagnosis' | 'notifications';
}

type ChangedMarks = Readonly<Record<string, number | undefined>>;

/** The marks with some of them changed; undefined forgets one. */
export function withMarks(marks: ChangedMarks, changes: ChangedMarks): Marks {
  const merged = Object.entries({ ...marks, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, number] => entry[1] !== undefined));
}
