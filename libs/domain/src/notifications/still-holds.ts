import { isPlugged, type Snapshot } from '../snapshot.js';
import type { NotificationEvent } from './kinds.js';

/** Whether an event is still worth telling some time after it was decided, by the newest reading: who has plugged in meanwhile needs no reminder. */
export function stillHolds(event: NotificationEvent, snapshot: Snapshot | null): boolean {
  if (!snapshot) return true;
  const charges = snapshot.charging.status === 'charging';
  switch (event.kind) {
    case 'not-plugged-in':
      return isPlugged(snapshot) !== true;
    case 'battery-low':
      return !charges && (snapshot.battery.percent ?? 0) <= event.levelPercent;
    case 'left-open':
      return snapshot.doors.open === null || snapshot.doors.open.length > 0;
    case 'charging-interrupted':
    case 'charging-failed':
      return !charges && isPlugged(snapshot) !== false;
    case 'charging-started':
    case 'battery-reached':
      return charges;
    case 'plugged-in':
      return isPlugged(snapshot) !== false;
    case 'unplugged':
      return isPlugged(snapshot) !== true;
    default:
      return true;
  }
}
