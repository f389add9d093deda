import type { ChargeToPlan } from './charging-plan.js';
import { planCharge } from './plan-charge.js';

const at = (time: string) => new Date(`2026-11-${time}:00.000Z`);
/** 50 kWh: a percent is half a kilowatt-hour in the battery, and 0.55 from the socket. */
const CHARGE: ChargeToPlan = {
  now: at('19T18:00'),
  departure: { id: 'work', at: at('20T06:00'), targetPercent: 80 },
  percent: 60,
  capacityKwh: 50,
  powerKw: 5.5,
  // Half the price from eleven to three.
  priceAt: (moment) => (moment >= at('19T23:00') && moment < at('20T03:00') ? 0.1 : 0.2),
  limitPercent: null,
  isCharging: false,
};
const plan = (change: Partial<ChargeToPlan> = {}) => planCharge({ ...CHARGE, ...change });
const slotsOf = (change: Partial<ChargeToPlan>) =>
  plan(change).slots.map(({ from, until, pricePerKwh }) => [
    from.toISOString().slice(8, 16),
    until.toISOString().slice(8, 16),
    pricePerKwh,
  ]);

describe('a planned charge', () => {
  it('is now where the time does not suffice, and says how far it comes', () => {
    const late = plan({ now: at('20T05:00') });
    expect(late).toMatchObject({ why: 'not-feasible', isFeasible: false, reachesPercentByDeparture: 70, startsAt: at('20T05:00') });
    expect(late.endsAt).toEqual(CHARGE.departure.at);
  });

  it('is now where nobody knows the capacity', () => {
    expect(plan({ capacityKwh: null })).toMatchObject({
      why: 'capacity-unknown',
      isFeasible: false,
      startsAt: CHARGE.now,
      neededKwh: null,
      cost: null,
      reachesPercentByDeparture: null,
      expected: [],
    });
  });

  it('is as late as is safe where no tariff has a price', () => {
    // 11 kWh at 5.5 kW, and half an hour to spare.
    expect(plan({ priceAt: () => null })).toMatchObject({ why: 'no-prices', startsAt: at('20T03:30'), endsAt: at('20T06:00'), cost: null });
  });

  it('lies in the cheapest hours, at the end of them', () => {
    expect(plan()).toMatchObject({ why: 'cheapest', isFeasible: true, neededKwh: 11, cost: 1.1, reachesPercentByDeparture: 80 });
    expect(slotsOf({})).toEqual([['20T00:30', '20T03:00', 0.1]]);
  });

  it('takes of the dearer hours only what is missing, without a further start', () => {
    expect(slotsOf({ percent: 30 })).toEqual([
      ['19T23:00', '20T03:00', 0.1],
      ['20T03:00', '20T04:30', 0.2],
    ]);
    expect(plan({ percent: 30 }).cost).toBe(3.3);
  });

  it('takes hours without a price last of all', () => {
    const priceAt = (moment: Date) => (moment < at('19T20:00') ? 5 : null);
    expect(slotsOf({ priceAt, percent: 70 })).toEqual([['19T18:30', '19T20:00', 5]]);
    expect(plan({ priceAt }).cost).toBe(55);
  });

  it('goes on where it runs, if that costs no more', () => {
    const now = at('19T23:10');
    expect(slotsOf({ now, isCharging: true })).toEqual([['19T23:10', '20T01:40', 0.1]]);
    expect(slotsOf({ now })).toEqual([['20T00:30', '20T03:00', 0.1]]);
  });

  it('knows a price that changes within a quarter of an hour', () => {
    const priceAt = (moment: Date) => (moment >= at('20T01:07') && moment < at('20T05:52') ? 0.1 : 0.2);
    expect(slotsOf({ priceAt })).toEqual([['20T03:22', '20T05:52', 0.1]]);
  });

  it('needs all of the time where only that suffices', () => {
    expect(plan({ now: at('20T03:50') })).toMatchObject({ why: 'only-just-enough-time', isFeasible: true, startsAt: at('20T03:50') });
  });

  it('is over where the battery has enough', () => {
    expect(plan({ percent: 80 })).toMatchObject({
      why: 'already-there',
      slots: [],
      isFeasible: true,
      neededKwh: 0,
      cost: 0,
      startsAt: null,
    });
    expect(plan({ percent: 92 }).reachesPercentByDeparture).toBe(92);
  });

  it('keeps to a limit that is lower than what is asked for', () => {
    expect(plan({ limitPercent: 70 })).toMatchObject({ targetPercent: 70, isLimited: true, reachesPercentByDeparture: 70, neededKwh: 5.5 });
    expect(plan({ limitPercent: 90 })).toMatchObject({ targetPercent: 80, isLimited: false });
  });

  it('reckons with the weakest socket where the power is not known', () => {
    expect(plan({ powerKw: null, percent: 70 })).toMatchObject({ powerKw: 2.3, isPowerAssumed: true });
    expect(plan({ powerKw: 0 })).toMatchObject({ powerKw: 2.3, isPowerAssumed: true });
  });

  it('holds from two days before, or from sooner where it takes longer', () => {
    const departure = { ...CHARGE.departure, at: at('25T06:00') };
    expect(plan({ departure }).holdsFrom).toEqual(at('23T06:00'));
    expect(plan({ departure, capacityKwh: 120, percent: 0, powerKw: 1.32, priceAt: () => 1 }).startsAt).toEqual(at('21T21:30'));
  });

  it('says what is expected at each edge', () => {
    expect(plan({ percent: 30 }).expected.map((edge) => [edge.at.toISOString().slice(8, 16), Math.round(edge.percent)])).toEqual([
      ['19T18:00', 30],
      ['19T23:00', 30],
      ['20T03:00', 70],
      ['20T04:30', 80],
      ['20T06:00', 80],
    ]);
  });
});

