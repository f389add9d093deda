import { Injectable } from '@nestjs/common';
import type { CommandFailure, CommandKind, CommandRequest } from '@psa-ev/domain';
import { PsaccError, PsaccFailed, PsaccForeignAnswer, PsaccRefused, PsaccUnreachable } from './psacc.errors.js';
import { PsaccLimits } from './psacc.limits.js';
import { PsaccCallWithdrawn, PsaccTransport } from './psacc.transport.js';

/**
 * What came of handing a command to psacc.
 *
 * - `handed-over`: psacc says that it has passed it on, which proves nothing of the car
 * - `uncertain`: psacc gave no whole answer; it may still pass it on, even minutes later
 * - `not-sent`: certainly nothing was passed on
 * - `withdrawn`: psacc was not called, for when its turn came nobody wanted it any more
 */
export type HandOver =
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'uncertain'; readonly problem: string }
  | { readonly kind: 'not-sent'; readonly failure: CommandFailure; readonly problem: string }
  | { readonly kind: 'withdrawn' };

/** How long the lights flash, and how often the horn sounds, for a car to be found on a car park. */
const FLASH_SECONDS = 10;
const HORN_TIMES = 2;

const PATHS: Readonly<Record<CommandKind, (vin: string, request: CommandRequest) => string>> = {
  startCharging: (vin) => `/charge_now/${vin}/1`,
  chargeToFull: (vin) => `/charge_now/${vin}/1`,
  stopCharging: (vin) => `/charge_now/${vin}/0`,
  setScheduledStart: (vin, { scheduledStart }) => `/charge_hour?vin=${vin}&hour=${scheduledStart?.hour}&minute=${scheduledStart?.minute}`,
  startClimate: (vin) => `/preconditioning/${vin}/1`,
  stopClimate: (vin) => `/preconditioning/${vin}/0`,
  wakeUp: (vin) => `/wakeup/${vin}`,
  flashLights: (vin) => `/lights/${vin}/${FLASH_SECONDS}`,
  soundHorn: (vin) => `/horn/${vin}/${HORN_TIMES}`,
  lockDoors: (vin) => `/lock_door/${vin}/1`,
  unlockDoors: (vin) => `/lock_door/${vin}/0`,
};

/** Hands commands to psa_car_controller, in turn with all other calls to it. */
@Injectable()
export class PsaccCommands {
  constructor(
    private readonly transport: PsaccTransport,
    private readonly limits: PsaccLimits,
  ) {}

  /** Calls psacc once, if `isStillWanted` says so when the turn has come. Never throws for what psacc does, and never tries again: that could do it twice. */
  async handOver(request: CommandRequest, vin: string, isStillWanted: () => boolean): Promise<HandOver> {
    const { kind } = request;
    const doing = `handing over the command ${kind}`;
    const path = PATHS[kind](encodeURIComponent(vin), request);
    try {
      const answer = await this.transport.getJson({ doing, path, timeoutMs: this.limits.commandMs, isStillWanted });
      return answer === (kind === 'flashLights' ? null : true)
        ? { kind: 'handed-over' }
        : { kind: 'uncertain', problem: `${doing}: psa_car_controller did not say true` };
    } catch (error) {
      if (error instanceof PsaccCallWithdrawn) return { kind: 'withdrawn' };
      if (error instanceof PsaccError) return fromError(error);
      throw error;
    }
  }
}

function fromError(error: PsaccError): HandOver {
  const failure = proofOfNothingSent(error);
  return failure ? { kind: 'not-sent', failure, problem: error.message } : { kind: 'uncertain', problem: error.message };
}

// Seen of the real psacc: its 500 comes from before it passes anything on (no remote control, no status of the car yet).
function proofOfNothingSent(error: PsaccError): CommandFailure | null {
  if (error instanceof PsaccUnreachable) return { kind: 'unreachable', reason: 'service-down' };
  if (error instanceof PsaccForeignAnswer) return { kind: 'unreachable', reason: 'service-foreign' };
  if (error instanceof PsaccRefused) {
    return { kind: 'refused', reason: error.words.startsWith('Wakeup rate limit') ? 'wake-ups-used-up' : 'service-refused' };
  }
  if (!(error instanceof PsaccFailed)) return null;
  return error.status === 500 ? { kind: 'refused', reason: 'service-failed' } : { kind: 'unreachable', reason: 'service-foreign' };
}
