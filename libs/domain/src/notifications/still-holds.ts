import type { Diagnosis } from '../diagnosis.js';
import { isPlugged, type Snapshot } from '../snapshot.js';
import type { NotificationEvent } from './kinds.js';

/** What is known when a message is about to be sent: of the vehicle that it is about, or of the installation, which has no snapshot. */
export interface Present {
  readonly snapshot: Snapshot | null;
  readonly diagnosis: Diagnosis;
  /** Whether the Pi's disk or database is in trouble. */
  readonly storageTrouble: boolean;
  /** When the remote access ends by the drives so far; null where that is not known. */
  readonly remoteAccessEndsAt: Date | null;
}

/** Whether an event is still worth telling some time after it was decided: who has plugged in meanwhile needs no reminder. */
export function stillHolds(event: NotificationEvent, { snapshot, diagnosis, storageTrouble, remoteAccessEndsAt }: Present): boolean {
  if (event.kind === 'connection-lost' || event.kind === 'car-lost') return diagnosis.kind !== 'ok';
  if (event.kind === 'storage-trouble') return storageTrouble;
  if (!snapshot) return true;
  const charges = snapshot.charging.status === 'charging';
  switch (event.kind) {
    case 'not-plugged-in':
    case 'plug-in-for-plan':
      return isPlugged(snapshot) !== true;
    case 'battery-low':
      return !charges && (snapshot.battery.percent ?? 0) <= event.levelPercent;
    case 'left-open':
      return snapshot.doors.open === null || snapshot.doors.open.length > 0;
    case 'charging-interrupted':
    case 'charging-failed':
    case 'limit-reached':
    case 'stopped-at-hour':
      return !charges && isPlugged(snapshot) !== false;
    case 'stopped-at-last':
      return !charges;
    case 'limit-not-kept':
    case 'charging-started':
    case 'battery-reached':
      return charges;
    case 'plugged-in':
      return isPlugged(snapshot) !== false;
    case 'plan-not-met':
      return snapshot.polledAt < event.departAt;
    case 'remote-access-ending':
      // Only a drive that was long enough puts the end off.
      return (remoteAccessEndsAt ?? event.endsAt) <= event.endsAt && snapshot.polledAt < event.endsAt;
    case 'unplugged':
      return isPlugged(snapshot) !== true;
    default:
      return true;
  }
}
