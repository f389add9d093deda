import { type Diagnosis, type DiagnosisKind, isTrouble, type Trouble } from '../../diagnosis.js';
import type { Moment } from '../../restart-policy.js';
import type { NotificationRules } from '../rules.js';
import type { InstallationSituation, VehicleSituation } from '../situation.js';
import { type KindTraits, type Marks, type Observation, type Topic, withMarks } from '../topic.js';
import { isWatchedFor, lastedSince } from '../wait.js';

interface Lost<Kind extends string> {
  readonly kind: Kind;
  /** Since when the readings fail. */
  readonly happenedAt: Date;
  readonly diagnosis: Trouble;
}
interface Restored<Kind extends string> {
  readonly kind: Kind;
  readonly happenedAt: Date;
  readonly lostAt: Date;
}

/** No car can be read. */
export type ConnectionEvent = Lost<'connection-lost'> | Restored<'connection-restored'>;
/** One car cannot be read, while others can. */
export type CarConnectionEvent = Lost<'car-lost'> | Restored<'car-found'>;

const traits = (urgency: KindTraits['urgency'], hours: number, tag: string, wantedByDefault: boolean): KindTraits => ({
  urgency,
  lifetimeMinutes: hours * 60,
  tag,
  wantedByDefault,
  actions: [],
  page: 'diagnosis',
});

export const CONNECTION_TRAITS: Readonly<Record<(ConnectionEvent | CarConnectionEvent)['kind'], KindTraits>> = {
  'connection-lost': traits('news', 12, 'connection', true),
  // As long as the loss: one that waits for the morning must not be told when all is well again.
  'connection-restored': traits('aside', 12, 'connection', true),
  'car-lost': traits('news', 12, 'car-connection', true),
  'car-found': traits('aside', 12, 'car-connection', true),
};

/** What an outage has turned out to be is told again where it now needs a hand. */
const NEEDS_A_HAND: readonly DiagnosisKind[] = ['login-expired', 'psacc-not-configured', 'remote-control-not-set-up'];
/** What comes back for a moment has not come back. */
const RESTORED_AFTER_MINUTES = 5;
const MINUTE_MS = 60_000;

/**
 * The way to all cars: psacc, the maker's cloud, the login.
 *
 * Marks: `lostMs` since an outage was told; each kind that was told to need a hand, by its name; `failingElapsed` or `wellElapsed` while that is watched.
 */
export const connection: Topic<InstallationSituation, ConnectionEvent> = {
  name: 'connection',
  observe({ marks, isFirst, after, rules }) {
    if (isFirst) return { marks, events: [] };
    const { marks: next, lost, restored } = follow(marks, after.diagnosis, after, rules);
    if (lost) return { marks: next, events: [{ kind: 'connection-lost', ...lost }] };
    return { marks: next, events: restored ? [{ kind: 'connection-restored', ...restored }] : [] };
  },
};

/** The way to one car. Marks as for {@link connection}. */
export const carConnection: Topic<VehicleSituation, CarConnectionEvent> = {
  name: 'car-connection',
  observe({ marks, isFirst, after, rules }): Observation<CarConnectionEvent> {
    const { diagnosis, installation } = after;
    // A fault of all is told once, not once a car; how this one fares shows when that is over.
    if (isFirst || installation.kind !== 'ok') return { marks: unwatched(marks), events: [] };
    const since = diagnosis.since > installation.since ? diagnosis.since : installation.since;
    const { marks: next, lost, restored } = follow(marks, { kind: diagnosis.kind, since }, after, rules);
    if (lost) return { marks: next, events: [{ kind: 'car-lost', ...lost }] };
    return { marks: next, events: restored ? [{ kind: 'car-found', ...restored }] : [] };
  },
};

interface Step {
  readonly marks: Marks;
  readonly lost?: { readonly happenedAt: Date; readonly diagnosis: Trouble };
  readonly restored?: { readonly happenedAt: Date; readonly lostAt: Date };
}

function follow(marks: Marks, { kind, since }: Diagnosis, now: Moment, rules: NotificationRules): Step {
  if (kind === 'starting') return { marks: unwatched(marks) };
  return isTrouble(kind) ? followLoss(marks, kind, since, now, rules) : followReturn(marks, since, now, rules);
}

function followLoss(marks: Marks, kind: Trouble, since: Date, now: Moment, { connectionLostMinutes }: NotificationRules): Step {
  const failingElapsed = marks['failingElapsed'] ?? now.elapsedMs;
  const known = withMarks(marks, { failingElapsed, wellElapsed: undefined });
  const needsHand = NEEDS_A_HAND.includes(kind);
  const isNews = marks['lostMs'] === undefined || (needsHand && marks[kind] === undefined);
  const waitMs = connectionLostMinutes * MINUTE_MS;
  if (!isNews || !isWatchedFor(waitMs, failingElapsed, now)) return { marks: known };
  const lostAt = lastedSince(waitMs, since, now);
  const told = withMarks(known, { lostMs: marks['lostMs'] ?? lostAt.getTime(), ...(needsHand && { [kind]: 1 }) });
  return { marks: told, lost: { happenedAt: lostAt, diagnosis: kind } };
}

function followReturn(marks: Marks, since: Date, now: Moment, { connectionLostMinutes }: NotificationRules): Step {
  const { lostMs } = marks;
  if (lostMs === undefined) return { marks: {} };
  const wellElapsed = marks['wellElapsed'] ?? now.elapsedMs;
  const steadyMs = Math.min(connectionLostMinutes, RESTORED_AFTER_MINUTES) * MINUTE_MS;
  if (!isWatchedFor(steadyMs, wellElapsed, now)) return { marks: withMarks(marks, { wellElapsed, failingElapsed: undefined }) };
  return { marks: {}, restored: { happenedAt: lastedSince(steadyMs, since, now), lostAt: new Date(lostMs) } };
}

/** While nobody can say how it is, nothing is watched. */
function unwatched(marks: Marks): Marks {
  return withMarks(marks, { failingElapsed: undefined, wellElapsed: undefined });
}
