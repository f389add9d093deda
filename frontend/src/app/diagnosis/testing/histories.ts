import { type DiagnosisHistory } from '@psa-ev/contract';
import { at } from '@psa-ev/testing';

/** A Pi that can restart psacc, and nothing that ever went wrong. */
export function aHistory(changes: Partial<DiagnosisHistory> = {}): DiagnosisHistory {
  return { restarter: 'installed', service: 'psa-car-controller.service', outages: [], restarts: [], ...changes };
}

/** A restart of a psacc that did not run, which helped within 40 seconds. */
export function aRestart(changes: Partial<DiagnosisHistory['restarts'][number]> = {}): DiagnosisHistory['restarts'][number] {
  return {
    reason: 'psacc-down',
    requestedAt: at('07:10'),
    outcome: 'helped',
    endedAt: new Date(at('07:10').getTime() + 40_000),
    ...changes,
  };
}
