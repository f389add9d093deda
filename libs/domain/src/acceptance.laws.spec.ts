import { acceptInTurn, type AcceptedInTurn, anyReadings } from '@psa-ev/testing';
import fc from 'fast-check';
import { accept } from './acceptance.js';
import { changedParts } from './change-detection.js';
import { carSeenAt, freshness } from './freshness.js';
import { SNAPSHOT_PARTS, type Snapshot } from './snapshot.js';

const DAY_MS = 24 * 3_600_000;
const isBelieved = ({ acceptance }: AcceptedInTurn) => acceptance.kind !== 'rejected';
/** Believed only because a doubt has lasted: without the doubt it is rejected. */
const settlesDoubt = (turn: AcceptedInTurn) => isBelieved(turn) && accept(turn.previous, turn.reading).kind === 'rejected';

describe('accept, whatever is read and in whatever order', () => {
  const law = (holds: (turns: readonly AcceptedInTurn[]) => void) =>
    fc.assert(
      fc.property(anyReadings(), (readings) => holds(acceptInTurn(readings))),
      { numRuns: 300 },
    );

  const eachAccepted = (turns: readonly AcceptedInTurn[], holds: (snapshot: Snapshot, turn: AcceptedInTurn, index: number) => void) => {
    turns.forEach((turn, index) => {
      if (turn.acceptance.kind !== 'rejected') holds(turn.acceptance.snapshot, turn, index);
    });
  };

  it('the odometer is never forgotten, and never decreases but to one that has kept to itself for a day', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { previous }, index) => {
        if (!previous || previous.odometerKm === null) return;
        if (snapshot.odometerKm !== null && snapshot.odometerKm >= previous.odometerKm) return;
        expect(unopposedMs(turns.slice(0, index), snapshot)).toBeGreaterThanOrEqual(DAY_MS);
      }),
    );
  });

  it('an odometer is never believed above two million kilometres, nor at zero', () => {
    law((turns) =>
      eachAccepted(turns, ({ odometerKm }) => {
        expect(odometerKm ?? 1).toBeGreaterThan(0);
        expect(odometerKm ?? 1).toBeLessThanOrEqual(2_000_000);
      }),
    );
  });

  it('a rejected reading changes nothing while no doubt is settled: without it everything else is the same', () => {
    law((turns) => {
      const settled = turns.findIndex(settlesDoubt);
      const believed = (settled < 0 ? turns : turns.slice(0, settled)).filter(isBelieved);
      expect(acceptInTurn(believed.map(({ reading }) => reading))).toEqual(believed.map((turn) => ({ ...turn, doubt: null })));
    });
  });

  it('a rejection has reasons, each named once', () => {
    law((turns) => {
      for (const { acceptance } of turns) {
        if (acceptance.kind !== 'rejected') continue;
        expect(acceptance.reasons.length).toBeGreaterThan(0);
        expect(new Set(acceptance.reasons).size).toBe(acceptance.reasons.length);
      }
    });
  });

  it('our own clock never decides: a reading without a date of the maker is never an older one', () => {
    law((turns) => {
      for (const { acceptance, reading } of turns) {
        if (acceptance.kind !== 'rejected' || SNAPSHOT_PARTS.some((part) => reading.parts[part].reportedAt)) continue;
        expect(acceptance.reasons).not.toContain('older-reading');
      }
    });
  });

  it('the same reading a second time is unchanged', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { reading }) => {
        expect(accept(snapshot, reading)).toEqual({ kind: 'unchanged', snapshot });
      }),
    );
  });

  it('an unchanged reading moves nothing but the dates of reading and reporting, and what a clock put back has left in the future', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { acceptance, previous, reading }) => {
        if (acceptance.kind !== 'unchanged' || !previous) return;
        expect(snapshot.polledAt).toEqual(reading.polledAt);
        expect({ ...snapshot, polledAt: previous.polledAt, changedAt: previous.changedAt, parts: previous.parts }).toEqual(previous);
        expect(snapshot.changedAt).toEqual(earlier(previous.changedAt, reading.polledAt));
        for (const part of SNAPSHOT_PARTS) {
          expect(snapshot.parts[part].changedAt).toEqual(earlier(previous.parts[part].changedAt, reading.polledAt));
        }
      }),
    );
  });

  it('a part is dated anew exactly when it changed', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { acceptance, previous, reading }) => {
        if (acceptance.kind !== 'changed' || !previous) return;
        const changed = changedParts(previous, snapshot);
        expect(changed.size).toBeGreaterThan(0);
        for (const part of SNAPSHOT_PARTS) {
          const before = earlier(previous.parts[part].changedAt, reading.polledAt);
          expect(snapshot.parts[part].changedAt).toEqual(changed.has(part) ? reading.polledAt : before);
        }
      }),
    );
  });

  it('no date of what is known lies after its reading, and so a car falls asleep by whatever clock', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot) => {
        const { polledAt, changedAt, parts } = snapshot;
        const dates = [changedAt, ...SNAPSHOT_PARTS.flatMap((part) => [parts[part].changedAt, parts[part].reportedAt ?? changedAt])];
        for (const date of dates) expect(date.getTime()).toBeLessThanOrEqual(polledAt.getTime());
        expect(carSeenAt(snapshot).getTime()).toBeLessThanOrEqual(polledAt.getTime());
        expect(freshness(snapshot, new Date(polledAt.getTime() + 2 * DAY_MS + 1))).not.toBe('current');
      }),
    );
  });
});

function earlier(left: Date, right: Date): Date {
  return left < right ? left : right;
}

/**
 * For how long before a snapshot no odometer spoke against its own, in milliseconds: back to the earliest reading of a row that was refused for
 * the odometer alone and rises to it, without one that was believed in between.
 */
function unopposedMs(before: readonly AcceptedInTurn[], { odometerKm, polledAt }: Snapshot): number {
  let lowestKm = odometerKm ?? -1;
  let longestMs = 0;
  for (const { reading, acceptance } of [...before].reverse()) {
    if (reading.odometerKm === null) continue;
    if (acceptance.kind !== 'rejected') break;
    if (!acceptance.reasons.every((reason) => reason === 'odometer-decreased' || reason === 'odometer-jumped')) continue;
    if (reading.odometerKm > lowestKm) break;
    lowestKm = reading.odometerKm;
    longestMs = Math.max(longestMs, polledAt.getTime() - reading.polledAt.getTime());
  }
  return longestMs;
}
