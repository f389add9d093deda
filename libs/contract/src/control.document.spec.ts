import { aControlState, at } from '@psa-ev/testing';
import { fromControlDocument, toControlDocument } from './control.document.js';

const departure = { id: 'work', at: at('17:00'), targetPercent: 80 };

describe('the document of the control', () => {
  it('comes back from plain JSON as it was', () => {
    const state = aControlState();
    expect(fromControlDocument(JSON.parse(JSON.stringify(toControlDocument(state))))).toEqual(state);
  });

  it('keeps the whole plan, the runs and what was refused', () => {
    const usual = aControlState();
    const state = {
      ...usual,
      plan: {
        state: 'waiting',
        departure,
        asked: 'startCharging',
        plan: {
          departure,
          targetPercent: 80,
          isLimited: false,
          why: 'cheapest',
          slots: [{ from: at('12:00'), until: at('14:00'), pricePerKwh: 0.12 }],
          holdsFrom: at('14:00'),
          startsAt: at('12:00'),
          endsAt: at('14:00'),
          neededKwh: 14.5,
          isFeasible: true,
          reachesPercentByDeparture: 80,
          cost: 1.74,
          powerKw: 7.2,
          isPowerAssumed: false,
          expected: [{ at: at('12:00'), percent: 50 }],
        },
      },
      climate: {
        state: 'planned',
        next: { id: 'work', readyAt: at('17:00'), startAt: at('16:15') },
        waitingFor: 'not-plugged',
        runs: [
          { id: 'work', readyMs: 1, sentMs: 0, outcome: { kind: 'failed', failure: 'lowBattery' } },
          { id: 'work', readyMs: 2, sentMs: null, outcome: { kind: 'skipped', reason: 'holiday' } },
          { id: 'work', readyMs: 3, sentMs: 2, outcome: { kind: 'started' } },
        ],
      },
      lacks: [{ kind: 'soundHorn', lack: 'service-cannot', since: at('08:00') }],
      settings: { chargeLimit: { setAt: at('08:00'), refused: { setAt: null, problems: [{ problem: 'limit-too-low', id: null }] } } },
    } as const;
    expect(fromControlDocument(JSON.parse(JSON.stringify(toControlDocument(state))))).toEqual(state);
  });

  it('of an older backend does not say how often the car reports', () => {
    const usual = aControlState();
    const state = { ...usual, limit: { ...usual.limit, reportIntervalMinutes: 10 } };
    const document = toControlDocument(state);
    expect(fromControlDocument(JSON.parse(JSON.stringify(document)))).toEqual(state);
    const { reportIntervalMinutes: _untold, ...limit } = document.limit;
    expect(fromControlDocument({ ...document, limit })).toEqual(usual);
  });

  it('is refused where it is not whole', () => {
    expect(() => fromControlDocument({ ...toControlDocument(aControlState()), limit: null })).toThrow();
    expect(() => fromControlDocument(null)).toThrow();
  });
});
