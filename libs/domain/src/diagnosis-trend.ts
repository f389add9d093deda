import { type Diagnosis, type DiagnosisKind, hindersReadings } from './diagnosis.js';

/** What holds, and what one finding against it makes probable. */
export interface DiagnosisTrend {
  readonly diagnosis: Diagnosis;
  /** A first finding that something else holds than the diagnosis; null when there is none. */
  readonly suspicion: Diagnosis | null;
}

/**
 * Kinds that are one matter seen at different moments: a process that is being restarted is now blocked, now down; and what lies behind a living psacc
 * is told apart only when the list of vehicles is asked for.
 */
const ONE_MATTER: readonly (readonly DiagnosisKind[])[] = [
  ['psacc-down', 'psacc-blocked'],
  ['cloud-failing', 'login-expired', 'psacc-not-configured'],
];

/** True where two kinds are one matter: from one to the other, `since` stays. */
export function isSameMatter(one: DiagnosisKind, other: DiagnosisKind): boolean {
  return one === other || ONE_MATTER.some((kinds) => kinds.includes(one) && kinds.includes(other));
}

/**
 * The diagnosis after the newest finding.
 *
 * - One finding against what holds is a hiccup: psacc was busy, the cloud slow. Only the second in a row, of whatever kind, ends it; it is then so since the first.
 * - Readings that come again count at once, and so does the first finding after a start.
 * - Within one matter ({@link isSameMatter}) the kind is the newest found, and `since` stays.
 */
export function nextDiagnosis({ diagnosis, suspicion }: DiagnosisTrend, kind: DiagnosisKind, now: Date): DiagnosisTrend {
  if (isSameMatter(diagnosis.kind, kind)) return certain({ kind, since: diagnosis.since });
  if (diagnosis.kind === 'starting' || kind === 'ok') return certain({ kind, since: now });
  // Read again: that is certain. That remote control is missing too is not, for psacc may just have been started.
  if (isReadAgain(diagnosis.kind, kind)) return { diagnosis: { kind: 'ok', since: now }, suspicion: { kind, since: now } };
  // A suspicion that readings were hindered dates nothing that leaves them alone, nor the other way round.
  const isConfirmed = suspicion !== null && hindersReadings(suspicion.kind) === hindersReadings(kind);
  return isConfirmed ? certain({ kind, since: suspicion.since }) : { diagnosis, suspicion: { kind, since: now } };
}

function certain(diagnosis: Diagnosis): DiagnosisTrend {
  return { diagnosis, suspicion: null };
}

function isReadAgain(from: DiagnosisKind, to: DiagnosisKind): boolean {
  return hindersReadings(from) && !hindersReadings(to);
}
