import type { ControlEvent } from '../control/control-event.js';
import type { Moment } from '../restart-policy.js';
import { toControlNews } from './control-news.js';
import type { JournalFacts } from './journal-facts.js';
import { INSTALLATION_TOPICS, KIND_TRAITS, type NotificationEvent, urgencyOf, VEHICLE_TOPICS } from './kinds.js';
import { type MessageTimes, type Notification, notificationId } from './notification.js';
import type { NotificationRules } from './rules.js';
import type { InstallationSituation, VehicleSituation } from './situation.js';
import { endOf, isWithin } from './time-of-day.js';
import { charging } from './topics/charging.js';
import { byClockOf, type Marks, sameMarks, type Topic } from './topic.js';
import { withoutWaits } from './wait.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NO_MARKS: Marks = {};

/** What has been told to one person about one thing, and what is still watched. Plain JSON. */
export interface NotificationMemory {
  /** By the name of the topic. */
  readonly topics: Readonly<Record<string, Marks>>;
  /** When messages were given out in the last hour, in milliseconds since 1970: urgent ones are counted by themselves. */
  readonly urgentMs: readonly number[];
  readonly otherMs: readonly number[];
}

export const EMPTY_MEMORY: NotificationMemory = { topics: {}, urgentMs: [], otherMs: [] };

/** Messages of the same car that another memory counts: they share its cap. */
export type CountedElsewhere = Pick<NotificationMemory, 'urgentMs' | 'otherMs'>;

/** What an earlier run of the program has remembered, for this one: what it waited for is waited for anew, for nobody has watched in between. */
export function resumeMemory(memory: NotificationMemory): NotificationMemory {
  return { ...memory, topics: withoutWaits(memory.topics) };
}

export interface Decision {
  /** The very same object as before where there is nothing new to remember, and so nothing to store. */
  readonly memory: NotificationMemory;
  /** In the order in which it happened. */
  readonly notifications: readonly Notification[];
}

/**
 * What is to be told of a vehicle to one person, from the look before (null: not known), this look and the person's rules.
 *
 * Each thing is told once: what has been told is in the memory, which is to be stored in one transaction with the reading. The first look of a memory is never news.
 */
export function decideForVehicle(
  memory: NotificationMemory,
  before: VehicleSituation | null,
  after: VehicleSituation,
  rules: NotificationRules,
  elsewhere: CountedElsewhere = EMPTY_MEMORY,
): Decision {
  return decide(VEHICLE_TOPICS, memory, before, after, rules, elsewhere);
}

/** When the control of a car was looked at, and what is known of the charge. */
export interface ControlLook extends Watched {
  readonly session: JournalFacts['session'];
}

/**
 * What is to be told to one person of what the control of a car has told: each of it happens once, so nothing of it is a first look.
 *
 * It has a memory of its own, for it is recorded in another transaction than the readings: neither can lose what the other remembers. `vehicle` is that of the readings.
 */
export function decideForControl(
  memory: NotificationMemory,
  vehicle: NotificationMemory,
  events: readonly ControlEvent[],
  look: ControlLook,
  rules: NotificationRules,
): Decision {
  const charge = { marks: vehicle.topics[charging.name] ?? NO_MARKS, session: look.session };
  const news = events.map((event) => toControlNews(event, charge)).filter((event) => event !== null);
  return news.length === 0 ? { memory, notifications: [] } : tell(memory, memory.topics, news, look, rules, vehicle);
}

/** As {@link decideForVehicle}, of the Pi and its way to all vehicles. */
export function decideForInstallation(
  memory: NotificationMemory,
  before: InstallationSituation | null,
  after: InstallationSituation,
  rules: NotificationRules,
): Decision {
  return decide(INSTALLATION_TOPICS, memory, before, after, rules, EMPTY_MEMORY);
}

interface Watched extends Moment {
  readonly timeZone: string;
}

function decide<Situation extends Watched, Event extends NotificationEvent>(
  topics: readonly Topic<Situation, Event>[],
  memory: NotificationMemory,
  before: Situation | null,
  after: Situation,
  rules: NotificationRules,
  elsewhere: CountedElsewhere,
): Decision {
  const seen = observe(topics, memory, before, after, rules);
  return tell(memory, seen.topics, seen.events, after, rules, elsewhere);
}

