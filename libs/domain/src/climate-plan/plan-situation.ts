import type { ClimateFailure, Snapshot } from '../snapshot.js';
import type { ClimateSkipReason, ComingClimateRun, PastClimateRun } from './climate-run.js';
import type { ClimatePlanSetting } from './setting.js';

/** What is known when the plan is followed. */
export interface ClimatePlanSituation {
  readonly now: Date;
  /** IANA zone of the vehicle. */
  readonly timeZone: string;
  readonly setting: ClimatePlanSetting;
  /** The newest reading; null before the first. */
  readonly snapshot: Snapshot | null;
}

/** What is to be asked of the car now. */
export interface ClimatePlanAction {
  readonly kind: 'startClimate';
}

/** What a person should know of a run; each run has one of these, once. */
export type ClimatePlanEvent = { readonly at: Date; readonly id: string; readonly readyAt: Date } & (
  | { readonly kind: 'climate-plan-started' }
  | { readonly kind: 'climate-plan-failed'; readonly failure: ClimateFailure }
  | { readonly kind: 'climate-plan-not-obeyed' }
  | { readonly kind: 'climate-plan-skipped'; readonly reason: ClimateSkipReason }
);

/** A run that something hinders, which may yet go away. */
export interface WaitingClimateRun {
  readonly id: string;
  readonly readyMs: number;
  readonly reason: ClimateSkipReason;
}

/** What must be remembered between two looks, also over a restart: plain data, as JSON has it. Times are milliseconds since 1970. */
export interface ClimatePlanMemory {
  /** Up to when all runs are decided: the last look; null before the first. */
  readonly lookedMs: number | null;
  /** The runs whose time to start has come, and what each still waits for. */
  readonly waiting: readonly WaitingClimateRun[];
  /** The last twenty, the oldest first. */
  readonly runs: readonly PastClimateRun[];
}

export const NO_CLIMATE_MEMORY: ClimatePlanMemory = { lookedMs: null, waiting: [], runs: [] };

/** How a plan stands. `refused`: something is wrong with the setting. `running`: a start was asked for, and its time has not passed. */
export const CLIMATE_PLAN_STATES = ['off', 'refused', 'nothing-planned', 'planned', 'waiting', 'running'] as const;
export type ClimatePlanState = (typeof CLIMATE_PLAN_STATES)[number];

/** What the app shows of the plan. */
export interface ClimatePlanView {
  readonly state: ClimatePlanState;
  /** The next one that is no holiday; null: none. */
  readonly next: ComingClimateRun | null;
  /** Why the run whose time to start has come has not started yet. */
  readonly waitingFor: ClimateSkipReason | null;
  /** The newest first. */
  readonly runs: readonly PastClimateRun[];
}

/** The plan after a look: the memory is stored before the actions are carried out, so that none is done twice. */
export interface ClimatePlanStep {
  readonly memory: ClimatePlanMemory;
  readonly actions: readonly ClimatePlanAction[];
  readonly events: readonly ClimatePlanEvent[];
  readonly view: ClimatePlanView;
}
