import { accept, type Acceptance, type Snapshot } from '@psa-ev/domain';

/** One reading, what was known before it, and what became of it. */
export interface AcceptedInTurn {
  readonly previous: Snapshot | null;
  readonly reading: Snapshot;
  readonly acceptance: Acceptance;
}

/** What a backend sees that reads again and again and keeps what is accepted. */
export function acceptInTurn(readings: readonly Snapshot[]): AcceptedInTurn[] {
  let previous: Snapshot | null = null;
  return readings.map((reading) => {
    const turn: AcceptedInTurn = { previous, reading, acceptance: accept(previous, reading) };
    if (turn.acceptance.kind !== 'rejected') previous = turn.acceptance.snapshot;
    return turn;
  });
}
