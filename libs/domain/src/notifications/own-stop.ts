import type { ControlMemory } from '../control/control-memory.js';
import { isPlugged, type Snapshot } from '../snapshot.js';
import type { ChargingEvent } from './topics/charging-events.js';

/** Which end of the charge that runs is the doing of the control of the car. */
export interface OwnStop {
  /** What has asked for a stop; `limit`: the limit or its hour, which tell of it themselves. Null: nothing. */
  readonly askedBy: 'limit' | 'plan' | null;
  /** A charge that ends here or above has ended by the limit, also where psacc has stopped it. Null: none is in force. */
  readonly limitPercent: number | null;
}

export const NO_OWN_STOP: OwnStop = { askedBy: null, limitPercent: null };

/** What the control will have ended by the next reading, as it stands after a look; `limitPercent`: the limit in force. */
export function ownStopAfter({ limit, plan }: ControlMemory, limitPercent: number | null): OwnStop {
  const { stops, charge, takenBack } = limit;
  const byPlan = plan.order?.kind === 'stopCharging' ? 'plan' : null;
  return { askedBy: stops.limit || stops.hour || takenBack ? 'limit' : byPlan, limitPercent: charge?.wasBelowLimit ? limitPercent : null };
}

/** Whether an event of a charge is the doing of the control: then the charge was not interrupted, and a limit tells itself that it has ended. */
export function isOwnStop({ askedBy, limitPercent }: OwnStop, { kind }: Pick<ChargingEvent, 'kind'>, now: Snapshot): boolean {
  const { percent } = now.battery;
  if ((kind !== 'charging-interrupted' && kind !== 'charging-finished') || isPlugged(now) === false) return false;
  const byLimit = askedBy === 'limit' || (limitPercent !== null && percent !== null && percent >= limitPercent);
  return byLimit || (askedBy === 'plan' && kind === 'charging-interrupted');
}
