/**
 * What stands between the owner and a reading.
 *
 * - `starting`: the backend has not tried yet
 * - `ok`: psacc answers and is believed
 * - `psacc-down`: nothing listens at psacc's address, or it was just being restarted
 * - `psacc-blocked`: psacc accepts the call and never answers, not even the cheap one
 * - `psacc-foreign`: something answers that is not psacc (a web page, an empty body)
 * - `psacc-not-configured`: psacc runs, but knows no vehicle
 * - `cloud-failing`: psacc runs; the maker's cloud or the login fails
 * - `login-expired`: psacc runs; the maker refuses its login
 * - `remote-control-not-set-up`: readings are fine, but psacc has no way to send commands: its one-time password is missing
 * - `readings-rejected`: psacc answers, but what it says cannot be true
 */
export const DIAGNOSIS_KINDS = [
  'starting',
  'ok',
  'psacc-down',
  'psacc-blocked',
  'psacc-foreign',
  'psacc-not-configured',
  'cloud-failing',
  'login-expired',
  'remote-control-not-set-up',
  'readings-rejected',
] as const;
export type DiagnosisKind = (typeof DIAGNOSIS_KINDS)[number];

export interface Diagnosis {
  readonly kind: DiagnosisKind;
  /** Since when it is so. */
  readonly since: Date;
}

/** How an attempt to read a vehicle ended. */
export type ReadingOutcome = 'accepted' | 'rejected' | 'no-vehicles' | 'unreachable' | 'silent' | 'failed' | 'foreign';

/** How psacc answered `/settings`, which touches nothing upstream. `not-asked` where the reading already tells enough. */
export type ProbeOutcome = 'not-asked' | 'alive' | 'unreachable' | 'silent' | 'foreign';

/** Names what is wrong from how a reading and the probe after it ended. */
export function diagnose(reading: ReadingOutcome, probe: ProbeOutcome): DiagnosisKind {
  switch (reading) {
    case 'accepted':
      return 'ok';
    case 'rejected':
      return 'readings-rejected';
    case 'no-vehicles':
      return 'psacc-not-configured';
    case 'unreachable':
    case 'silent':
    case 'failed':
    case 'foreign':
      return fromProbe(reading, probe);
  }
}

function fromProbe(reading: 'unreachable' | 'silent' | 'failed' | 'foreign', probe: ProbeOutcome): DiagnosisKind {
  switch (probe) {
    case 'unreachable':
      return 'psacc-down';
    case 'silent':
      return 'psacc-blocked';
    case 'foreign':
      return 'psacc-foreign';
    case 'alive':
    case 'not-asked':
      return fromReading(reading);
  }
}

// Where the process lives, whatever failed lies behind it; but what could not be reached a moment ago was being restarted.
function fromReading(reading: 'unreachable' | 'silent' | 'failed' | 'foreign'): DiagnosisKind {
  if (reading === 'unreachable') return 'psacc-down';
  return reading === 'foreign' ? 'psacc-foreign' : 'cloud-failing';
}

/** What holds, and what one finding against it makes probable. */
export interface DiagnosisTrend {
  readonly diagnosis: Diagnosis;
  /** A first finding that something is wrong, while all was well until now; null when there is none. */
  readonly suspicion: Diagnosis | null;
}

/**
 * The diagnosis after the newest finding. `since` stays while the kind stays.
 *
 * One failure alone is a hiccup: psacc was busy, the cloud slow. Only the second in a row, of whatever kind, ends an `ok`; it is then so since the first.
 * Recovery counts at once.
 */
export function nextDiagnosis({ diagnosis, suspicion }: DiagnosisTrend, kind: DiagnosisKind, now: Date): DiagnosisTrend {
  if (diagnosis.kind === kind) return { diagnosis, suspicion: null };
  if (diagnosis.kind === 'ok' && !suspicion) return { diagnosis, suspicion: { kind, since: now } };
  return { diagnosis: { kind, since: suspicion?.since ?? now }, suspicion: null };
}
