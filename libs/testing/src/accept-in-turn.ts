import { accept, type Acceptance, nextOdometerDoubt, type OdometerDoubt, type Snapshot } from '@psa-ev/domain';

/** One reading, what was known and doubted before it, and what became of it. */
export interface AcceptedInTurn {
  readonly previous: Snapshot | null;
  readonly doubt: OdometerDoubt | null;
  readonly reading: Snapshot;
  readonly acceptance: Acceptance;
}

/** What a backend sees that reads again and again and keeps what is accepted. */
export function acceptInTurn(readings: readonly Snapshot[]): AcceptedInTurn[] {
  let previous: Snapshot | null = null;
  let doubt: OdometerDoubt | null = null;
  return readings.map((reading) => {
    const turn: AcceptedInTurn = { previous, doubt, reading, acceptance: accept(previous, reading, doubt) };
    if (turn.acceptance.kind !== 'rejected') previous = turn.acceptance.snapshot;
    doubt = nextOdometerDoubt(doubt, reading, turn.acceptance);
    return turn;
  });
}
