import { aVehicleSituation, at, decideInTurn, eventsOf, kindsOf } from '@psa-ev/testing';
import type { Climate } from '../../snapshot.js';

const look = (time: string, climate: Partial<Climate>) => aVehicleSituation({ at: time, car: { climate, outsideTemperatureCelsius: -4 } });

describe('climate', () => {
  it('is no news at the first look, but its end is', () => {
    expect(kindsOf(decideInTurn([look('07:00', { status: 'failed' })]))).toEqual([]);
    expect(kindsOf(decideInTurn([look('07:00', { status: 'enabled' }), look('07:10', { status: 'finished' })]))).toEqual(['climate-ended']);
  });

  it('tells a failure with its cause, once, and again with the next attempt', () => {
    const failed = { status: 'failed', failure: 'lowBattery' } as const;
    const turns = decideInTurn([
      look('07:00', { status: 'disabled' }),
      look('07:02', failed),
      look('07:04', failed),
      look('07:10', { status: 'enabled' }),
      look('07:12', failed),
    ]);
    expect(eventsOf(turns)).toMatchObject([
      { kind: 'climate-failed', happenedAt: at('07:02'), failure: 'lowBattery' },
      { kind: 'climate-started' },
      { kind: 'climate-failed', happenedAt: at('07:12') },
    ]);
  });

  it('tells start and end once, over readings that say nothing', () => {
    const turns = decideInTurn([
      look('07:00', { status: 'disabled' }),
      look('07:02', { status: 'enabled' }),
      look('07:04', { status: null }),
      look('07:06', { status: 'unknown' }),
      look('07:08', { status: 'enabled' }),
      look('07:12', { status: 'disabled' }),
      look('07:14', { status: 'finished' }),
    ]);
    expect(eventsOf(turns)).toEqual([
      { kind: 'climate-started', happenedAt: at('07:02'), outsideTemperatureCelsius: -4 },
      { kind: 'climate-ended', happenedAt: at('07:12'), minutes: 10 },
    ]);
  });
});
