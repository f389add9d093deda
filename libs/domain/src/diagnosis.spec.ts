import {
  diagnose,
  DIAGNOSIS_KINDS,
  type DiagnosisKind,
  hindersReadings,
  isTrouble,
  type ListingOutcome,
  type ProbeOutcome,
  type ReadingOutcome,
  type RemoteControlOutcome,
} from './diagnosis.js';

/** Every reading outcome against every outcome of the probe after it. */
const TABLE: Record<ReadingOutcome, Record<ProbeOutcome, DiagnosisKind>> = {
  accepted: everyProbe('ok'),
  rejected: everyProbe('readings-rejected'),
  'no-vehicles': everyProbe('psacc-not-configured'),
  unreachable: {
    'not-asked': 'psacc-down',
    alive: 'psacc-down',
    unreachable: 'psacc-down',
    silent: 'psacc-blocked',
    foreign: 'psacc-foreign',
  },
  silent: {
    'not-asked': 'cloud-failing',
    alive: 'cloud-failing',
    unreachable: 'psacc-down',
    silent: 'psacc-blocked',
    foreign: 'psacc-foreign',
  },
  failed: {
    'not-asked': 'cloud-failing',
    alive: 'cloud-failing',
    unreachable: 'psacc-down',
    silent: 'psacc-blocked',
    foreign: 'psacc-foreign',
  },
  foreign: {
    'not-asked': 'psacc-foreign',
    alive: 'psacc-foreign',
    unreachable: 'psacc-down',
    silent: 'psacc-blocked',
    foreign: 'psacc-foreign',
  },
};

function everyProbe(kind: DiagnosisKind): Record<ProbeOutcome, DiagnosisKind> {
  return { 'not-asked': kind, alive: kind, unreachable: kind, silent: kind, foreign: kind };
}

// The table's type makes it complete, so its keys are all outcomes there are.
const CASES = Object.entries(TABLE).flatMap(([reading, row]) =>
  Object.entries(row).map(([probe, kind]) => ({ reading: reading as ReadingOutcome, probe: probe as ProbeOutcome, kind })),
);

describe('diagnose', () => {
  it.each(CASES)('calls a reading that is $reading with a probe that is $probe: $kind', ({ reading, probe, kind }) => {
    expect(diagnose({ reading, probe })).toBe(kind);
  });

  it('calls psacc down when it answers the probe a moment after it could not be reached: it was just being restarted', () => {
    expect(diagnose({ reading: 'unreachable', probe: 'alive' })).toBe('psacc-down');
  });

  it.each<[ListingOutcome, RemoteControlOutcome, DiagnosisKind]>([
    ['unknown', 'unknown', 'cloud-failing'],
    ['answered', 'set-up', 'cloud-failing'],
    ['answered', 'not-set-up', 'cloud-failing'],
    ['failed', 'unknown', 'login-expired'],
    ['failed', 'set-up', 'login-expired'],
    ['failed', 'not-set-up', 'psacc-not-configured'],
  ])('behind a living psacc, with a list that is %s and remote control that is %s, finds: %s', (listing, remoteControl, kind) => {
    expect(diagnose({ reading: 'failed', probe: 'alive', listing, remoteControl })).toBe(kind);
  });

  it('does not call a login expired that was never there', () => {
    expect(diagnose({ reading: 'failed', probe: 'alive', listing: 'failed', isFirstContact: true })).toBe('psacc-not-configured');
  });

  it.each<ReadingOutcome>(['unreachable', 'silent', 'foreign'])('judges no login by a reading that is %s', (reading) => {
    expect(diagnose({ reading, probe: 'alive', listing: 'failed', remoteControl: 'not-set-up' })).toBe(
      diagnose({ reading, probe: 'alive' }),
    );
  });

  it.each<[RemoteControlOutcome, DiagnosisKind]>([
    ['unknown', 'ok'],
    ['set-up', 'ok'],
    ['not-set-up', 'remote-control-not-set-up'],
  ])('with a good reading and remote control that is %s says: %s', (remoteControl, kind) => {
    expect(diagnose({ reading: 'accepted', remoteControl })).toBe(kind);
  });
});

describe('the kinds', () => {
  const kindsThat = (holds: (kind: DiagnosisKind) => boolean) => DIAGNOSIS_KINDS.filter(holds);

  it('are troubles but for the beginning and the good end', () => {
    expect(kindsThat((kind) => !isTrouble(kind))).toEqual(['starting', 'ok']);
  });

  it('hinder readings but for remote control, which readings do not need', () => {
    expect(kindsThat((kind) => isTrouble(kind) && !hindersReadings(kind))).toEqual(['remote-control-not-set-up']);
    expect(kindsThat((kind) => hindersReadings(kind) && !isTrouble(kind))).toEqual([]);
  });
});
