import type { Snapshot, TimeOfDay } from '../snapshot.js';
import type { ChargeLimitSetting } from './charge-limit.js';
import type { HourPurpose } from './limit-memory.js';

/** What is known at one look at a car. */
export interface LimitSituation {
  readonly now: Date;
  /** IANA, the vehicle's. */
  readonly timeZone: string;
  /** The newest accepted reading; null: none yet. */
  readonly snapshot: Snapshot | null;
  readonly setting: ChargeLimitSetting;
  /** Usable; null: not known. */
  readonly capacityKwh: number | null;
  /** How long it will be until the next reading of a car that charges. */
  readonly pollIntervalMs: number;
  /** A driver has asked for a full battery this time: until the car is unplugged nothing is stopped. */
  readonly manualFull: boolean;
  /** When a charge was last asked for, by a person or a plan; null, or left out: never. */
  readonly chargeAskedAt?: Date | null;
  /** When a person last started or stopped a charge; null, or left out: never. */
  readonly personDecidedAt?: Date | null;
}

/** What asks for a stop. */
export type StopReason = 'limit' | 'stop-hour';

/** A command that is to be sent now, once. It was remembered as sent: what is never sent is tried once more when the car has had its time. */
export type ControlAction =
  | { readonly kind: 'stopCharging'; readonly why: StopReason }
  /** The stop was on its way when the owner raised or lifted the limit, and the car has obeyed it. */
  | { readonly kind: 'startCharging'; readonly why: 'stop-taken-back' }
  | { readonly kind: 'setScheduledStart'; readonly at: TimeOfDay; readonly why: HourPurpose };

interface At<Kind extends string> {
  readonly kind: Kind;
  readonly happenedAt: Date;
}

/** What has happened and is worth telling, each exactly once. Percents are what the car had reported; null: nothing. */
export type LimitEvent =
  /** A charge has ended at or above the limit. `isAgain`: it had before, since the cable was put in. */
  | (At<'limit-reached-and-stopped'> & { readonly percent: number | null; readonly limitPercent: number; readonly isAgain: boolean })
  /** Alarm: two stops were commanded, and the car goes on charging. */
  | (At<'limit-not-kept'> & { readonly percent: number | null; readonly limitPercent: number })
  /** The stop hour has ended a charge. */
  | (At<'stopped-at-the-hour'> & { readonly percent: number | null })
  /** Alarm: two stops were commanded at the stop hour, and the car goes on charging. */
  | (At<'stop-hour-not-kept'> & { readonly percent: number | null })
  /** After an alarm: now it does not charge any more. */
  | (At<'stopped-at-last'> & { readonly percent: number | null; readonly why: StopReason })
  /** The car was charged above the limit and unplugged: from now on the limit holds again, before `fullOnceUntil`. */
  | At<'full-once-over'>
  /** The hour at which the car is to start by itself was moved, and cannot be set back to the owner's. It is tried again and again. */
  | (At<'hour-not-given-back'> & { readonly own: TimeOfDay });
export type LimitEventKind = LimitEvent['kind'];

/**
 * How far the keeping of the limit has come.
 *
 * - `off`: nothing is set, or what is set is suspended
 * - `idle`: the car does not charge
 * - `watching`: it charges, and is to be stopped later
 * - `stopping`: the stop was commanded, and the car has not shown it yet
 * - `stopped`: the limit has ended a charge, and the cable is still in
 * - `not-stopped`: the alarm was given, and the car still charges
 */
export const CHARGE_LIMIT_STATES = ['off', 'idle', 'watching', 'stopping', 'stopped', 'not-stopped'] as const;
export type ChargeLimitState = (typeof CHARGE_LIMIT_STATES)[number];

/** What a person is shown of the limit. */
export interface ChargeLimitView {
  /** As it is set; null: off. */
  readonly limitPercent: number | null;
  /** Full once: until then nothing is stopped. Null: not so, or used up. */
  readonly isSuspendedUntil: Date | null;
  /** A driver has asked for a full battery this time. */
  readonly isSuspendedForThisCharge: boolean;
  readonly state: ChargeLimitState;
  /** How fast it charges, estimated; null: it does not, or nothing is known. */
  readonly percentPerHour: number | null;
  /** When the limit is probably reached; null: it is reached, is not in force, or nothing is known. */
  readonly reachesLimitAt: Date | null;
  /** The most by which the battery may go beyond the limit, where the car obeys the next stop: whole percents, rounded up. Null as above. */
  readonly overshootPercent: number | null;
  /** How often this car reports while it charges, as was seen: whole minutes from one report to the next. Null: not enough was seen. */
  readonly reportIntervalMinutes: number | null;
  /** Direct current: a minute is worth percents, and the car reports every few. */
  readonly cannotBeExact: boolean;
  /** What the car reported when the limit had ended its charge; null: it has not, or nothing was reported. */
  readonly stoppedAtPercent: number | null;
  /** When the stop hour ends the running charge; null: no charge, or no such hour in force. */
  readonly stopsAt: Date | null;
  /** The owner's own hour while the car's program shows another, which we have set; null: what the car shows is the owner's. */
  readonly ownScheduledStart: TimeOfDay | null;
}
