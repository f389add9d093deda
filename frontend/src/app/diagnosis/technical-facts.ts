import { type DiagnosisHistory } from '@psa-ev/contract';
import { carSeenAt, type VehicleState } from '@psa-ev/domain';
import { knownTimeZone } from '../ui/moment';
import { type Voice } from './voice';

type FactName = 'backendVersion' | 'heartbeatAt' | 'polledAt' | 'seenAt' | 'diagnosis' | 'restarter' | 'service' | 'vehicleId' | 'timeZone';

/** What whoever helps must know. Never the VIN, the position or who is signed in. */
export interface TechnicalFact {
  readonly name: FactName;
  readonly label: string;
  readonly value: string;
  /** The same for any helper: in English, times in UTC. */
  readonly copied: string;
}

/** Gathers them; `history` is null where it is not known. */
export function technicalFacts(state: VehicleState, history: DiagnosisHistory | null, voice: Voice): readonly TechnicalFact[] {
  const { vehicle, snapshot, diagnosis, heartbeatAt, backendVersion, timeZone } = state;
  const plain = (name: FactName, value: string) => ({ name, label: voice.say(`details.${name}`), value, copied: value });
  const time = (name: FactName, at: Date | null) => ({
    ...plain(name, at ? exactTime(at, voice) : voice.say('details.none')),
    copied: at?.toISOString() ?? 'none',
  });
  const ofHistory = history
    ? [
        {
          ...plain('restarter', voice.say(`details.restarterState.${history.restarter}`)),
          copied: history.restarter,
        },
        plain('service', history.service),
      ]
    : [];
  return [
    {
      ...plain('diagnosis', `${diagnosis.kind}, ${exactTime(diagnosis.since, voice)}`),
      copied: `${diagnosis.kind} since ${diagnosis.since.toISOString()}`,
    },
    time('heartbeatAt', heartbeatAt),
    time('polledAt', snapshot?.polledAt ?? null),
    time('seenAt', snapshot && carSeenAt(snapshot)),
    plain('backendVersion', backendVersion),
    ...ofHistory,
    plain('vehicleId', vehicle.vehicleId),
    plain('timeZone', timeZone),
  ];
}

/** The facts as lines of text, and with them the newest outages and restarts. */
export function reportText(facts: readonly TechnicalFact[], history: DiagnosisHistory | null): string {
  const outages = history?.outages.slice(0, TOLD_OF_EACH).map(({ kind, since, until }) => `outage: ${kind} ${span(since, until)}`) ?? [];
  const restarts =
    history?.restarts
      .slice(0, TOLD_OF_EACH)
      .map(({ reason, outcome, requestedAt, endedAt }) => `restart: ${reason} ${outcome} ${span(requestedAt, endedAt)}`) ?? [];
  return [...facts.map(({ name, copied }) => `${name}: ${copied}`), ...outages, ...restarts].join('\n');
}

/** More nobody reads. */
const TOLD_OF_EACH = 10;

function span(from: Date, to: Date | null): string {
  return `${from.toISOString()} .. ${to?.toISOString() ?? ''}`.trim();
}

/** `2026-11-20 10:00:00` in the car's zone. */
function exactTime(at: Date, { timeZone }: Voice): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: knownTimeZone(timeZone) }).format(at);
}
