import type { ChargingSession } from '@psa-ev/domain';

/** A night's charge is told anew at each reading, with all its readings: written each time, these would be megabytes for a card that wears. */
const STORED_AGAIN_AFTER_MS = 30 * 60_000;

/**
 * Whether a session is to be stored, given what is stored of it: when it is new or over, when current has begun or ceased to flow, and else every half
 * hour. It depends on the facts alone, so that a rebuild stores the same.
 */
export function isWorthStoring(stored: ChargingSession | null, session: ChargingSession): boolean {
  if (!stored || !session.running || !stored.running) return true;
  if (session.segments.length !== stored.segments.length) return true;
  if (session.segments.at(-1)?.endedBy !== stored.segments.at(-1)?.endedBy) return true;
  return Math.abs(session.end.at.getTime() - stored.end.at.getTime()) >= STORED_AGAIN_AFTER_MS;
}
