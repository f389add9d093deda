import type { Diagnosis, DiagnosisKind } from '../../diagnosis.js';
import type { NotificationRules } from '../rules.js';
import type { InstallationSituation, VehicleSituation } from '../situation.js';
import { type KindTraits, type Marks, type Observation, type Topic } from '../topic.js';

type Trouble = Exclude<DiagnosisKind, 'ok' | 'starting'>;

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
  'connection-restored': traits('aside', 6, 'connection', true),
  'car-lost': traits('news', 12, 'car-connection', true),
  'car-found': traits('aside', 6, 'car-connection', true),
};

/** What an outage has turned out to be is told again where it now needs a hand. */
const NEEDS_A_HAND: readonly DiagnosisKind[] = ['login-expired', 'psacc-not-configured', 'remote-control-not-set-up'];

type Phase = { readonly lost: Diagnosis & { readonly kind: Trouble } } | { readonly restored: { readonly lostAt: Date } } | null;

/** The way to all cars: psacc, the maker's cloud, the login. Marks: `lostMs` since an outage was told, `handed` once it was told to need a hand. */
export const connection: Topic<InstallationSituation, ConnectionEvent> = {
  name: 'connection',
  observe({ marks, after, rules }) {
    const { marks: next, phase } = follow(marks, after.diagnosis, after.at, rules);
    if (!phase) return { marks: next, events: [] };
    if ('restored' in phase) {
      return { marks: next, events: [{ kind: 'connection-restored', happenedAt: after.at, lostAt: phase.restored.lostAt }] };
    }
    return { marks: next, events: [{ kind: 'connection-lost', happenedAt: phase.lost.since, diagnosis: phase.lost.kind }] };
  },
};

/** The way to one car. Marks as for {@link connection}. */
export const carConnection: Topic<VehicleSituation, CarConnectionEvent> = {
  name: 'car-connection',
  observe({ marks, after, rules }): Observation<CarConnectionEvent> {
    // A fault of all is told once, not once a car; how this one fares is known when that is over.
    if (after.installation.kind !== 'ok') return { marks, events: [] };
    const { marks: next, phase } = follow(marks, after.diagnosis, after.at, rules);
    if (!phase) return { marks: next, events: [] };
    if ('restored' in phase) {
      return { marks: next, events: [{ kind: 'car-found', happenedAt: after.at, lostAt: phase.restored.lostAt }] };
    }
    return { marks: next, events: [{ kind: 'car-lost', happenedAt: phase.lost.since, diagnosis: phase.lost.kind }] };
  },
};

function follow(marks: Marks, diagnosis: Diagnosis, at: Date, rules: NotificationRules): { readonly marks: Marks; readonly phase: Phase } {
  const { kind, since } = diagnosis;
  const lostMs = marks['lostMs'];
  if (kind === 'starting') return { marks, phase: null };
  if (kind === 'ok') return { marks: {}, phase: lostMs === undefined ? null : { restored: { lostAt: new Date(lostMs) } } };
  const hand = NEEDS_A_HAND.includes(kind);
  const isDue = at.getTime() - since.getTime() >= rules.connectionLostMinutes * 60_000;
  const isNews = lostMs === undefined || (hand && marks['handed'] === undefined);
  if (!isDue || !isNews) return { marks, phase: null };
  return {
    marks: { lostMs: lostMs ?? since.getTime(), ...(hand && { handed: 1 }) },
    phase: { lost: { kind, since } },
  };
}
