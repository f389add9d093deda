import { type JournalSummary } from '@psa-ev/contract';
import { drawSpeedBands, drawTemperatureBands } from './band-charts';
import { drawHealth } from './health-chart';
import { tellIdle } from './idle-facts';
import { tellSummaryAbsence } from './summary-absence';
import { aSummary, someStatistics, WRITTEN_AT } from './testing/journals';
import { bulgarian, english, plain } from './testing/voices';
import { tellTotals } from './totals';

const told = (...given: Parameters<typeof tellTotals>) =>
  Object.fromEntries(tellTotals(...given).map(({ label, text, note }) => [label, [text, note].map((words) => words && plain(words))]));

describe('totals', () => {
  it('say what is not known, and never a zero for it', () => {
    const total = someStatistics({ usedKwh: 0, usedErrorKwh: 0, usedTrips: 0, usedDistanceKm: 0, drivingMinutes: 0 });
    const unknown = { ...total, charges: 2, chargesWithoutEnergy: 2, chargesWithoutCost: 2, chargedKwh: 0, costs: {} };
    expect(told(unknown, null, english)).toEqual({
      Driven: ['100.0 km', '3 trips'],
      'On the road': [null, null],
      Used: [null, null],
      Consumption: [null, null],
      Charged: [null, '2 charges'],
      Cost: [null, 'of 2 charges the price is not known'],
    });
  });

  it('say none where nothing was charged', () => {
    const nothing = someStatistics({ charges: 0, chargedKwh: 0, chargedErrorKwh: 0, costs: {} });
    expect(told(nothing, 380, english)).toMatchObject({ Charged: ['none', null], Cost: ['none', null] });
    expect(told(nothing, 380, english)).not.toHaveProperty('CO₂ of the electricity');
  });

  it('tell energy, cost and what it causes', () => {
    expect(told(someStatistics({ distanceKm: 838.2, usedDistanceKm: 830, usedKwh: 141.1 }), 380, english)).toEqual({
      Driven: ['838.2 km', '3 trips'],
      'On the road': ['2 h', 'on average 419 km/h'],
      Used: ['141.1 kWh', null],
      Consumption: ['17.0 kWh/100 km', null],
      Charged: ['20.5 kWh', '1 charge'],
      Cost: ['4.10 €', '0.49 € per 100 km'],
      'CO₂ of the electricity': ['7.8 kg', null],
    });
    expect(told(someStatistics(), null, bulgarian)).toMatchObject({ Пробег: ['100,0 км', '3 пътувания'] });
  });

  it('admit over how much of the way the consumption is told, and of which charges something is missing', () => {
    const part = someStatistics({ usedDistanceKm: 60, charges: 4, chargesWithoutEnergy: 1, chargesWithoutCost: 1 });
    expect(told(part, null, english)).toMatchObject({
      Consumption: [expect.any(String), 'over 60 % of the distance'],
      Charged: ['20.5 kWh', '4 charges; of 1 charge the energy is not known'],
      Cost: [expect.any(String), 'of 1 charge the price is not known'],
    });
  });

  it('keep currencies apart, and tell no cost per distance of several', () => {
    const [text, note] = told(someStatistics({ costs: { BGN: 12, EUR: 4.1 } }), null, english)['Cost'] ?? [];
    expect(text).toMatch(/12\.00.*\+.*4\.10/);
    expect(note).toBeNull();
  });
});

describe('consumption by bands', () => {
  it('is told of each band that is wide enough to tell it, with how far was driven in it', () => {
    const chart = drawTemperatureBands(aSummary().temperatureBands, english);
    expect(chart?.points.map(({ x, y, name, weight }) => [x, y, plain(name ?? ''), weight])).toEqual([
      [2.5, 21, '0 to 5 °C', 400],
      [7.5, (160 * 100) / 900, '5 to 10 °C', 900],
    ]);
    expect(plain(drawSpeedBands(aSummary().speedBands, bulgarian)?.points[0]?.name ?? '')).toBe('40 до 50 км/ч');
  });

  it('does not make a small difference look like a large one', () => {
    expect(drawTemperatureBands(aSummary().temperatureBands, english)?.yBounds).toEqual({ from: 15, to: 25, step: 5 });
  });

  it('is not drawn where no trip tells any', () => {
    const statistics = someStatistics({ usedKwh: 0, usedDistanceKm: 0, usedTrips: 0 });
    expect(drawSpeedBands([{ from: 40, below: 50, statistics }], english)).toBeNull();
    expect(drawSpeedBands([], english)).toBeNull();
  });
});

