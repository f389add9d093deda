import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { type Diagnosis, DIAGNOSIS_KINDS, type DiagnosisKind, hindersReadings } from './diagnosis.js';
import { type DiagnosisTrend, isSameMatter, nextDiagnosis } from './diagnosis-trend.js';

const certain = (diagnosis: Diagnosis): DiagnosisTrend => ({ diagnosis, suspicion: null });
const diagnosis = (kind: DiagnosisKind, time: string): Diagnosis => ({ kind, since: at(time) });
/** What holds after these findings, two minutes apart from 08:00 on. */
const after = (start: DiagnosisTrend, ...findings: DiagnosisKind[]) =>
  findings.reduce((trend, kind, index) => nextDiagnosis(trend, kind, new Date(at('08:00').getTime() + index * 120_000)), start);

describe('nextDiagnosis', () => {
  const ok = certain(diagnosis('ok', '07:00'));
  const down = certain(diagnosis('psacc-down', '07:30'));

  it('takes one failure for a hiccup', () => {
    expect(after(ok, 'cloud-failing').diagnosis).toEqual(ok.diagnosis);
    expect(after(ok, 'cloud-failing', 'ok')).toEqual(ok);
  });

  it('believes the second failure in a row, whatever its kind, and dates it from the first', () => {
    expect(after(ok, 'cloud-failing', 'psacc-down')).toEqual(certain(diagnosis('psacc-down', '08:00')));
  });

  it('says at once what is wrong after a start', () => {
    expect(after(certain(diagnosis('starting', '07:59')), 'psacc-down')).toEqual(certain(diagnosis('psacc-down', '08:00')));
  });

  it('keeps since when it is so while it stays so', () => {
    expect(after(down, 'psacc-down')).toEqual(down);
  });

  it('believes a recovery at once', () => {
    expect(after(down, 'ok')).toEqual(certain(diagnosis('ok', '08:00')));
  });

  it('believes that psacc reads again, but not yet that it cannot send commands: it may just have been started', () => {
    expect(after(down, 'remote-control-not-set-up').diagnosis).toEqual(diagnosis('ok', '08:00'));
    expect(after(down, 'remote-control-not-set-up', 'ok').diagnosis).toEqual(diagnosis('ok', '08:00'));
    const missing = certain(diagnosis('remote-control-not-set-up', '08:00'));
    expect(after(down, 'remote-control-not-set-up', 'remote-control-not-set-up')).toEqual(missing);
  });

  it('keeps since when psacc itself is lost while it is restarted: blocked, down, blocked', () => {
    expect(after(down, 'psacc-blocked', 'psacc-down', 'psacc-blocked')).toEqual(certain(diagnosis('psacc-blocked', '07:30')));
  });

  it('keeps since when the cloud is lost once it has turned out to be the login', () => {
    const failing = certain(diagnosis('cloud-failing', '07:30'));
    expect(after(failing, 'login-expired')).toEqual(certain(diagnosis('login-expired', '07:30')));
  });

  it('does not let a restart by hand interrupt an outage of the cloud', () => {
    const failing = certain(diagnosis('cloud-failing', '07:30'));
    expect(after(failing, 'psacc-down', 'cloud-failing')).toEqual(failing);
    expect(after(failing, 'psacc-down', 'psacc-down')).toEqual(certain(diagnosis('psacc-down', '08:00')));
  });

  it('does not date an outage from a reading that was good, though remote control was missing', () => {
    expect(after(ok, 'remote-control-not-set-up', 'cloud-failing').diagnosis).toEqual(ok.diagnosis);
    expect(after(ok, 'remote-control-not-set-up', 'cloud-failing', 'cloud-failing').diagnosis).toEqual(diagnosis('cloud-failing', '08:02'));
  });
});

describe('the laws of the trend', () => {
  const finding = fc.constantFrom(...DIAGNOSIS_KINDS.filter((kind) => kind !== 'starting'));
  const story = fc.array(finding, { maxLength: 40 });
  const start = certain(diagnosis('starting', '07:00'));

  it('tells what is found three times in a row, whatever was before', () => {
    fc.assert(
      fc.property(story, finding, (before, kind) => {
        expect(after(start, ...before, kind, kind, kind).diagnosis.kind).toBe(kind);
      }),
    );
  });

  it('never keeps a vehicle lost that was read', () => {
    fc.assert(
      fc.property(story, (before) => {
        expect(after(start, ...before, 'ok')).toMatchObject({ diagnosis: { kind: 'ok' }, suspicion: null });
        expect(hindersReadings(after(start, ...before, 'remote-control-not-set-up').diagnosis.kind)).toBe(false);
      }),
    );
  });

  it('moves since only when the matter changes, and never against the order of the findings', () => {
    fc.assert(
      fc.property(story, (findings) => {
        let trend = start;
        findings.forEach((kind, index) => {
          const next = nextDiagnosis(trend, kind, new Date(at('08:00').getTime() + index * 1000));
          const moved = next.diagnosis.since.getTime() - trend.diagnosis.since.getTime();
          expect(moved).toBeGreaterThanOrEqual(0);
          if (isSameMatter(trend.diagnosis.kind, next.diagnosis.kind)) expect(moved).toBe(0);
          trend = next;
        });
      }),
    );
  });

  it('keeps one since however often psacc is found down and blocked in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<DiagnosisKind>('psacc-down', 'psacc-blocked'), { minLength: 1 }), (findings) => {
        expect(after(start, ...findings).diagnosis).toEqual({ kind: findings.at(-1), since: at('08:00') });
      }),
    );
  });
});
