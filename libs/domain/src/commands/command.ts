import type { TimeOfDay } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';

/** What can be asked of a car. */
export const COMMAND_KINDS = [
  'startCharging',
  'stopCharging',
  'chargeToFull',
  'setScheduledStart',
  'startClimate',
  'stopClimate',
  'wakeUp',
  'flashLights',
  'soundHorn',
  'lockDoors',
  'unlockDoors',
] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

/** The parts of the Pi that ask by themselves. No uid of Firebase Auth looks like these. */
export const AUTOMATIC_ASKERS = ['charge-limit', 'charging-plan', 'climate-plan'] as const;
export type AutomaticAsker = (typeof AUTOMATIC_ASKERS)[number];

export function isAutomaticAsker(who: string): who is AutomaticAsker {
  return AUTOMATIC_ASKERS.some((asker) => asker === who);
}

/** What somebody has asked for. It is never carried out after `expiresAt`. */
export interface CommandRequest {
  readonly kind: CommandKind;
  /** Only of `setScheduledStart`: when the car is to begin. */
  readonly scheduledStart: TimeOfDay | null;
  /** The uid of who asks, or an {@link AutomaticAsker}. */
  readonly requestedBy: string;
  /** The e-mail address of who asks, as the token has it: others of the household know people by it. Null: by a part of the Pi, or an account without one. */
  readonly askedAs: string | null;
  /** By the clock of the device on which it was asked, as is `expiresAt`. */
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

/**
 * Why a command was not carried out, although the car could be asked.
 *
 * - `not-understood`: what was asked has not the form of a command
 * - `not-available`: this psacc, this car or this account cannot do it, as was learned before
 * - `limit-reached`: the battery is at its charging limit, or above; `chargeToFull` goes beyond
 * - `auxiliary-battery-low`: to wake the car would drain a 12 V battery that is low already
 * - `wake-ups-used-up`: psacc allows so many in 20 minutes, for all cars together
 * - `no-access`: who asked has no right to it any more; a token may say otherwise for an hour
 * - `already-under-way`: the same was asked before, and has not come to its end
 * - `replaced`: the contrary was asked later; what had been sent may still have reached the car before
 * - `backend-failed`: the backend came to no good end with it before psacc was asked
 * - `service-failed`: psacc failed without a reason: remote control is not set up, or the maker's cloud fails
 * - `service-refused`: psacc said no
 * - `unknown`: a reason of a newer backend
 */
export const REFUSALS = [
  'not-understood',
  'not-available',
  'limit-reached',
  'auxiliary-battery-low',
  'wake-ups-used-up',
  'no-access',
  'already-under-way',
  'replaced',
  'backend-failed',
  'service-failed',
  'service-refused',
  'unknown',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why psacc could not be asked: nothing listens at its address, or something else does. */
export const OBSTACLES = ['service-down', 'service-foreign'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** `expired`: its time had passed before it could be sent. `unconfirmed`: sent, as far as is known, but the car has not shown the effect. */
export type CommandFailure =
  | { readonly kind: 'expired' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'unreachable'; readonly reason: Obstacle }
  | { readonly kind: 'unconfirmed' };

/** Which backend has taken a command for its own, and when. */
export interface Claim {
  /** The id of the installation, the same after a restart. */
  readonly claimedBy: string;
  readonly claimedAt: Date;
}

/** How far a command has come. All dates are by the clock of the backend. */
export type CommandStage =
  | { readonly status: 'requested' }
  /** `mayBeSent` from the claim until psacc is called, and never again: after a restart nobody knows whether it was. */
  | ({ readonly status: 'claimed'; readonly mayBeSent: boolean } & Claim)
  | ({ readonly status: 'sent'; readonly sentAt: Date } & Claim)
  /** `sentAt`: null where the backend was restarted before it could note it. */
  | ({ readonly status: 'confirmed'; readonly sentAt: Date | null; readonly confirmedAt: Date } & Claim)
  /** Handed on, and nothing that the car has reported since can show whether it obeyed. */
  | ({ readonly status: 'unprovable'; readonly sentAt: Date } & Claim)
  | {
      readonly status: 'failed';
      readonly failure: CommandFailure;
      readonly failedAt: Date;
      /** Null where it was refused before anybody claimed it. */
      readonly claim: Claim | null;
      /** Null where it was not sent, or nobody knows. */
      readonly sentAt: Date | null;
    };
export type CommandStatus = CommandStage['status'];

/** A wish of a driver, and what has become of it. */
export interface Command {
  readonly id: string;
  readonly vehicleId: VehicleId;
  readonly request: CommandRequest;
  readonly stage: CommandStage;
}

/** True for a command that nothing can change any more. */
export function isOver({ stage: { status } }: Command): boolean {
  return status === 'confirmed' || status === 'unprovable' || status === 'failed';
}
