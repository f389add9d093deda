import type { ClimateFailure } from '../snapshot.js';

/**
 * Why a run was not started.
 *
 * - `holiday`: the owner has taken the day out
 * - `no-fresh-reading`: the car was not read for half an hour, or does not say what must be known
 * - `already-running`: by the car's own program, or a person
 * - `car-in-use`: it was being driven
 * - `not-plugged`, `battery-low`, `not-locked`, `not-cold-nor-hot`: a condition of the owner or of the car
 * - `too-late`: the time had passed before anybody looked
 * - `switched-off`: the plan was switched off while the run was about to begin
 */
export const CLIMATE_SKIP_REASONS = [
  'holiday',
  'no-fresh-reading',
  'already-running',
  'car-in-use',
  'not-plugged',
  'battery-low',
  'not-locked',
  'not-cold-nor-hot',
  'too-late',
  'switched-off',
] as const;
export type ClimateSkipReason = (typeof CLIMATE_SKIP_REASONS)[number];

/** One time at which the car is to be ready. */
export interface ClimateRun {
  /** Of the weekly or the single time. */
  readonly id: string;
  readonly readyAt: Date;
}

/** The next run, and when it starts as things are. */
export interface ComingClimateRun extends ClimateRun {
  readonly startAt: Date;
}

/**
 * How a run ended.
 *
 * - `sent`: the start was asked for, and nothing shows yet
 * - `started`: a later reading showed it
 * - `failed`: the car says why it did not
 * - `not-obeyed`: no reading showed it in time; the car probably sleeps
 */
export type ClimateOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'started' }
  | { readonly kind: 'failed'; readonly failure: ClimateFailure }
  | { readonly kind: 'not-obeyed' }
  | { readonly kind: 'skipped'; readonly reason: ClimateSkipReason };

/** A run that was begun or skipped, as it is remembered: plain data. Times are milliseconds since 1970. */
export interface PastClimateRun {
  readonly id: string;
  readonly readyMs: number;
  /** When the start was asked for; null where it was skipped. */
  readonly sentMs: number | null;
  readonly outcome: ClimateOutcome;
}