describe('what is lost while parked', () => {
  const idle = (changes: Partial<NonNullable<JournalSummary['idle']['drain']>>): JournalSummary['idle'] => ({
    windows: [{ from: WRITTEN_AT, to: WRITTEN_AT, fromPercent: 64, toPercent: 63, preconditionings: 0 }],
    drain: { days: 9.2, percentPerDay: 0.61, errorPercentPerDay: 0.22, kwhPerDay: 0.28, wakeups: 1, preconditionings: 3, ...changes },
  });
  const facts = (given: JournalSummary['idle']) =>
    tellIdle(given, english).map(({ text, note }) => [plain(text ?? ''), note && plain(note)]);

  it('is nothing to tell before the first rest', () => {
    expect(tellIdle({ windows: [], drain: null }, english)).toEqual([]);
  });

  it('is told with what it may be off, and with what has happened meanwhile', () => {
    expect(facts(idle({}))).toEqual([
      ['0.6 %', '± 0.2 %'],
      ['0.3 kWh', null],
      ['1 rest, 9 days', null],
      ['1 time', null],
      ['3 times', null],
    ]);
  });

  it('is no negative loss, and no energy where the battery is not known', () => {
    expect(facts(idle({ percentPerDay: -0.4, kwhPerDay: null })).slice(0, 2)).toEqual([
      ['0.0 %', expect.stringContaining('showed more')],
      ['1 rest, 9 days', null],
    ]);
  });
});

describe('the health of the battery', () => {
  const NOW = new Date('2026-11-20T08:00:00Z');

  it.each([
    [1, ['21 Oct', '31 Oct', '10 Nov', '20 Nov']],
    [92, ['20 Aug', '20 Sept', '20 Oct', '20 Nov']],
    [900, ['Jun 2024', 'Mar 2025', 'Jan 2026', 'Nov 2026']],
  ])('is drawn until today, and no name under it comes twice: a reading %d days ago', (daysAgo, names) => {
    const atMs = NOW.getTime() - daysAgo * 24 * 60 * 60_000;
    const chart = drawHealth({ readings: [{ atMs, percent: 93, doubtful: false }], medianPercent: 93 }, NOW, english);
    expect(chart?.x.ticks?.at(-1)).toBe(NOW.getTime());
    expect(chart?.x.ticks?.map((tick) => chart.x.tick?.(tick))).toEqual(names);
  });

  it('is not drawn of a car that tells none', () => {
    expect(drawHealth({ readings: [], medianPercent: null }, NOW, english)).toBeNull();
  });

  it('marks what is doubted, and draws it all the same', () => {
    const readings = [
      { atMs: Date.UTC(2026, 10, 1), percent: 93.5, doubtful: false },
      { atMs: Date.UTC(2026, 10, 8), percent: 41, doubtful: true },
    ];
    const chart = drawHealth({ readings, medianPercent: 93.5 }, NOW, english);
    expect(chart?.points.map(({ y, doubt }) => [y, doubt])).toEqual([
      [93.5, null],
      [41, 'doubtful'],
    ]);
    expect(chart).toMatchObject({ doubtName: 'Note', reference: 93.5, steps: true, yBounds: { from: 40, to: 100, step: 20 } });
    expect(plain(chart?.y.write(93.5) ?? '')).toBe('93.5 %');
    expect(chart?.x.write(Date.UTC(2026, 10, 1))).toBe('1 Nov 2026');
  });

  it('does not make the ups and downs of a new battery look like a fall', () => {
    const readings = [{ atMs: Date.UTC(2026, 10, 1), percent: 97, doubtful: false }];
    expect(drawHealth({ readings, medianPercent: 97 }, NOW, english)).toMatchObject({
      yBounds: { from: 70, to: 100, step: 10 },
      doubtName: null,
    });
  });
});

describe('why there are no figures', () => {
  const title = (...given: Parameters<typeof tellSummaryAbsence>) => tellSummaryAbsence(...given)?.title ?? null;
  const { say } = english;

  it('is said in words, and whether asking again may help', () => {
    expect(title({ kind: 'loading' }, true, say)).toBeNull();
    expect(title({ kind: 'loading' }, false, say)).toBe('You are offline');
    expect(title({ kind: 'missing' }, true, say)).toBe('The Pi has not counted anything yet');
    expect(tellSummaryAbsence({ kind: 'failed', problem: 'unavailable' }, true, say)).toMatchObject({ retry: true });
    expect(title({ kind: 'failed', problem: 'unavailable' }, false, say)).toBe('You are offline');
    expect(tellSummaryAbsence({ kind: 'failed', problem: 'unreadable' }, true, say)).toMatchObject({ retry: false });
    expect(title({ kind: 'failed', problem: 'denied' }, true, say)).toContain('no access');
  });

  it('is that nothing was driven yet, where the journal is empty', () => {
    const empty = { kind: 'ready', summary: aSummary({ firstDay: null }), fromDevice: false } as const;
    expect(title(empty, true, say)).toBe('Nothing was driven or charged yet');
    expect(title({ ...empty, summary: aSummary() }, true, say)).toBeNull();
  });
});