function tell(
  memory: NotificationMemory,
  topics: NotificationMemory['topics'],
  events: readonly NotificationEvent[],
  look: Watched,
  rules: NotificationRules,
  elsewhere: CountedElsewhere,
): Decision {
  const { at } = look;
  let told: NotificationMemory = {
    topics,
    urgentMs: ofTheLastHour(memory.urgentMs, at),
    otherMs: ofTheLastHour(memory.otherMs, at),
  };
  const notifications = events.map((event) => {
    const countedElsewhere = ofTheLastHour(elsewhere[countOf(event)], at).length;
    const message = messageFor(event, told[countOf(event)].length + countedElsewhere, look, rules);
    if (message) told = withOneMore(told, event, at);
    return { id: notificationId(event), event, message };
  });
  return { memory: isSame(memory, told) ? memory : told, notifications };
}

function observe<Situation extends Watched, Event extends NotificationEvent>(
  topics: readonly Topic<Situation, Event>[],
  memory: NotificationMemory,
  before: Situation | null,
  after: Situation,
  rules: NotificationRules,
): { readonly topics: NotificationMemory['topics']; readonly events: readonly Event[] } {
  const remembered: Record<string, Marks> = {};
  const events: Event[] = [];
  for (const { name, observe: look } of topics) {
    const known = memory.topics[name];
    const marks = known && byClockOf(after, known);
    // A topic that is new to this person sees its first look, whatever the others have seen.
    const seen = look({ marks: marks ?? NO_MARKS, isFirst: !marks, before: marks ? before : null, after, rules });
    const next = seen ? seen.marks : marks;
    if (next) remembered[name] = known && sameMarks(known, next) ? known : next;
    if (seen) events.push(...seen.events);
  }
  return {
    topics: sameTopics(memory.topics, remembered) ? memory.topics : remembered,
    events: events.sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime()),
  };
}

function sameTopics(left: NotificationMemory['topics'], right: NotificationMemory['topics']): boolean {
  for (const name in left) if (left[name] !== right[name]) return false;
  for (const name in right) if (left[name] !== right[name]) return false;
  return true;
}

function messageFor(
  event: NotificationEvent,
  toldLately: number,
  { at, timeZone }: Watched,
  rules: NotificationRules,
): MessageTimes | null {
  if (!isWanted(event, rules) || toldLately >= rules.mostPerHour) return null;
  return messageTimes(event, at, timeZone, rules);
}

/** Whether a person wants to be told of events of this kind. */
export function isWanted({ kind }: Pick<NotificationEvent, 'kind'>, { wanted }: NotificationRules): boolean {
  return wanted[kind] ?? KIND_TRAITS[kind].wantedByDefault;
}

/**
 * When a message about an event may be sent: what is not urgent waits for the end of the quiet hours. Null where it would be too late by then, or where the
 * quiet hours never end.
 */
export function messageTimes(
  event: NotificationEvent,
  now: Date,
  timeZone: string,
  { quietHours }: NotificationRules,
): MessageTimes | null {
  const { lifetimeMinutes } = KIND_TRAITS[event.kind];
  const waits = urgencyOf(event) !== 'urgent' && quietHours !== null && isWithin(quietHours, now, timeZone);
  const deliverAt = waits ? endOf(quietHours, now, timeZone) : now;
  // What lasts until it is told counts its age from now on: a door that has been open for an hour is open now.
  const bornMs = LASTING.has(event.kind) ? now.getTime() : event.happenedAt.getTime();
  const expiresAt = new Date(bornMs + lifetimeMinutes * MINUTE_MS);
  return deliverAt && deliverAt < expiresAt ? { deliverAt, expiresAt } : null;
}

/** These are told of a state that still holds, not of the moment in which it began. */
const LASTING: ReadonlySet<NotificationEvent['kind']> = new Set(['left-open', 'connection-lost', 'car-lost', 'storage-trouble']);

function countOf(event: NotificationEvent): 'urgentMs' | 'otherMs' {
  return urgencyOf(event) === 'urgent' ? 'urgentMs' : 'otherMs';
}

/** By a clock that was put back, what was told counts as told now: it neither allows more nor forbids for ever. */
function ofTheLastHour(moments: readonly number[], now: Date): readonly number[] {
  const nowMs = now.getTime();
  if (moments.every((moment) => moment <= nowMs && nowMs - moment < HOUR_MS)) return moments;
  return moments.filter((moment) => nowMs - moment < HOUR_MS).map((moment) => Math.min(moment, nowMs));
}

function withOneMore(memory: NotificationMemory, event: NotificationEvent, now: Date): NotificationMemory {
  const count = countOf(event);
  return { ...memory, [count]: [...memory[count], now.getTime()] };
}

function isSame(left: NotificationMemory, right: NotificationMemory): boolean {
  return left.topics === right.topics && left.urgentMs === right.urgentMs && left.otherMs === right.otherMs;
}
