import { at } from '@psa-ev/testing';
import {
  diagnose,
  type Diagnosis,
  DIAGNOSIS_KINDS,
  type DiagnosisKind,
  nextDiagnosis,
  type ProbeOutcome,
  type ReadingOutcome,
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
    expect(diagnose(reading, probe)).toBe(kind);
  });

  it('calls psacc down when it answers the probe a moment after it could not be reached: it was just being restarted', () => {
    expect(diagnose('unreachable', 'alive')).toBe('psacc-down');
  });

  it('can find every kind of diagnosis but `starting`, which is before the first attempt', () => {
    expect(new Set(CASES.map(({ kind }) => kind))).toEqual(new Set(DIAGNOSIS_KINDS.filter((kind) => kind !== 'starting')));
  });
});

describe('nextDiagnosis', () => {
  const ok = { kind: 'ok', since: at('07:00') } as const;
  const down = { kind: 'psacc-down', since: at('08:00') } as const;
  const certain = (diagnosis: Diagnosis) => ({ diagnosis, suspicion: null });

  it('takes one failure for a hiccup', () => {
    const doubtful = nextDiagnosis(certain(ok), 'cloud-failing', at('08:00'));
    expect(doubtful.diagnosis).toEqual(ok);
    expect(nextDiagnosis(doubtful, 'ok', at('08:02'))).toEqual(certain(ok));
  });

  it('believes the second failure in a row, whatever its kind, and dates it from the first', () => {
    const doubtful = nextDiagnosis(certain(ok), 'cloud-failing', at('08:00'));
    expect(nextDiagnosis(doubtful, 'psacc-down', at('08:02'))).toEqual(certain(down));
  });

  it('says at once what is wrong after a start', () => {
    const starting = certain({ kind: 'starting', since: at('07:59') });
    expect(nextDiagnosis(starting, 'psacc-down', at('08:00'))).toEqual(certain(down));
  });

  it('keeps since when it is so while it stays so', () => {
    expect(nextDiagnosis(certain(down), 'psacc-down', at('09:00'))).toEqual(certain(down));
  });

  it('begins anew when it is something else, and believes a recovery at once', () => {
    expect(nextDiagnosis(certain(down), 'psacc-blocked', at('09:00'))).toEqual(certain({ kind: 'psacc-blocked', since: at('09:00') }));
    expect(nextDiagnosis(certain(down), 'ok', at('09:00'))).toEqual(certain({ kind: 'ok', since: at('09:00') }));
  });
});
