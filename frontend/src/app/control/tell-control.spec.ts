import { type ChargeLimitState, type ChargingPlan, type ControlState, PLAN_REASONS, PLAN_STATES } from '@psa-ev/domain';
import { aControlState, at } from '@psa-ev/testing';
import { aBulgarianVoice, anEnglishVoice, plain } from '../../testing/voices';
import { controlBg } from './i18n/bg';
import { type ControlWords, controlEn } from './i18n/en';
import { tellLimit } from './tell-limit';
import { tellPlan, tellSpan } from './tell-plan';
import { drawTimeline } from './timeline';

const NOW = at('20:00');
const english = anEnglishVoice<ControlWords>(controlEn);
const bulgarian = aBulgarianVoice<ControlWords>(controlBg);
const departure = { id: 'work', at: at('2026-11-21T05:00:00.000Z'), targetPercent: 80 };
const PLAN: ChargingPlan = {
  departure,
  targetPercent: 80,
  isLimited: false,
  why: 'cheapest',
  slots: [
    { from: at('23:00'), until: at('2026-11-21T00:00:00.000Z'), pricePerKwh: 0.2 },
    { from: at('2026-11-21T00:00:00.000Z'), until: at('2026-11-21T02:15:00.000Z'), pricePerKwh: 0.12 },
  ],
  holdsFrom: at('08:00'),
  startsAt: at('23:00'),
  endsAt: at('2026-11-21T02:15:00.000Z'),
  neededKwh: 21.4,
  isFeasible: true,
  reachesPercentByDeparture: 80,
  cost: 2.9,
  powerKw: 7.2,
  isPowerAssumed: false,
  expected: [
    { at: NOW, percent: 40 },
    { at: at('23:00'), percent: 40 },
    { at: at('2026-11-21T00:00:00.000Z'), percent: 52.3 },
    { at: at('2026-11-21T02:15:00.000Z'), percent: 80 },
    { at: at('2026-11-21T05:00:00.000Z'), percent: 80 },
  ],
};

function aLimit(changes: Partial<ControlState['limit']>, serviceLimit: ControlState['serviceLimit'] = null): ControlState {
  const usual = aControlState();
  return { ...usual, serviceLimit, limit: { ...usual.limit, limitPercent: 80, state: 'idle', ...changes } };
}

function limitWords(state: ControlState, voice = english) {
  const { headline, further } = tellLimit(state, NOW, voice);
  return [headline, ...further].map(plain);
}

