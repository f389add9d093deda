import type { Command, OwnWish, VehicleId } from '@psa-ev/domain';

/** So long it is of use: it may wait for psacc for a minute and more. The next look asks anew for what is still wanted. */
const LIFE_MS = 5 * 60_000;

/** A command of the Pi's own, claimed from the first: nobody else is to carry it out. Its id is from the moment and what is asked, so that the same look makes the same one. */
export function ownCommand(vehicleId: VehicleId, { kind, asker, scheduledStart }: OwnWish, claimedBy: string, now: Date): Command {
  return {
    id: `${asker}-${kind}-${now.getTime()}`,
    vehicleId,
    request: { kind, scheduledStart, requestedBy: asker, askedAs: null, requestedAt: now, expiresAt: new Date(now.getTime() + LIFE_MS) },
    stage: { status: 'claimed', mayBeSent: true, claimedBy, claimedAt: now },
  };
}
