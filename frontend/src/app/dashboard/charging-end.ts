import { estimateChargingEnd, type Snapshot } from '@psa-ev/domain';

/** When the charge ends by the car's own account; null where it does not say, or where that moment has gone by and was a wrong guess. */
export function chargingEndAhead(snapshot: Snapshot, now: Date): Date | null {
  const end = estimateChargingEnd(snapshot);
  return end && end > now ? end : null;
}