describe('what the Pi does about the limit', () => {
  it('is an alarm where the car does not stop, with what to do', () => {
    const told = tellLimit(aLimit({ state: 'not-stopped' }), NOW, english);
    expect(told.isAlarm).toBe(true);
    expect(told.further[0]).toMatch(/pull the plug/);
  });

  it('tells when it is reached, and how far the car may go beyond, because it reports only now and then', () => {
    const watching = aLimit({ state: 'watching', reachesLimitAt: at('2026-11-21T01:40:00.000Z'), overshootPercent: 3 });
    expect(limitWords(watching)).toEqual([
      'Reaches 80 % about Sat 03:40',
      'It may go up to 83 %, because the car reports only now and then.',
    ]);
  });

  it('tells how often this car reports, once it is known', () => {
    const watching = aLimit({ state: 'watching', overshootPercent: 3, reportIntervalMinutes: 10 });
    expect(limitWords(watching)[1]).toBe('This car reports about every 10 min, so it may go up to 83 %.');
  });

  it('promises no exact end of a fast charge', () => {
    expect(limitWords(aLimit({ state: 'watching', cannotBeExact: true }))).toEqual([
      'Stops at 80 %; when is not known yet',
      'A fast charger brings percents a minute: here the limit cannot be kept exactly.',
    ]);
  });

  it('says until when it is left out, and what holds then', () => {
    expect(limitWords(aLimit({ state: 'off', isSuspendedUntil: at('2026-11-21T18:00:00.000Z') }))).toEqual([
      'Full once, until Saturday at 20:00',
      'Then 80 % again.',
    ]);
    expect(limitWords(aLimit({ state: 'off', isSuspendedForThisCharge: true }))[1]).toBe(
      'When somebody stops it or pulls the plug, 80 % holds again.',
    );
  });

  it('explains the hour that was moved, and whether the Pi is alone with it', () => {
    const stopped = aLimit({ state: 'stopped', stoppedAtPercent: 81, ownScheduledStart: { hour: 22, minute: 30 } }, 'not-set-up');
    expect(limitWords(stopped)).toEqual([
      'Stopped at 81 %: the limit ended the charge',
      expect.stringContaining('Yours, 22:30, is given back'),
      expect.stringContaining('the Pi alone keeps it'),
    ]);
  });

  it.each<ChargeLimitState>(['off', 'idle', 'watching', 'stopping', 'stopped', 'not-stopped'])(
    'has words in both languages: %s',
    (state) => {
      for (const voice of [english, bulgarian]) expect(limitWords(aLimit({ state }), voice).join(' ')).not.toMatch(/undefined|\{\{/);
    },
  );

  it('says that nothing is stopped where no limit is set, or a full one', () => {
    expect(limitWords(aLimit({ limitPercent: null, state: 'off' }, 'in-force'))).toEqual(['No limit: it charges until it is full']);
    expect(limitWords(aLimit({ limitPercent: 100, state: 'off' }, 'in-force'))).toEqual([expect.stringContaining('nothing is stopped')]);
  });
});

describe('what the Pi does about the plan', () => {
  const tell = (state: ControlState['plan']['state'], plan: ChargingPlan | null = PLAN, voice = english) =>
    tellPlan({ state, departure, asked: null, plan }, NOW, 'EUR', voice);

  it('says what is reached where the time does not suffice', () => {
    const told = tell('charging', { ...PLAN, why: 'not-feasible', isFeasible: false, reachesPercentByDeparture: 64 });
    expect(told.isDoubtful).toBe(true);
    expect(told.further.map(plain)).toContain('There is not enough time: it reaches 64 %.');
  });

  it('says where an owner can tell what is missing', () => {
    expect(tell('waiting', { ...PLAN, why: 'no-prices', cost: null }).remedy).toBe('tariffs');
    expect(tell('waiting', { ...PLAN, why: 'capacity-unknown', cost: null, neededKwh: null }).remedy).toBe('capacity');
    expect(tell('waiting').remedy).toBeNull();
  });

  it('tells when it charges, why then, and what that costs', () => {
    const { headline, further } = tell('waiting');
    expect([headline, ...further].map(plain)).toEqual([
      'Charges Sat 01:00–04:15 for 80 % by Saturday at 07:00',
      'These are the cheapest hours before the departure.',
      'About 2.90 € for 21.4 kWh.',
    ]);
  });

  it('stands aside for what a person decided, and at a fast charger', () => {
    expect(tell('person-decided').further).toEqual(['Somebody started or stopped the charge by hand, or the car is at a fast charger.']);
  });

  it('assumes no power where it is not reckoned with', () => {
    const unknown = { ...PLAN, why: 'capacity-unknown', neededKwh: null, cost: null, isPowerAssumed: true } as const;
    expect(tell('charging', unknown).further).toEqual(['How much the battery holds is not known, so it charges at once.']);
  });

  it('joins slots that touch', () => {
    expect(plain(tellSpan(PLAN.slots, NOW, english))).toBe('Sat 01:00–04:15');
  });

  it.each(PLAN_STATES.flatMap((state) => PLAN_REASONS.map((why) => [state, why] as const)))('has words for %s, %s', (state, why) => {
    for (const voice of [english, bulgarian]) {
      const { headline, further } = tell(state, { ...PLAN, why, isLimited: true, isPowerAssumed: true }, voice);
      expect([headline, ...further].join(' ')).not.toMatch(/undefined|\{\{/);
      expect(tell(state, null, voice).headline).not.toMatch(/undefined|\{\{/);
    }
  });
});

describe('the drawing of the plan', () => {
  it('is none without a slot, or after the departure', () => {
    expect(drawTimeline({ ...PLAN, slots: [] }, NOW, 'EUR', english)).toBeNull();
    expect(drawTimeline(PLAN, at('2026-11-21T05:00:00.000Z'), 'EUR', english)).toBeNull();
  });

  it('places slots between now and the departure, and says the same as rows', () => {
    const drawn = drawTimeline(PLAN, NOW, 'EUR', english);
    expect(drawn?.slots.map(({ left, width }) => [Math.round(left), Math.round(width)])).toEqual([
      [33, 11],
      [44, 25],
    ]);
    expect(drawn?.line.split(' ')[0]).toBe('0.00,60.00');
    expect(drawn?.end).toMatchObject({ top: 20 });
    expect(drawn?.rows.map((row) => plain(`${row.from} ${row.until} ${row.price} ${row.percent}`))).toEqual([
      'Sat 01:00 Sat 02:00 0.2 €/kWh 52 %',
      'Sat 02:00 Sat 04:15 0.12 €/kWh 80 %',
    ]);
  });
});
