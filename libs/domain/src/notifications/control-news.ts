import type { CommandFailure } from '../commands/index.js';
import type { ControlEvent } from '../control/control-event.js';
import type { JournalFacts } from './journal-facts.js';
import type { Charged, Gain } from './topics/charging-events.js';
import { chargedIn, gainSincePluggedIn } from './topics/charging-gain.js';
import {
  CLIMATE_HINDRANCES,
  type CommandTrouble,
  type ControlNewsEvent,
  type PlanTrouble,
  type ToldSkipReason,
} from './topics/control-events.js';
import type { Marks } from './topic.js';

/** What is known of the charge that a control event is about. */
export interface ChargeSoFar {
  /** The marks of the topic `charging`. */
  readonly marks: Marks;
  readonly session: JournalFacts['session'];
}

type PlanEvent = Extract<ControlEvent, { readonly kind: 'plan-not-met' | 'plan-not-obeyed' | 'plan-overruled-by-car' }>;

/** What the control of a car tells, as it is worth telling people; null: not worth it, or told by what the car reports. */
export function toControlNews(event: ControlEvent, charge: ChargeSoFar): ControlNewsEvent | null {
  switch (event.kind) {
    case 'limit-reached-and-stopped': {
      const { happenedAt, percent, limitPercent, isAgain } = event;
      return { kind: 'limit-reached', happenedAt, percent, limitPercent, isAgain, ...brought(charge, percent, happenedAt) };
    }
    case 'stopped-at-the-hour': {
      const { happenedAt, percent } = event;
      return { kind: 'stopped-at-hour', happenedAt, percent, ...brought(charge, percent, happenedAt) };
    }
    case 'stop-hour-not-kept':
      return { kind: 'limit-not-kept', happenedAt: event.happenedAt, percent: event.percent, limitPercent: null };
    case 'limit-not-kept':
    case 'stopped-at-last':
    case 'full-once-over':
    case 'hour-not-given-back':
      return event;
    case 'plan-not-met':
    case 'plan-not-obeyed':
    case 'plan-overruled-by-car':
      return planNews(event);
    case 'plug-in-for-plan': {
      const { kind, at, departure, targetPercent, percent } = event;
      return { kind, happenedAt: at, departAt: departure.at, targetPercent, percent };
    }
    // The climate that runs is told by the car.
    case 'climate-plan-started':
      return null;
    case 'climate-plan-failed':
      return { kind: 'climate-skipped', happenedAt: event.at, readyAt: event.readyAt, why: 'failed', failure: event.failure };
    case 'climate-plan-not-obeyed':
      return { kind: 'climate-skipped', happenedAt: event.at, readyAt: event.readyAt, why: 'not-obeyed', failure: null };
    case 'climate-plan-skipped': {
      const { at, readyAt, reason } = event;
      return isTold(reason) ? { kind: 'climate-skipped', happenedAt: at, readyAt, why: reason, failure: null } : null;
    }
    case 'command-failed':
      return { kind: 'command-failed', happenedAt: event.at, command: event.command, why: troubleOf(event.failure) };
  }
}

/** To whom it is told beside the feed; null: to everybody who wants it. */
export function concernedBy(event: ControlEvent): string | null {
  return event.kind === 'command-failed' ? event.requestedBy : null;
}

function brought({ marks, session }: ChargeSoFar, percent: number | null, at: Date): Gain & Charged {
  return { ...gainSincePluggedIn(marks, percent, at), ...chargedIn(session) };
}

function planNews(event: PlanEvent): ControlNewsEvent {
  const { at, departure } = event;
  const isShort = event.kind === 'plan-not-met';
  return {
    kind: 'plan-not-met',
    happenedAt: at,
    why: planTroubleOf(event),
    departAt: departure.at,
    targetPercent: isShort ? event.targetPercent : departure.targetPercent,
    reachesPercent: isShort ? event.reachesPercent : null,
  };
}

function planTroubleOf(event: PlanEvent): PlanTrouble {
  switch (event.kind) {
    case 'plan-not-met':
      return 'too-little-time';
    case 'plan-not-obeyed':
      return event.command === 'startCharging' ? 'start-not-obeyed' : 'stop-not-obeyed';
    case 'plan-overruled-by-car':
      return 'overruled-by-car';
  }
}

function isTold(reason: string): reason is ToldSkipReason {
  return CLIMATE_HINDRANCES.some((hindrance) => hindrance === reason);
}

function troubleOf(failure: CommandFailure): CommandTrouble {
  return failure.kind === 'refused' || failure.kind === 'unreachable' ? failure.reason : failure.kind;
}
