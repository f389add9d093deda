import { DIAGNOSIS_KINDS, isTrouble, RESTART_OUTCOMES, RESTART_REASONS, RESTARTER_STATES } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import {
  type DiagnosisHistorySource,
  fromDiagnosisHistoryDocument,
  LONGEST_DIAGNOSIS_HISTORY,
  toDiagnosisHistoryDocument,
} from './diagnosis-history.document.js';

const HISTORY: DiagnosisHistorySource = {
  restarter: 'installed',
  service: 'psa-car-controller.service',
  outages: [
    { kind: 'psacc-down', since: at('09:00'), until: null },
    { kind: 'login-expired', since: at('07:00'), until: at('08:00') },
  ],
  restarts: [{ reason: 'psacc-down', requestedAt: at('09:04'), outcome: 'running', endedAt: null }],
};

describe('the history of diagnoses', () => {
  const document = toDiagnosisHistoryDocument(HISTORY);

  it.each([
    ['another schema version', { ...document, schemaVersion: 2 }],
    ['no restarter', { ...document, restarter: undefined }],
    ['outages that are no list', { ...document, outages: {} }],
    ['a date that is none', { ...document, outages: [{ ...document.outages[0], since: 'yesterday' }] }],
    ['an outcome that is no word', { ...document, restarts: [{ ...document.restarts[0], outcome: null }] }],
  ])('is refused with %s', (_what, wrong) => {
    expect(() => fromDiagnosisHistoryDocument(wrong)).toThrow();
  });

  it('reads words of a newer backend as unknown', () => {
    const newer = {
      ...document,
      restarter: 'asleep',
      outages: [{ ...document.outages[0], kind: 'haunted' }],
      restarts: [{ ...document.restarts[0], reason: 'whim', outcome: 'astonished' }],
    };
    expect(fromDiagnosisHistoryDocument(newer)).toMatchObject({
      restarter: 'unknown',
      outages: [{ kind: 'unknown' }],
      restarts: [{ reason: 'unknown', outcome: 'unknown' }],
    });
  });

  it('comes back whole, over JSON as over the wire', () => {
    const anyDate = () => fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2090-01-01T00:00:00Z'), noInvalidDate: true });
    const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: LONGEST_DIAGNOSIS_HISTORY });
    const source = fc.record(
      {
        restarter: fc.constantFrom(...RESTARTER_STATES),
        service: fc.string(),
        outages: list(
          fc.record(
            { kind: fc.constantFrom(...DIAGNOSIS_KINDS.filter(isTrouble)), since: anyDate(), until: fc.option(anyDate()) },
            { noNullPrototype: true },
          ),
        ),
        restarts: list(
          fc.record(
            {
              reason: fc.constantFrom(...RESTART_REASONS),
              requestedAt: anyDate(),
              outcome: fc.constantFrom(...RESTART_OUTCOMES),
              endedAt: fc.option(anyDate()),
            },
            { noNullPrototype: true },
          ),
        ),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(source, (history) => {
        const written = toDiagnosisHistoryDocument(history);
        const overTheWire: unknown = JSON.parse(JSON.stringify(written));
        expect(overTheWire).toStrictEqual(written);
        expect(fromDiagnosisHistoryDocument(overTheWire)).toStrictEqual(history);
      }),
    );
  });

  it('tells of the newest only, and stays far below the megabyte that Firestore takes', () => {
    const [outage] = HISTORY.outages;
    const [restart] = HISTORY.restarts;
    if (!outage || !restart) throw new Error('the story has both');
    const longest = toDiagnosisHistoryDocument({ ...HISTORY, outages: Array(500).fill(outage), restarts: Array(500).fill(restart) });
    expect([longest.outages.length, longest.restarts.length]).toEqual([LONGEST_DIAGNOSIS_HISTORY, LONGEST_DIAGNOSIS_HISTORY]);
    expect(JSON.stringify(longest).length).toBeLessThan(15_000);
  });
});
