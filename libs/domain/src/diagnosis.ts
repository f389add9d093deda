/**
 * What stands between the owner and a reading, or beside it.
 *
 * - `starting`: the backend has not tried yet
 * - `ok`: psacc answers and is believed
 * - `psacc-down`: nothing listens at psacc's address, or it was just being restarted
 * - `psacc-blocked`: psacc accepts the call and never answers, not even the cheap one
 * - `psacc-foreign`: something answers that is not psacc (a web page, an empty body)
 * - `psacc-not-configured`: psacc runs, but nobody has logged in to it, or the account has no vehicle
 * - `login-expired`: psacc runs, but the maker's cloud no longer knows its login
 * - `cloud-failing`: psacc runs; the maker's cloud fails
 * - `readings-rejected`: psacc answers, but what it says cannot be true
 * - `remote-control-not-set-up`: readings are fine, but psacc cannot send commands: its one-time password is missing or its connection was not started
 */
export const DIAGNOSIS_KINDS = [
  'starting',
  'ok',
  'psacc-down',
  'psacc-blocked',
  'psacc-foreign',
  'psacc-not-configured',
  'login-expired',
  'cloud-failing',
  'readings-rejected',
  'remote-control-not-set-up',
] as const;
export type DiagnosisKind = (typeof DIAGNOSIS_KINDS)[number];

/** A diagnosis with which no believable reading comes. */
export type ReadingHindrance = Exclude<DiagnosisKind, 'starting' | 'ok' | 'remote-control-not-set-up'>;

/** A diagnosis that is worth the owner's attention. */
export type Trouble = Exclude<DiagnosisKind, 'starting' | 'ok'>;

export interface Diagnosis {
  readonly kind: DiagnosisKind;
  /** Since when it is so. */
  readonly since: Date;
}

/** True where no believable reading comes; false for `starting`, of which nothing is known. */
export function hindersReadings(kind: DiagnosisKind): kind is ReadingHindrance {
  return isTrouble(kind) && kind !== 'remote-control-not-set-up';
}

/** True for everything that is neither well nor still unknown. */
export function isTrouble(kind: DiagnosisKind): kind is Trouble {
  return kind !== 'starting' && kind !== 'ok';
}

/** How an attempt to read a vehicle ended. */
export type ReadingOutcome = 'accepted' | 'rejected' | 'no-vehicles' | 'unreachable' | 'silent' | 'failed' | 'foreign';

/** How psacc answered `/settings`, which touches nothing upstream. `not-asked` where the reading already tells enough. */
export type ProbeOutcome = 'not-asked' | 'alive' | 'unreachable' | 'silent' | 'foreign';

/**
 * How psacc answered `/get_vehicles`, which asks the maker's cloud. While only the cloud fails it gives the list that it knows (`answered`); without a login
 * that the cloud accepts it fails with status 500 (`failed`). `unknown`: not asked, or an answer that tells nothing.
 */
export type ListingOutcome = 'unknown' | 'answered' | 'failed';

/** How psacc answered `/charge_control`, which touches nothing upstream: whether it can send commands. `unknown`: not asked, or an answer that tells nothing. */
export type RemoteControlOutcome = 'unknown' | 'set-up' | 'not-set-up';

/** What was seen of psacc around one attempt to read. What is left out was not asked. */
export interface Evidence {
  readonly reading: ReadingOutcome;
  readonly probe?: ProbeOutcome;
  readonly listing?: ListingOutcome;
  readonly remoteControl?: RemoteControlOutcome;
  /** True while psacc has never named a vehicle. */
  readonly isFirstContact?: boolean;
}

/** Names what is wrong from all that was seen. */
export function diagnose(evidence: Evidence): DiagnosisKind {
  const { reading } = evidence;
  switch (reading) {
    case 'accepted':
      return evidence.remoteControl === 'not-set-up' ? 'remote-control-not-set-up' : 'ok';
    case 'rejected':
      return 'readings-rejected';
    case 'no-vehicles':
      return 'psacc-not-configured';
    case 'unreachable':
    case 'silent':
    case 'failed':
    case 'foreign':
      return fromProbe(reading, evidence);
  }
}

type FailedReading = Extract<ReadingOutcome, 'unreachable' | 'silent' | 'failed' | 'foreign'>;

function fromProbe(reading: FailedReading, evidence: Evidence): DiagnosisKind {
  switch (evidence.probe) {
    case 'unreachable':
      return 'psacc-down';
    case 'silent':
      return 'psacc-blocked';
    case 'foreign':
      return 'psacc-foreign';
    case 'alive':
    case 'not-asked':
    case undefined:
      return fromReading(reading, evidence);
  }
}

// Where the process lives, whatever failed lies behind it; but what could not be reached a moment ago was being restarted.
function fromReading(reading: FailedReading, evidence: Evidence): DiagnosisKind {
  switch (reading) {
    case 'unreachable':
      return 'psacc-down';
    case 'foreign':
      return 'psacc-foreign';
    case 'silent':
      return 'cloud-failing';
    case 'failed':
      return behindPsacc(evidence);
  }
}

// A psacc that was never logged in has not started its remote control either; one whose login expired has.
function behindPsacc({ listing, remoteControl, isFirstContact }: Evidence): DiagnosisKind {
  if (listing !== 'failed') return 'cloud-failing';
  return remoteControl === 'not-set-up' || isFirstContact ? 'psacc-not-configured' : 'login-expired';
}
