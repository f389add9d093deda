import {
  DEFAULT_NOTIFICATION_RULES,
  type Diagnosis,
  type DiagnosisKind,
  type InstallationSituation,
  type JournalFacts,
  NO_JOURNAL_FACTS,
  NOTIFICATION_KINDS,
  type NotificationRules,
  type Snapshot,
  type VehicleSituation,
} from '@psa-ev/domain';
import { aSnapshot, at, type SnapshotChanges } from './snapshot.builder.js';

interface Moment {
  /** A time on 20 November 2026 in UTC (`08:05`), or a whole ISO 8601 date. */
  readonly at?: string;
  /** Where the clock was set: without it, time has gone by as the dates say. */
  readonly elapsedMs?: number;
  readonly timeZone?: string;
}

type VehicleChanges = Moment & {
  /** The reading, where the story does not only change the one of this moment; null before the first. */
  readonly reading?: Snapshot | null;
  /** By its kind alone: since the moment of the look. */
  readonly diagnosis?: DiagnosisKind | Diagnosis;
  readonly installation?: DiagnosisKind | Diagnosis;
  readonly car?: SnapshotChanges;
  readonly journal?: Partial<JournalFacts>;
};

/** A look at a car that can be read and stands parked since long ago, unplugged and closed, but for what the story changes. */
export function aVehicleSituation({
  at: time = '08:00',
  elapsedMs = at(time).getTime(),
  timeZone = 'Europe/Sofia',
  reading,
  diagnosis = LONG_WELL,
  installation = LONG_WELL,
  car,
  journal,
}: VehicleChanges = {}): VehicleSituation {
  return {
    at: at(time),
    elapsedMs,
    timeZone,
    snapshot: reading === undefined ? aSnapshot({ at: time, changedAt: LONG_WELL.since, ...car }) : reading,
    diagnosis: diagnosisAt(time, diagnosis),
    installation: diagnosisAt(time, installation),
    journal: { ...NO_JOURNAL_FACTS, ...journal },
  };
}

/** A look at a Pi that is well, but for what the story changes. */
export function anInstallationSituation({
  at: time = '08:00',
  elapsedMs = at(time).getTime(),
  timeZone = 'Europe/Sofia',
  diagnosis = LONG_WELL,
  restart = null,
  storage = null,
}: Moment & { readonly diagnosis?: DiagnosisKind | Diagnosis } & Partial<
    Pick<InstallationSituation, 'restart' | 'storage'>
  > = {}): InstallationSituation {
  return { at: at(time), elapsedMs, timeZone, diagnosis: diagnosisAt(time, diagnosis), restart, storage };
}

/** The rules of a person who wants to be told of everything at once, but for what the story changes. */
export function rulesToTellAll(changes: Partial<NotificationRules> = {}): NotificationRules {
  const wanted = Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, true]));
  return { ...DEFAULT_NOTIFICATION_RULES, wanted, quietHours: null, mostPerHour: 60, ...changes };
}

const LONG_WELL: Diagnosis = { kind: 'ok', since: at('2026-11-01T00:00:00.000Z') };

function diagnosisAt(time: string, diagnosis: DiagnosisKind | Diagnosis): Diagnosis {
  return typeof diagnosis === 'string' ? { kind: diagnosis, since: at(time) } : diagnosis;
}
