import { type Diagnosis, type DiagnosisKind, hindersReadings } from '../diagnosis.js';
import type { Moment } from '../restart-policy.js';
import type { Snapshot } from '../snapshot.js';
import type { JournalFacts } from './journal-facts.js';
import type { OwnStop } from './own-stop.js';

/** What is known of a vehicle at one look. */
export interface VehicleSituation extends Moment {
  /** IANA zone of the car's times of day. */
  readonly timeZone: string;
  /** The last believed reading; null before the first. */
  readonly snapshot: Snapshot | null;
  /** What stands between this vehicle and a reading. */
  readonly diagnosis: Diagnosis;
  /** What stands between all vehicles and a reading: then it is no fault of this one. */
  readonly installation: Diagnosis;
  readonly journal: JournalFacts;
  /** Absent: nothing controls the charge. */
  readonly ownStop?: OwnStop;
}

/** Whether the car can be read now: what was read before may no longer hold. */
export function isReadable({ diagnosis: { kind } }: VehicleSituation): boolean {
  return kind !== 'starting' && !hindersReadings(kind);
}

export const STORAGE_PROBLEMS = ['disk-full', 'disk-nearly-full', 'read-only', 'damaged', 'failing'] as const;
/** What is wrong with the Pi's disk or database. */
export type StorageProblem = (typeof STORAGE_PROBLEMS)[number];

/** A restart of psacc that has come to its end. */
export interface EndedRestart {
  readonly reason: DiagnosisKind;
  readonly endedAt: Date;
  /** `impossible`: nothing on the Pi carries out restarts. */
  readonly outcome: 'helped' | 'failed' | 'impossible';
}

/** What is known of the Pi and its way to the cars at one look. */
export interface InstallationSituation extends Moment {
  readonly timeZone: string;
  readonly diagnosis: Diagnosis;
  /** The last one; null when there was none. */
  readonly restart: EndedRestart | null;
  readonly storage: { readonly problem: StorageProblem; readonly since: Date } | null;
}
