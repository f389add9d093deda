import { INSTALLATION_TOPICS, KIND_TRAITS, type NotificationEvent, VEHICLE_TOPICS } from './kinds.js';
import { type MessageTimes, type Notification, notificationId } from './notification.js';
import type { NotificationRules } from './rules.js';
import type { InstallationSituation, VehicleSituation } from './situation.js';
import { endOf, isWithin } from './time-of-day.js';
import type { Marks, Topic } from './topic.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What has been told to one person about one thing, and what is still watched. Plain JSON. */
export interface NotificationMemory {
  /** By the name of the topic. */
  readonly topics: Readonly<Record<string, Marks>>;
  /** When messages were given out in the last hour, in milliseconds since 1970: urgent ones are counted by themselves. */
  readonly urgentMs: readonly number[];
  readonly otherMs: readonly number[];
}

export const EMPTY_MEMORY: NotificationMemory = { topics: {}, urgentMs: [], otherMs: [] };

export interface Decision {
  readonly memory: NotificationMemory;
  /** In the order in which it happened. */
  readonly notifications: readonly Notification[];
}

/**
 * What is to be told of a vehicle to one person, from the look before (null: the first, which is never news), this look and the person's rules.
 *
 * Each thing is told once: what has been told is in the memory, which is to be stored in one transaction with the reading.
 */
export function decideForVehicle(
  memory: NotificationMemory,
  before: VehicleSituation | null,
  after: VehicleSituation,
  rules: NotificationRules,
): Decision {
  return decide(VEHICLE_TOPICS, memory, before, after, rules);
}

/** As {@link decideForVehicle}, of the Pi and its way to all vehicles. */
export function decideForInstallation(
  memory: NotificationMemory,
  before: InstallationSituation | null,
  after: InstallationSituation,
  rules: NotificationRules,
): Decision {
  return decide(INSTALLATION_TOPICS, memory, before, after, rules);
}

interface Watched {
  readonly at: Date;
  readonly timeZone: string;
}

function decide<Situation extends Watched, Event extends NotificationEvent>(
  topics: readonly Topic<Situation, Event>[],
  memory: NotificationMemory,
  before: Situation | null,
  after: Situation,
  rules: NotificationRules,
): Decision {
  const observations = topics.map((topic) => {
    const marks = memory.topics[topic.name];
    // A topic that is new to this person sees its first look, whatever the others have seen.
    return { name: topic.name, ...topic.observe({ marks: marks ?? {}, before: marks ? before : null, after, rules }) };
  });
  const events = observations.flatMap((observation) => observation.events).sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime());
  let told: NotificationMemory = {
    topics: Object.fromEntries(observations.map(({ name, marks }) => [name, marks])),
    urgentMs: ofTheLastHour(memory.urgentMs, after.at),
    otherMs: ofTheLastHour(memory.otherMs, after.at),
  };
  const notifications = events.map((event) => {
    const message = messageFor(event, told, after, rules);
    if (message) told = withOneMore(told, event, after.at);
    return { id: notificationId(event), event, message };
  });
  return { memory: told, notifications };
}

function messageFor(
  event: NotificationEvent,
  told: NotificationMemory,
  { at, timeZone }: Watched,
  rules: NotificationRules,
): MessageTimes | null {
  const { urgency, lifetimeMinutes } = KIND_TRAITS[event.kind];
  if (!isWanted(event, rules)) return null;
  if ((urgency === 'urgent' ? told.urgentMs : told.otherMs).length >= rules.mostPerHour) return null;
  const times = messageTimes(event, at, timeZone, rules);
  return times.deliverAt < times.expiresAt && lifetimeMinutes > 0 ? times : null;
}

/** Whether a person wants to be told of events of this kind. */
export function isWanted({ kind }: Pick<NotificationEvent, 'kind'>, { wanted }: NotificationRules): boolean {
  return wanted[kind] ?? KIND_TRAITS[kind].wantedByDefault;
}

/** When a message about an event may be sent: what is not urgent waits for the end of the quiet hours, and then perhaps is too old. */
export function messageTimes(event: NotificationEvent, now: Date, timeZone: string, { quietHours }: NotificationRules): MessageTimes {
  const { urgency, lifetimeMinutes } = KIND_TRAITS[event.kind];
  const waits = urgency !== 'urgent' && quietHours !== null && isWithin(quietHours, now, timeZone);
  // What lasts until it is told counts its age from now on: a door that has been open for an hour is open now.
  const bornMs = LASTING.has(event.kind) ? now.getTime() : event.happenedAt.getTime();
  return {
    deliverAt: waits ? endOf(quietHours, now, timeZone) : now,
    expiresAt: new Date(bornMs + lifetimeMinutes * MINUTE_MS),
  };
}

/** These are told of a state that still holds, not of the moment in which it began. */
const LASTING: ReadonlySet<NotificationEvent['kind']> = new Set([
  'left-open',
  'connection-lost',
  'car-lost',
  'storage-trouble',
  'remote-access-ending',
]);

function ofTheLastHour(moments: readonly number[], now: Date): readonly number[] {
  const age = (moment: number) => now.getTime() - moment;
  return moments.every((moment) => age(moment) >= 0 && age(moment) < HOUR_MS)
    ? moments
    : moments.filter((moment) => age(moment) >= 0 && age(moment) < HOUR_MS);
}

function withOneMore(memory: NotificationMemory, event: NotificationEvent, now: Date): NotificationMemory {
  const list = KIND_TRAITS[event.kind].urgency === 'urgent' ? 'urgentMs' : 'otherMs';
  return { ...memory, [list]: [...memory[list], now.getTime()] };
}
