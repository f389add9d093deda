import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { type Diagnosis, DIAGNOSIS_KINDS, type DiagnosisKind, isTrouble } from './diagnosis.js';
import { nextDiagnosis, type DiagnosisTrend } from './diagnosis-trend.js';
import { nextOutage, type Outage, type RunningOutage } from './outage.js';

const diagnosis = (kind: DiagnosisKind, time: string): Diagnosis => ({ kind, since: at(time) });
const down: RunningOutage = { kind: 'psacc-down', since: at('08:00'), until: null };

describe('nextOutage', () => {
  it('outlives our own restart, which knows nothing yet', () => {
    expect(nextOutage(down, diagnosis('starting', '09:00'))).toEqual({ ended: null, running: down });
  });

  it('begins with a trouble, since when that is so', () => {
    expect(nextOutage(null, diagnosis('psacc-down', '08:00'))).toEqual({ ended: null, running: down });
    expect(nextOutage(null, diagnosis('ok', '08:00'))).toEqual({ ended: null, running: null });
  });

  it('is the same one while since stays, under its newest name', () => {
    const step = nextOutage(down, diagnosis('psacc-blocked', '08:00'));
    expect(step).toEqual({ ended: null, running: { ...down, kind: 'psacc-blocked' } });
  });

  it('ends when all is well', () => {
    expect(nextOutage(down, diagnosis('ok', '08:30'))).toEqual({ ended: { ...down, until: at('08:30') }, running: null });
  });

  it('gives way to another that follows on its heels', () => {
    expect(nextOutage(down, diagnosis('cloud-failing', '08:30'))).toEqual({
      ended: { ...down, until: at('08:30') },
      running: { kind: 'cloud-failing', since: at('08:30'), until: null },
    });
  });

  it('never ends before it began, though the clock was set back', () => {
    expect(nextOutage(down, diagnosis('ok', '06:00')).ended).toEqual({ ...down, until: at('08:00') });
  });
});

it('the outages of any story lie one after the other, and one runs exactly while there is a trouble', () => {
  const finding = fc.constantFrom(...DIAGNOSIS_KINDS.filter((kind) => kind !== 'starting'));
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 60 }), (findings) => {
      let trend: DiagnosisTrend = { diagnosis: diagnosis('starting', '07:00'), suspicion: null };
      let running: RunningOutage | null = null;
      const ended: Outage[] = [];
      findings.forEach((kind, index) => {
        trend = nextDiagnosis(trend, kind, new Date(at('08:00').getTime() + index * 1000));
        const step = nextOutage(running, trend.diagnosis);
        running = step.running;
        if (step.ended) ended.push(step.ended);
        expect(running !== null).toBe(isTrouble(trend.diagnosis.kind));
      });
      const ends = ended.flatMap(({ since, until }) => [since.getTime(), until?.getTime() ?? Number.NaN]);
      expect(ends).toEqual([...ends].sort((one, other) => one - other));
    }),
  );
});
