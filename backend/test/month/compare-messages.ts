import { type DailyHours, KIND_TRAITS, type NotificationRules, type Urgency, urgencyOf } from '@psa-ev/domain';
import { tellEvent } from '@psa-ev/wording';
import type { Told } from './compare-feed.js';
import { inWords, type Expectation } from './expectation.js';
import { TIME_ZONE } from './household.js';
import type { Lived } from './live-through.js';
import type { Member } from './people.js';
import type { DeliveredMessage } from './postbox.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Between two attempts to send while the push service takes nothing. */
const BACK_OFF_MS = 11 * MINUTE_MS;
/** These tell of a state that lasts, and age from the moment in which they are told. */
const LASTING: readonly Expectation['kind'][] = ['left-open', 'connection-lost', 'car-lost', 'storage-trouble'];

/** Why somebody was not sent what they wanted, though it stands in the feed. */
export type Excuse =
  | 'was seen too late'
  | 'made way for a newer one'
  | 'was too old in the end'
  | 'held no longer'
  | 'was one too many'
  | 'still waits at the end';

/** Something that one person wants to be told, as it stands in the feed. */
interface Wanted extends Told {
  readonly tag: string;
  readonly urgency: Urgency;
  readonly decidedMs: number;
  /** When it may be sent: after the quiet hours, and when there is internet. */
  readonly sendableMs: number;
  readonly expiresMs: number;
}

/** Holds the messages that somebody got against what they want: each at most once and in time, none unwanted, and none missing without an excuse. */
export function compareMessages(lived: Lived, member: Member, told: readonly Told[], expected: readonly Expectation[]) {
  const problems: string[] = [];
  const excuses: Excuse[] = [];
  const wanted = wantedBy(lived, member, told, expected);
  const sent: Wanted[] = [];
  const left = lived.delivered.filter(({ uid }) => uid === member.uid);
  for (const one of wanted) {
    const index = left.findIndex((message) => isAbout(lived, message, one));
    const [message] = index < 0 ? [] : left.splice(index, 1);
    if (message) {
      sent.push(one);
      if (alikeOfTheHour(sent, one).length > member.rules.mostPerHour)
        problems.push(`${member.uid}: one too many: ${inWords(one.expectation)}`);
      problems.push(...untimely(lived, member, message, one).map((fault) => `${member.uid}: ${fault}: ${inWords(one.expectation)}`));
      continue;
    }
    const excuse = excuseOf(lived, member, one, wanted);
    if (excuse) excuses.push(excuse);
    else problems.push(`${member.uid}: no message: ${inWords(one.expectation)}`);
  }
  const pastTheFeed = expected.filter(({ isPastTheFeed, kind }) => isPastTheFeed && wants(member.rules, kind));
  for (const expectation of pastTheFeed) {
    const index = left.findIndex(({ tag, sentMs }) => tag === KIND_TRAITS[expectation.kind].tag && isWithin(sentMs, expectation.happened));
    if (index < 0) problems.push(`${member.uid}: no message past the feed: ${inWords(expectation)}`);
    else left.splice(index, 1);
  }
  return { problems: [...problems, ...left.map((message) => `${member.uid}: unwanted: ${JSON.stringify(message)}`)], excuses };
}

function wantedBy(lived: Lived, { rules }: Member, told: readonly Told[], expected: readonly Expectation[]): readonly Wanted[] {
  const own = new Set(expected.filter(({ kind }) => wants(rules, kind)).map(inWords));
  // What concerns the Pi stands in the feeds of all cars, and is told to a person once.
  const once = told.filter(({ expectation, line }) => expectation.vin !== null || line.vehicleId === lived.daily);
  return once
    .filter(({ expectation }) => own.has(inWords(expectation)))
    .map(({ expectation, line }): Wanted => {
      const { tag, lifetimeMinutes } = KIND_TRAITS[expectation.kind];
      const urgency = urgencyOf(line.event);
      const bornMs = LASTING.includes(expectation.kind) ? line.decidedMs : line.event.happenedAt.getTime();
      return {
        expectation,
        line,
        urgency,
        decidedMs: line.decidedMs,
        tag: expectation.vin === null ? tag : `${tag}-${line.vehicleId}`,
        sendableMs: sendableFrom(lived, urgency === 'urgent' ? null : rules.quietHours, line.decidedMs),
        expiresMs: bornMs + lifetimeMinutes * MINUTE_MS,
      };
    })
    .sort((one, other) => one.decidedMs - other.decidedMs);
}

function wants({ wanted }: NotificationRules, kind: Expectation['kind']): boolean {
  return wanted[kind] ?? KIND_TRAITS[kind].wantedByDefault;
}

