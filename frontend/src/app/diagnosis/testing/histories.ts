import { type DiagnosisHistory } from '@psa-ev/contract';

/** A Pi that can restart psacc, and nothing that ever went wrong. */
export function aHistory(changes: Partial<DiagnosisHistory> = {}): DiagnosisHistory {
  return { restarter: 'installed', service: 'psa-car-controller.service', outages: [], restarts: [], ...changes };
}

/** A restart of a psacc that did not run, which helped within 40 seconds. */
export function aRestart(changes: Partial<DiagnosisHistory['restarts'][number]> = {}): DiagnosisHistory['restarts'][number] {
  return {
    reason: 'psacc-down',
    requestedAt: new Date('2026-11-20T07:10:00Z'),
    outcome: 'helped',
    endedAt: new Date('2026-11-20T07:10:40Z'),
    ...changes,
  };
}
