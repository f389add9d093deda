import { type AllowanceForecast, forecastAllowance, parseCalendarDay, startOfDay } from '@psa-ev/domain';
import fc from 'fast-check';
import { tellAllowance, type StandingAllowance } from './allowance';
import { bulgarian, english, plain } from './testing/voices';

const day = parseCalendarDay;
const TODAY = day('2026-11-20');
const setting: StandingAllowance['setting'] = {
  period: { first: day('2026-01-01'), endsBefore: day('2027-01-01') },
  limitKm: 15_000,
  odometerAtFirstKm: null,
};
const told = (forecast: AllowanceForecast | null, voice = english, isOwner = true) => {
  const { number, sentence, details, ...rest } = tellAllowance({ setting, forecast }, TODAY, isOwner, voice);
  return {
    number: number && `${number.quantity[0]?.amount} ${number.words}`,
    sentence: plain(sentence),
    details: plain(details.join(' ')),
    ...rest,
  };
};
const running = (aheadKm: number, overKm: number | null): AllowanceForecast => ({
  kind: 'running',
  drivenKm: 13_129,
  aheadKm,
  pace:
    overKm === null ? null : { kmPerDay: 40, forecastKm: 15_000 + overKm, overKm, reachesLimitOn: overKm > 0 ? day('2026-12-05') : null },
});

describe('an allowance', () => {
  it('of which the odometer at the beginning is not known says who can tell it', () => {
    expect(told(null)).toMatchObject({ number: null, details: 'Tell it below, under “What only you know”.', drawing: null });
    expect(told(null, english, false).details).toBe('The owner of the car can tell it.');
  });

  it('that has not begun says when it does', () => {
    expect(told({ kind: 'not-begun' }).sentence).toBe('The allowance of 15,000 km begins on 1 January 2026.');
  });

  it('forecasts nothing in its first week', () => {
    expect(told(running(-60, null))).toMatchObject({
      number: '60 km to spare today',
      sentence: 'In the first week nothing is forecast yet.',
    });
  });

  it('says what will be too much at this pace, and when the limit is reached', () => {
    expect(told(running(1_004, 1_230))).toMatchObject({
      number: '1,004 km more than planned by today',
      sentence: 'At this pace 1,230 km over',
      details:
        '13,129 km of 15,000 km since 1 January 2026. At this pace 16,230 km by 31 December 2026. The limit is reached on 5 December 2026.',
      isOver: true,
    });
  });

  it('says what will be left', () => {
    expect(told(running(-268, -300))).toMatchObject({
      number: '268 km to spare today',
      sentence: 'At this pace 300 km under',
      isOver: false,
    });
    expect(told(running(0, 0)).sentence).toBe('At this pace exactly at the limit');
    expect(told(running(-268, -300), bulgarian).sentence).toBe('С това темпо 300 км под лимита');
  });

  it('says at its end what came of it', () => {
    expect(told({ kind: 'ended', drivenKm: 15_200, overKm: 200 })).toMatchObject({
      sentence: 'Ended on 31 December 2026: 200 km over',
      isOver: true,
    });
    expect(told({ kind: 'ended', drivenKm: 14_800, overKm: -200 }).sentence).toBe('Ended on 31 December 2026: 200 km under');
  });

  it('is drawn within its ruler, whatever is driven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 364 }), (drivenKm, days) => {
        const now = new Date(startOfDay(setting.period.first, 'UTC').getTime() + days * 86_400_000);
        const { drawing } = told(forecastAllowance(setting, drivenKm, now, 'UTC'));
        const places = [
          ...(drawing?.segments.flatMap(({ fromPercent, toPercent }) => [fromPercent, toPercent]) ?? []),
          ...(drawing?.marks.map(({ percent }) => percent) ?? []),
          drawing?.limitPercent ?? NaN,
        ];
        for (const percent of places) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