function sendableFrom({ household }: Lived, quietHours: DailyHours | null, decidedMs: number): number {
  const { local, circumstances } = household;
  const isQuiet = quietHours !== null && isNight(local.minuteOfDay(decidedMs), quietHours);
  const awakeMs = isQuiet ? local.next(decidedMs, quietHours.to.hour, quietHours.to.minute) : decidedMs;
  const onlineMs = circumstances.spanOf('internet-away', awakeMs)?.to ?? awakeMs;
  return circumstances.spanOf('pi-off', onlineMs)?.to ?? onlineMs;
}

function isNight(minute: number, { from, to }: DailyHours): boolean {
  return minute >= from.hour * 60 + from.minute || minute < to.hour * 60 + to.minute;
}

function isAbout({ household, daily }: Lived, message: DeliveredMessage, { tag, line, expectation }: Wanted): boolean {
  if (message.tag !== tag || message.happenedMs !== line.event.happenedAt.getTime()) return false;
  const { model } = (line.vehicleId === daily ? household.daily : household.idle).car;
  const identity = { vehicleId: line.vehicleId, label: model.label, brand: model.brand, maskedVin: '', batteryCapacityKwh: null };
  const reader = { language: 'en-GB', units: 'metric', detail: 'discreet', timeZone: TIME_ZONE } as const;
  const { title } = tellEvent(line.event, expectation.vin === null ? null : identity, reader, new Date(message.sentMs));
  return title === message.title;
}

function untimely({ household }: Lived, { rules }: Member, { sentMs }: DeliveredMessage, one: Wanted): readonly string[] {
  const waited = one.sendableMs - one.decidedMs;
  // An outage of the push service is noticed to be over at the next attempt.
  const wasAway = household.circumstances.of('internet-away').some(({ to }) => to <= one.sendableMs && one.sendableMs - to < BACK_OFF_MS);
  const latest = one.sendableMs + (waited > 0 || wasAway ? BACK_OFF_MS : MINUTE_MS);
  const isNightly = rules.quietHours !== null && isNight(household.local.minuteOfDay(sentMs), rules.quietHours);
  return [
    ...(sentMs > latest || sentMs < one.decidedMs ? [`sent at ${new Date(sentMs).toISOString()}`] : []),
    ...(sentMs >= one.expiresMs ? ['sent when it was too old'] : []),
    ...(isNightly && one.urgency !== 'urgent' ? ['sent in the quiet hours'] : []),
  ];
}

function excuseOf(lived: Lived, { rules }: Member, one: Wanted, all: readonly Wanted[]): Excuse | null {
  if (one.expiresMs <= one.decidedMs) return 'was seen too late';
  if (one.sendableMs >= lived.household.time) return 'still waits at the end';
  const hasNewer = all.some(
    (other) =>
      other !== one &&
      other.tag === one.tag &&
      other.decidedMs >= one.decidedMs &&
      other.decidedMs <= one.sendableMs + (one.sendableMs > one.decidedMs ? BACK_OFF_MS : 0),
  );
  if (one.sendableMs >= one.expiresMs) return 'was too old in the end';
  if (hasNewer) return 'made way for a newer one';
  if (alikeOfTheHour(all, one).length > rules.mostPerHour) return 'was one too many';
  return one.sendableMs > one.decidedMs && holdsNoLonger(lived, one) ? 'held no longer' : null;
}

/** What was decided in the hour before of the same car, or of the Pi, and is as urgent; and this one. */
function alikeOfTheHour(all: readonly Wanted[], one: Wanted): readonly Wanted[] {
  return all.filter(
    ({ urgency, expectation, decidedMs }) =>
      (urgency === 'urgent') === (one.urgency === 'urgent') &&
      expectation.vin === one.expectation.vin &&
      decidedMs <= one.decidedMs &&
      one.decidedMs - decidedMs < HOUR_MS,
  );
}

/** What the car was like by the last reading before the message could go: who has plugged in meanwhile needs no reminder. */
function holdsNoLonger({ household }: Lived, { expectation: { kind, vin }, sendableMs }: Wanted): boolean {
  const { report } =
    household.attempts.findLast((attempt) => attempt.vin === vin && attempt.report !== null && attempt.at <= sendableMs + BACK_OFF_MS) ??
    {};
  if (!report) return false;
  const { plugged, status } = report.charging;
  switch (kind) {
    case 'not-plugged-in':
    case 'unplugged':
      return plugged;
    case 'plugged-in':
      return !plugged;
    case 'charging-started':
    case 'battery-reached':
      return status !== 'InProgress';
    case 'charging-interrupted':
    case 'charging-failed':
      return !plugged || status === 'InProgress';
    case 'battery-low':
      return status === 'InProgress';
    case 'left-open':
      return !report.driverDoorOpen;
    default:
      return false;
  }
}

function isWithin(moment: number, [first, last]: Expectation['happened']): boolean {
  return moment >= first && moment <= last;
}
