import { type CommandKind, isPlugged, type Snapshot } from '@psa-ev/domain';

/** What can be asked of a charge. */
export type ChargingCommand = Extract<CommandKind, 'startCharging' | 'stopCharging' | 'chargeToFull'>;

/** What can be asked of a car in this state: to stop what it does, or to do what it does not. Null: nothing of use. */
export function chargingChoice(snapshot: Snapshot): ChargingCommand | null {
  const { status } = snapshot.charging;
  if (status === 'charging') return 'stopCharging';
  if (status === 'finished' && snapshot.battery.percent === 100) return null;
  return isPlugged(snapshot) ? 'startCharging' : null;
}
