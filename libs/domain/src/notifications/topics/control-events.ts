import type { StopReason } from '../../charge-limit/index.js';
import type { ClimateSkipReason } from '../../climate-plan/index.js';
import type { CommandKind, Obstacle, Refusal } from '../../commands/index.js';
import type { ClimateFailure, TimeOfDay } from '../../snapshot.js';
import type { KindTraits } from '../topic.js';
import type { Charged, Gain } from './charging-events.js';

interface At<Kind extends string> {
  readonly kind: Kind;
  readonly happenedAt: Date;
}

/** Why a charging plan does not come out as it should. */
export const PLAN_TROUBLES = ['too-little-time', 'start-not-obeyed', 'stop-not-obeyed', 'overruled-by-car'] as const;
export type PlanTrouble = (typeof PLAN_TROUBLES)[number];

/** Of what hinders a run these are worth telling: the rest the owner wanted so, or the car is warm or on its way. */
export const CLIMATE_HINDRANCES = [
  'no-fresh-reading',
  'not-plugged',
  'battery-low',
  'not-locked',
  'too-late',
  'not-obeyed',
  'failed',
] as const;
export type ClimateHindrance = (typeof CLIMATE_HINDRANCES)[number];
export type ToldSkipReason = Extract<ClimateSkipReason, ClimateHindrance>;

/** Why a wish of a person has come to nothing. */
export type CommandTrouble = 'expired' | 'unconfirmed' | Refusal | Obstacle;

/** What the control of a car does and does not bring about. Percents are what the car had reported; null: nothing. */
export type ControlNewsEvent =
  /** A charge has ended at its limit. `isAgain`: it had before, since the cable was put in, and began again by itself. */
  | (At<'limit-reached'> & Gain & Charged & { readonly percent: number | null; readonly limitPercent: number; readonly isAgain: boolean })
  /** It was asked twice to stop, and goes on. `limitPercent`: null where its hour asks for the stop. */
  | (At<'limit-not-kept'> & { readonly percent: number | null; readonly limitPercent: number | null })
  | (At<'stopped-at-hour'> & Gain & Charged & { readonly percent: number | null })
  /** After the alarm. */
  | (At<'stopped-at-last'> & { readonly percent: number | null; readonly why: StopReason })
  /** It was charged above the limit once, as its owner wanted; from now on the limit holds again. */
  | At<'full-once-over'>
  /** The car does not take back its own starting hour. */
  | (At<'hour-not-given-back'> & { readonly own: TimeOfDay })
  | (At<'plan-not-met'> & {
      readonly why: PlanTrouble;
      readonly departAt: Date;
      readonly targetPercent: number;
      /** At the departure; null where nobody can say. */
      readonly reachesPercent: number | null;
    })
  | (At<'plug-in-for-plan'> & { readonly departAt: Date; readonly targetPercent: number; readonly percent: number })
  /** It was not warmed up or cooled down. `failure`: what the car says; only of one that failed. */
  | (At<'climate-skipped'> & { readonly readyAt: Date; readonly why: ClimateHindrance; readonly failure: ClimateFailure | null })
  | (At<'command-failed'> & { readonly command: CommandKind; readonly why: CommandTrouble });

const traits = (urgency: KindTraits['urgency'], lifetimeMinutes: number, tag: string, ...actions: KindTraits['actions']): KindTraits => ({
  urgency,
  lifetimeMinutes,
  tag,
  wantedByDefault: true,
  actions,
  page: 'home',
});

export const CONTROL_TRAITS: Readonly<Record<ControlNewsEvent['kind'], KindTraits>> = {
  'limit-reached': traits('news', 12 * 60, 'charge', 'charge-to-full'),
  // Of its own tag: what a charge goes on to tell must not take the alarm off the screen.
  'limit-not-kept': traits('urgent', 2 * 60, 'charge-alarm', 'stop-charging'),
  'stopped-at-last': traits('news', 12 * 60, 'charge-alarm'),
  'stopped-at-hour': traits('news', 12 * 60, 'charge', 'start-charging'),
  'full-once-over': { ...traits('aside', 60, 'charge'), wantedByDefault: false },
  'hour-not-given-back': traits('news', 12 * 60, 'starting-hour'),
  'plan-not-met': traits('news', 12 * 60, 'charging-plan'),
  // Urgent: the owner has chosen the hour, which may well lie in the quiet ones.
  'plug-in-for-plan': traits('urgent', 3 * 60, 'plug', 'remind-later'),
  'climate-skipped': traits('news', 60, 'climate'),
  'command-failed': traits('news', 30, 'command'),
};
