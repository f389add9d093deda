import type { RestartReason } from './restart-policy.js';

/**
 * What came of a request to restart psacc.
 *
 * - `running`: psacc is still being waited for
 * - `helped`: what was wrong is no longer wrong
 * - `failed`: after five minutes it still was
 * - `impossible`: this machine has nobody who could restart a service for us
 */
export const RESTART_OUTCOMES = ['running', 'helped', 'failed', 'impossible'] as const;
export type RestartOutcome = (typeof RESTART_OUTCOMES)[number];

/** A request to restart psacc, and what came of it. */
export interface Restart {
  readonly reason: RestartReason;
  readonly requestedAt: Date;
  readonly outcome: RestartOutcome;
  /** Null while it runs. */
  readonly endedAt: Date | null;
}

/** A restart that has ended. */
export interface RestartReport extends Restart {
  readonly outcome: Exclude<RestartOutcome, 'running'>;
  readonly endedAt: Date;
}

/** Whether somebody on this machine restarts psacc for us when asked. */
export const RESTARTER_STATES = ['installed', 'missing'] as const;
export type RestarterState = (typeof RESTARTER_STATES)[number];
