import { acceptInTurn, type AcceptedInTurn, anyReadings } from '@psa-ev/testing';
import fc from 'fast-check';
import { accept } from './acceptance.js';
import { changedParts } from './change-detection.js';
import { SNAPSHOT_PARTS, type Snapshot } from './snapshot.js';

describe('accept, whatever is read and in whatever order', () => {
  const law = (holds: (turns: readonly AcceptedInTurn[]) => void) =>
    fc.assert(fc.property(anyReadings(), (readings) => holds(acceptInTurn(readings))));

  const eachAccepted = (turns: readonly AcceptedInTurn[], holds: (snapshot: Snapshot, turn: AcceptedInTurn) => void) => {
    for (const turn of turns) if (turn.acceptance.kind !== 'rejected') holds(turn.acceptance.snapshot, turn);
  };

  it('the odometer never decreases and is never forgotten', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { previous }) => {
        if (!previous || previous.odometerKm === null) return;
        expect(snapshot.odometerKm).toBeGreaterThanOrEqual(previous.odometerKm);
      }),
    );
  });

  it('a rejected reading changes nothing: without it everything else is the same', () => {
    law((turns) => {
      const believed = turns.filter(({ acceptance }) => acceptance.kind !== 'rejected');
      expect(acceptInTurn(believed.map(({ reading }) => reading))).toEqual(believed);
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

  it('the same reading a second time is unchanged', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { reading }) => {
        expect(accept(snapshot, reading)).toEqual({ kind: 'unchanged', snapshot });
      }),
    );
  });

  it('an unchanged reading moves nothing but the dates of reading and reporting', () => {
    law((turns) =>
      eachAccepted(turns, (snapshot, { acceptance, previous, reading }) => {
        if (acceptance.kind !== 'unchanged' || !previous) return;
        expect(snapshot.polledAt).toEqual(reading.polledAt);
        expect({ ...snapshot, polledAt: previous.polledAt, parts: previous.parts }).toEqual(previous);
        for (const part of SNAPSHOT_PARTS) expect(snapshot.parts[part].changedAt).toEqual(previous.parts[part].changedAt);
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
          expect(snapshot.parts[part].changedAt).toEqual(changed.has(part) ? reading.polledAt : previous.parts[part].changedAt);
        }
      }),
    );
  });

  it('no date of what is known lies after its reading', () => {
    law((turns) =>
      eachAccepted(turns, ({ polledAt, changedAt, parts }) => {
        const dates = [changedAt, ...SNAPSHOT_PARTS.flatMap((part) => [parts[part].changedAt, parts[part].reportedAt ?? changedAt])];
        for (const date of dates) expect(date.getTime()).toBeLessThanOrEqual(polledAt.getTime());
      }),
    );
  });
});