/** A stop hour that passes at these times, the latest first. */
function stops(...times: readonly string[]) {
  return (moment: Date) => times.map(at).find((time) => time <= moment) ?? null;
}

describe('a planned charge around a stop hour', () => {
  it('lies before it, be it dearer', () => {
    expect(slotsOf({ lastStopAt: stops('19T22:00') })).toEqual([['19T19:30', '19T22:00', 0.2]]);
    expect(slotsOf({ lastStopAt: stops('20T02:00') })).toEqual([['19T23:30', '20T02:00', 0.1]]);
  });

  it('takes all of the time before it, and only what does not fit after it, where it is cheapest', () => {
    // 60 percent take six hours and a half with what is to spare.
    const around = plan({ percent: 20, lastStopAt: stops('19T22:00') });
    expect(around).toMatchObject({ why: 'cheapest', isFeasible: true, reachesPercentByDeparture: 80 });
    expect(slotsOf({ percent: 20, lastStopAt: stops('19T22:00') })).toEqual([
      ['19T18:00', '19T22:00', 0.2],
      ['20T00:30', '20T03:00', 0.1],
    ]);
  });

  it('begins no second charge for the time to spare alone', () => {
    expect(slotsOf({ lastStopAt: stops('19T20:00') })).toEqual([['19T18:00', '19T20:00', 0.2]]);
  });

  it('is as it would be without one that has passed, or that comes with the departure', () => {
    for (const lastStopAt of [null, stops('19T18:00'), stops('20T06:00')]) expect(slotsOf({ lastStopAt })).toEqual(slotsOf({}));
  });

  it('needs all of the time where only that suffices', () => {
    const now = at('20T03:50');
    expect(plan({ now, lastStopAt: stops('20T05:00') })).toMatchObject({
      why: 'only-just-enough-time',
      startsAt: now,
      endsAt: at('20T06:00'),
    });
  });

  describe('that passes twice before the departure', () => {
    const twice = {
      now: at('17T20:00'),
      departure: { ...CHARGE.departure, at: at('19T08:00') },
      // Four hours, and half an hour to spare.
      percent: 40,
      lastStopAt: stops('19T07:00', '18T07:00'),
    };
    const cheapBetween = (from: string, until: string) => (moment: Date) => (moment >= at(from) && moment < at(until) ? 0.1 : 0.2);

    it('runs across neither, but lies whole where it costs least', () => {
      expect(slotsOf({ ...twice, priceAt: cheapBetween('18T05:00', '18T10:00') })).toEqual([
        ['18T07:00', '18T10:00', 0.1],
        ['18T10:00', '18T11:30', 0.2],
      ]);
      expect(slotsOf({ ...twice, priceAt: cheapBetween('18T02:00', '18T08:00') })).toEqual([['18T02:30', '18T07:00', 0.1]]);
    });

    it('is as late as can be where it costs the same, unless it runs', () => {
      expect(slotsOf({ ...twice, priceAt: () => 0.2 })).toEqual([['19T02:30', '19T07:00', 0.2]]);
      expect(slotsOf({ ...twice, priceAt: () => 0.2, isCharging: true })).toEqual([['17T20:00', '18T00:30', 0.2]]);
    });

    it('takes time with a price before time without one', () => {
      const priceAt = (moment: Date) => (moment < at('18T06:00') ? 5 : null);
      expect(slotsOf({ ...twice, priceAt })).toEqual([['18T01:30', '18T06:00', 5]]);
    });

    it('is cut at the hour where it is too long for any time between', () => {
      // 27 hours and a half, and half an hour to spare.
      expect(slotsOf({ ...twice, percent: 60, powerKw: 0.4, priceAt: () => 0.2 })).toEqual([
        ['18T03:00', '18T07:00', 0.2],
        ['18T07:00', '19T07:00', 0.2],
      ]);
    });
  });
});
