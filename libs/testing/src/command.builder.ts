import type { Command, CommandRequest, CommandStage } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from './snapshot.builder.js';

type Changes = Partial<CommandRequest> & { readonly id?: string; readonly stage?: CommandStage };

/** A driver's wish at 08:00 to stop charging, good for two minutes, that nobody has taken on yet. */
export function aCommand({ id = 'a-command', stage = { status: 'requested' }, ...request }: Changes = {}): Command {
  return {
    id,
    vehicleId: A_VEHICLE_ID,
    request: {
      kind: 'stopCharging',
      scheduledStart: null,
      requestedBy: 'uid-of-driver',
      askedAs: null,
      requestedAt: at('08:00'),
      expiresAt: at('08:02'),
      ...request,
    },
    stage,
  };
}
