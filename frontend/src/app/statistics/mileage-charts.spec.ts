import { parseCalendarDay } from '@psa-ev/domain';
import { type KnownDays, statisticsOfPeriod } from './known-days';
import { drawCalendarYear, drawMonth, drawYear } from './mileage-charts';
import { aDay, aMonth } from './testing/journals';
import { bulgarian, english, plain } from './testing/voices';

const day = parseCalendarDay;

/** A journal that began on 20 August; it is 20 November. */
function known(changes: Partial<KnownDays> = {}): KnownDays {
  const months = [
    aMonth('2026-08', [aDay('2026-08-21', { distanceKm: 900 })]),
    aMonth('2026-09', [aDay('2026-09-03', { distanceKm: 1000 })]),
    aMonth('2026-10', [aDay('2026-10-25', { distanceKm: 1400 })]),
    aMonth('2026-11', [aDay('2026-11-18', { distanceKm: 41.3, trips: 2 }), aDay('2026-11-20', { distanceKm: 12 })]),
  ];
  return {
    firstDay: day('2026-08-20'),
    today: day('2026-11-20'),
    months: new Map(months.map((month) => [month.month, month])),
    unreadable: new Set(),
    ...changes,
  };
}

describe('the days of a month', () => {
  it('are told until today, with nothing for days on which nothing was driven', () => {
    const { bars } = drawMonth(known(), day('2026-11-01'), english);
    expect(bars).toHaveLength(20);
    expect(bars[17]).toEqual({ label: '18', name: 'Wednesday 18 November 2026', key: '2026-11-18', value: 41.3, isNow: false });
    expect(bars[18]?.value).toBe(0);
    expect(bars[19]?.isNow).toBe(true);
  });

  it('are not known before the journal begins, and where a newer backend wrote them', () => {
    expect(
      drawMonth(known(), day('2026-08-01'), english)
        .bars.map(({ value }) => value)
        .slice(17, 21),
    ).toEqual([null, null, 0, 900]);
    const { bars } = drawMonth(known({ unreadable: new Set(['2026-10']) }), day('2026-10-01'), english);
    expect(bars).toHaveLength(31);
    expect(bars.every(({ value }) => value === null)).toBe(true);
  });

  it('are none of a month that has not come', () => {
    expect(drawMonth(known(), day('2026-12-01'), english).bars).toEqual([]);
    expect(statisticsOfPeriod(known(), { first: day('2026-12-01'), endsBefore: day('2027-01-01') })).toBeNull();
  });
});

describe('the months of a year', () => {
  it('are told until this one, in the letters of the reader', () => {
    const { bars } = drawYear(known(), day('2026-11-01'), english);
    expect(bars.map(({ label }) => label).join('')).toBe('JFMAMJJASON');
    expect(bars.map(({ value }) => value)).toEqual([null, null, null, null, null, null, null, 900, 1000, 1400, 53.3]);
    expect(bars.map(({ isNow }) => isNow).lastIndexOf(true)).toBe(10);
    expect(drawYear(known(), day('2026-11-01'), bulgarian).bars[10]).toMatchObject({ label: 'ное', name: 'Ноември 2026 г.' });
  });

  it('have a mean of the whole ones, without that in which the journal began and the one that goes on', () => {
    expect(drawYear(known(), day('2026-11-01'), english).reference).toBe(1200);
    expect(drawYear(known({ firstDay: day('2026-09-02') }), day('2026-11-01'), english).reference).toBeNull();
  });

  it('keep their unit in the table', () => {
    expect(plain(drawYear(known(), day('2026-11-01'), english).value.write(894.04))).toBe('894.0 km');
    expect(plain(drawYear(known(), day('2026-11-01'), bulgarian).value.write(894.04))).toBe('894,0 км');
  });
});

describe('the calendar of a year', () => {
  it('has every known day until today, also those of nothing', () => {
    const { days } = drawCalendarYear(known(), 2026, english);
    expect(days[0]).toEqual({ day: '2026-08-20', name: '20 August', value: 0 });
    expect(days.at(-1)).toEqual({ day: '2026-11-20', name: '20 November', value: 12 });
    expect(days).toHaveLength(93);
  });

  it('tells a way to the shop from one to work and from one across the country', () => {
    const { steps } = drawCalendarYear(known(), 2026, english);
    const stepOf = (km: number) => steps.filter((from) => km >= from).length;
    expect([0, 5, 18, 40, 80, 310].map(stepOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
