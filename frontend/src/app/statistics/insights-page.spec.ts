import { Location } from '@angular/common';
import { signal, type Type } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type JournalSummary, paths, toJournalSettingsDocument, toMonthDocument, toTripDocument } from '@psa-ev/contract';
import { parseCalendarDay, type Role, tripId } from '@psa-ev/domain';
import { at, aTrip, aVehicleState, A_VEHICLE_ID } from '@psa-ev/testing';
import { anApp, settled, speaking } from '../../testing/app-test-bed';
import { FakeCloud } from '../../testing/fake-cloud';
import { plain } from '../../testing/voices';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { Session } from '../data/session';
import { type VehicleView } from '../data/vehicle-view';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { TickingClock } from '../ui/ticking-clock';
import { BatteryPage } from './battery-page';
import { InsightsPage } from './insights-page';
import { MileagePage } from './mileage-page';
import { aDay, aMonth, aSummaryDocument, someStatistics } from './testing/journals';

const MONTHS = paths.months(A_VEHICLE_ID);
const SETTING = paths.setting(A_VEHICLE_ID, 'journal');
const day = parseCalendarDay;
const PAGES: Record<string, Type<unknown>> = { insights: InsightsPage, 'insights/battery': BatteryPage, 'insights/mileage': MileagePage };

const NOVEMBER = aMonth('2026-11', [aDay('2026-11-18', { distanceKm: 41.3 }), aDay('2026-11-20', { distanceKm: 12, trips: 1 })]);
const OCTOBER = aMonth('2026-10', [aDay('2026-10-05', { distanceKm: 1000.5, estimatedDistanceKm: 4.2 })]);

interface Told {
  readonly view?: VehicleView;
  readonly role?: Role;
  readonly language?: 'en' | 'bg';
  readonly address?: string;
  /** Null: the Pi has not written one. */
  readonly summary?: Partial<JournalSummary> | null;
}

async function open({ view, role = 'owner', language = 'en', address = '/insights', summary = {} }: Told = {}) {
  const cloud = new FakeCloud();
  const online = signal(true);
  const ready: VehicleView = { kind: 'ready', state: aVehicleState(), source: 'server' };
  const access = { role, vehicles: [A_VEHICLE_ID] };
  anApp({
    providers: [
      provideRouter(Object.entries(PAGES).map(([path, component]) => ({ path, component }))),
      {
        provide: Fleet,
        useValue: { view: signal(view ?? ready), selectedId: signal(A_VEHICLE_ID), checking: signal(false), retry: () => undefined },
      },
      {
        provide: Session,
        useValue: { cloud: signal(cloud), state: signal({ kind: 'signed-in', email: 'owner@example.com', uid: 'uid-of-owner', access }) },
      },
      { provide: Connection, useValue: { online } },
      { provide: TickingClock, useValue: { now: signal(at('08:04')) } },
    ],
  });
  TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
  const spoken = await speaking(language);
  const harness = await RouterTestingHarness.create(address);
  const settle = async () => {
    await settled();
    await harness.fixture.whenStable();
  };
  const root: HTMLElement = harness.fixture.nativeElement;
  document.body.append(root);
  const watcher = () => cloud.documents.get(paths.journalSummary(A_VEHICLE_ID));
  if (summary) watcher()?.document(aSummaryDocument(summary), false);
  else watcher()?.missing(false);
  const tellMonths = async (...months: (typeof NOVEMBER)[]) => {
    for (const { path, between, documents } of cloud.stretchWatchers) {
      const asked = months.filter(({ month }) => path === MONTHS && between.from <= month && month < between.before);
      documents(
        asked.map((month) => ({ id: month.month, document: toMonthDocument(month) })),
        false,
      );
    }
    await settle();
  };
  await settle();
  const words = ({ textContent }: Element) =>
    plain(textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  const all = <Found extends HTMLElement>(selector: string) => [...root.querySelectorAll<Found>(selector)];
  const text = (selector: string) => all(selector).map(words);
  const press = async (name: string) => {
    const found = all('button, input, a').find((element) => element.getAttribute('aria-label') === name || words(element) === name);
    if (!found) throw new Error(`nothing is called ${name}: ${text('button').join()}`);
    found.click();
    await settle();
  };
  const enter = async (selector: string, value: string) => {
    const [field] = all<HTMLInputElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await settle();
  };
  return { cloud, online, root, all, text, press, enter, tellMonths, settle, spoken, watcher };
}

describe('the Insights page', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installResizeObserver();
    localStorage.clear();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
  });
  afterEach(() => {
    restore();
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  describe('without figures', () => {
    it('says what is missing of the car, as Home does', async () => {
      const { text } = await open({ view: { kind: 'missing' } });
      expect(text('h1')).toEqual(['The Pi has not published this car yet']);
    });

    it('has its heading and the shape of what comes while it waits', async () => {
      const { cloud, all, text } = await open({ summary: null });
      cloud.documents.clear();
      expect(text('h1')).toEqual(['Insights']);
      expect(text('h2')).toContain('The Pi has not counted anything yet');
      expect(all('app-chart')).toEqual([]);
    });

    it('takes what only the owner knows before the Pi has counted anything', async () => {
      const { cloud, enter, text, settle } = await open({ summary: null });
      cloud.documents.get(SETTING)?.missing(false);
      await settle();
      await enter('#usable-capacity', '46');
      expect(cloud.written).toEqual([[SETTING, expect.objectContaining({ usableCapacityKwh: 46 })]]);
      expect(text('app-own-figures .help')[0]).not.toContain('Empty');
    });

    it('asks nothing of who is no owner', async () => {
      const { all } = await open({ summary: null, role: 'viewer' });
      expect(all('app-own-figures')).toEqual([]);
    });

    it('says what will appear once the car was driven', async () => {
      const { text } = await open({ summary: { firstDay: null } });
      expect(text('.part h2')[0]).toBe('Nothing was driven or charged yet');
    });

    it('asks again on wish where the service does not answer', async () => {
      const { watcher, text, press, settle } = await open({ summary: null });
      watcher()?.failed('unavailable');
      await settle();
      expect(text('app-absence-part h2')).toEqual(['The figures cannot be fetched']);
      await press('Try again');
      watcher()?.document(aSummaryDocument(), false);
      await settle();
      expect(text('app-insights-hero .big')).toEqual(['3,712']);
    });
  });

  it('tells this year, the month so far, and when that was counted', async () => {
    const { text, tellMonths } = await open();
    await tellMonths(NOVEMBER, OCTOBER);
    expect(document.title).toBe('Insights · PSA EV Communicator');
    expect(text('app-insights-hero')[0]).toContain('3,712km in 2026');
    expect(text('.sentence')).toEqual(['53 km in November so far']);
    expect(text('.as-of')).toEqual(['Counted at 10:00']);
    expect(text('app-chart h2')).toEqual([
      'Kilometres a month',
      'Kilometres a day',
      'Every day',
      'Consumption by temperature',
      'Consumption by speed',
    ]);
    expect(text('app-mileage-sections section')[1]).toContain('53.3 km, 4 trips');
    expect(text('app-mileage-sections tbody tr').filter((row) => row.includes('18 November 2026'))).toEqual([
      'Wednesday 18 November 202641.3 km',
    ]);
  });

  it('says so in Bulgarian, and changes while it is open', async () => {
    const page = await open({ language: 'bg' });
    await page.tellMonths(NOVEMBER);
    expect(page.text('app-chart h2')[0]).toBe('Километри по месеци');
    await page.spoken.use('en');
    await page.settle();
    expect(page.text('app-chart h2')[0]).toBe('Kilometres a month');
  });

  it('leads to the month before and back, and remembers it in its address', async () => {
    const { text, press, tellMonths } = await open();
    await tellMonths(NOVEMBER, OCTOBER);
    const steps = jest.spyOn(TestBed.inject(Location), 'go');
    await press('Earlier: October 2026');
    expect(TestBed.inject(Router).url).toBe('/insights?month=2026-10');
    expect(text('app-period-bar p')).toEqual(['2026', 'October 2026']);
    expect(text('app-mileage-sections section')[1]).toContain('1,001 km');
    await press('Later: November 2026');
    expect(TestBed.inject(Router).url).toBe('/insights');
    // The way back leads to the page before, not through each month.
    expect(steps).not.toHaveBeenCalled();
  });

  it('opens a month of the year’s chart, but none before the journal began', async () => {
    const { press, tellMonths } = await open();
    await tellMonths(OCTOBER, NOVEMBER);
    await press('Show as table: Kilometres a month');
    await press('October 2026');
    expect(TestBed.inject(Router).url).toBe('/insights?month=2026-10');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('October 2026');
    await press('January 2026');
    expect(TestBed.inject(Router).url).toBe('/insights?month=2026-10');
  });

  it('leads no further than the journal goes', async () => {
    const { all, tellMonths, text } = await open({ address: '/insights?month=2026-08' });
    await tellMonths(NOVEMBER);
    expect(text('app-period-bar p')).toEqual(['2026', 'August 2026']);
    const [earlierYear, laterYear, earlierMonth] = all('app-period-bar button');
    expect([earlierYear, laterYear, earlierMonth].map((button) => button?.getAttribute('aria-disabled'))).toEqual(['true', 'true', 'true']);
    earlierMonth?.click();
    expect(TestBed.inject(Router).url).toBe('/insights?month=2026-08');
  });

  it('leads to another year, to the nearest month that the journal has', async () => {
    const { cloud, press, tellMonths, text } = await open({ summary: { firstDay: day('2025-12-06') } });
    const asked = () => [...cloud.stretchWatchers].map(({ between }) => between.from).sort();
    expect(asked()).toEqual(['2026-01']);
    await tellMonths(NOVEMBER);
    await press('Earlier: 2025');
    expect(TestBed.inject(Router).url).toBe('/insights?month=2025-12');
    // This week and this month are told all the same.
    expect(asked()).toEqual(['2025-01', '2026-11']);
    await tellMonths(NOVEMBER);
    expect(text('.sentence')).toEqual(['53 km in November so far']);
  });

  it('tells the totals of a week, a month, a year and all', async () => {
    const { text, all, settle, tellMonths } = await open();
    await tellMonths(NOVEMBER);
    const driven = () => text('app-totals-section dd')[0];
    expect(text('app-totals-section label')).toEqual(['This week', 'November', '2026', 'All']);
    expect(driven()).toBe('53.3 km4 trips');
    for (const radio of all<HTMLInputElement>('app-totals-section input').slice(2, 3)) radio.click();
    await settle();
    expect(driven()).toBe('3,712 km160 trips');
  });

  describe('of a car whose battery is not known', () => {
    const variants = [46.3, 48.1].map((usableKwh) => ({ brand: 'Peugeot', model: 'e-208', marketedKwh: usableKwh + 3.7, usableKwh }));
    const statistics = someStatistics({ usedKwh: 0, usedTrips: 0, usedDistanceKm: 0, chargedKwh: 0, chargesWithoutEnergy: 1 });
    const unknown = { capacity: { kind: 'ambiguous', variants }, lifetime: statistics } as const;

    it('says why there are no energies, and who can tell', async () => {
      const { text } = await open({ summary: unknown, role: 'viewer' });
      expect(text('.notice')[0]).toContain('built with several batteries');
      expect(text('.notice')[0]).toContain('The owner of the car can tell it');
      expect(text('app-own-figures')).toEqual([]);
    });

    it('offers its owner the batteries of the model, and stores the chosen one', async () => {
      const { cloud, press, text, settle } = await open({ summary: unknown });
      cloud.documents.get(SETTING)?.missing(false);
      await settle();
      await press('46.3 kWh (Peugeot e-208 of 50 kWh)');
      expect(cloud.written).toEqual([
        [SETTING, expect.objectContaining({ usableCapacityKwh: 46.3, gramsCo2PerKwh: null, allowance: null })],
      ]);
      expect(text('app-own-figures [role=status]')).toEqual(['Saved. The Pi counts anew within minutes.']);
      await press('Undo');
      expect(cloud.written[1]?.[1]).toMatchObject({ usableCapacityKwh: null });
    });
  });

  describe('what only the owner knows', () => {
    async function asOwner() {
      const page = await open();
      page.cloud.documents.get(SETTING)?.missing(false);
      await page.settle();
      return page;
    }

    it('refuses what cannot be, in words, and stores nothing', async () => {
      const { cloud, enter, text } = await asOwner();
      await enter('#usable-capacity', '500');
      expect(text('.problem')).toEqual(['Enter between 5 and 150 kWh, or nothing.']);
      expect(cloud.written).toEqual([]);
    });

    it('keeps saying what is wrong beside what is wrong elsewhere, and that something was saved before is not said then', async () => {
      const { enter, press, text } = await asOwner();
      await enter('#grams-co2', '380');
      await enter('#usable-capacity', '900');
      await press('Save');
      expect(text('.problem')).toEqual([
        'Enter between 5 and 150 kWh, or nothing.',
        'Enter both days; the last one after the first.',
        'Enter the distance that is allowed: 100 km or more.',
      ]);
      expect(text('app-own-figures [role=status], app-own-figures .saving')).toEqual([]);
    });

    it('stores a factor, and takes it back where the field is emptied', async () => {
      const { cloud, enter } = await asOwner();
      await enter('#grams-co2', '380');
      await enter('#grams-co2', '');
      expect(cloud.written.map(([, document]) => document)).toMatchObject([{ gramsCo2PerKwh: 380 }, { gramsCo2PerKwh: null }]);
    });

    it('stores an allowance only when it is whole', async () => {
      const { cloud, all, press, enter, text } = await asOwner();
      await press('Save');
      expect(text('.problem')).toEqual([
        'Enter both days; the last one after the first.',
        'Enter the distance that is allowed: 100 km or more.',
      ]);
      for (const [index, value] of ['2026-01-01', '2026-12-31', '15.000', ''].entries())
        await enter(`form label:nth-child(${index + 1}) input`, value);
      await press('Save');
      expect(cloud.written[0]?.[1]).toMatchObject({
        allowance: { period: { first: '2026-01-01', endsBefore: '2027-01-01' }, limitKm: 15000, odometerAtFirstKm: null },
      });
      await press('No allowance');
      expect(cloud.written[1]?.[1]).toMatchObject({ allowance: null });
      expect(all('form .problem')).toEqual([]);
    });

    it('says that nothing was saved while there is no network', async () => {
      const { cloud, online, enter, text, settle } = await asOwner();
      cloud.writeOutcome = 'waiting';
      online.set(false);
      await enter('#grams-co2', '380');
      await settle();
      expect(text('app-own-figures [role=status]')[0]).toContain('you are offline');
    });

    it('keeps what is stored in its fields', async () => {
      const page = await open();
      const stored = { usableCapacityKwh: 46.3, gramsCo2PerKwh: 0, allowance: null, setBy: 'uid-of-owner', setAt: at('08:00') };
      page.cloud.documents.get(SETTING)?.document(toJournalSettingsDocument(stored), false);
      await page.settle();
      expect(page.all<HTMLInputElement>('.with-unit input').map(({ value }) => value)).toEqual(['46.3', '0']);
    });
  });

  it('draws an allowance on the ruler, and says what comes of it', async () => {
    const setting = { period: { first: day('2026-01-01'), endsBefore: day('2027-01-01') }, limitKm: 15_000, odometerAtFirstKm: null };
    const pace = { kmPerDay: 40, forecastKm: 16_230, overKm: 1_230, reachesLimitOn: day('2026-12-05') };
    const forecast = { kind: 'running', drivenKm: 14_200, aheadKm: 1_004, pace } as const;
    const { root, text } = await open({ summary: { allowance: { setting, forecast } } });
    expect(text('.sentence')).toEqual(['At this pace 1,230 km over']);
    expect(plain(root.querySelector('app-ruler')?.getAttribute('aria-label') ?? '')).toBe(
      'Allowance: 14,200 km of 15,000 km driven. At this pace 1,230 km over.',
    );
  });

  describe('of the battery’s health', () => {
    it('says that some cars never tell it', async () => {
      const { text } = await open({ address: '/insights/battery' });
      expect(text('h1')).toEqual(['Battery health']);
      expect(text('.part')[0]).toContain('has not told the health');
    });

    it('tells what held lately, and every reading with its doubt', async () => {
      const readings = [
        { atMs: at('2026-11-01T08:00:00Z').getTime(), percent: 93.5, doubtful: false },
        { atMs: at('2026-11-08T08:00:00Z').getTime(), percent: 41, doubtful: true },
      ];
      const { text } = await open({ address: '/insights/battery', summary: { health: { readings, medianPercent: 93.5 } } });
      expect(text('.number')).toEqual(['93.5 %']);
      expect(text('tbody tr')).toEqual(['1 Nov 202693.5 %', '8 Nov 202641 %doubtful']);
      expect(text('.doubt')[0]).toContain('not counted');
    });
  });

  describe('on paper', () => {
    it('has each day with its kilometres, and their sum', async () => {
      const print = jest.fn();
      Object.defineProperty(window, 'print', { value: print, configurable: true });
      const { text, press, tellMonths } = await open({ address: '/insights/mileage?month=2026-10' });
      await tellMonths(OCTOBER);
      expect(text('h1')).toEqual(['Mileage of Peugeot e-208']);
      expect(text('tbody tr')).toEqual(['Mon 5 Oct 202631,000.5 km4.2 km']);
      expect(text('tfoot tr')[0]).toContain('Total');
      await press('Print');
      expect(print).toHaveBeenCalledTimes(1);
    });

    it('says from when on a month is told in which the journal begins', async () => {
      const { text, tellMonths } = await open({ address: '/insights/mileage?month=2026-10', summary: { firstDay: day('2026-10-05') } });
      await tellMonths(OCTOBER);
      expect(text('.beginning')).toEqual(['The journal begins on 5 October 2026: what was driven before is not in it.']);
    });

    it('does not take a month before the journal for one without a drive', async () => {
      const { text, tellMonths } = await open({ address: '/insights/mileage?month=2026-09', summary: { firstDay: day('2026-10-05') } });
      await tellMonths();
      expect(text('.beginning')).toEqual(['Not recorded: the journal begins on 5 October 2026.']);
      expect(text('p')).not.toContain('Nothing was driven in this month.');
    });

    it('has the odometer around its trips, and room for the number plate', async () => {
      const { text, cloud, settle, tellMonths } = await open({ address: '/insights/mileage?month=2026-10' });
      await tellMonths(OCTOBER);
      const aTripAt = (time: string, startKm: number | null, endKm: number | null) => {
        const trip = aTrip({ from: `${time}T08:00:00Z`, to: `${time}T09:00:00Z` });
        const document = toTripDocument({
          ...trip,
          start: { ...trip.start, odometerKm: startKm },
          end: { ...trip.end, odometerKm: endKm },
          startPlace: null,
          endPlace: null,
        });
        return { id: tripId(trip), document };
      };
      cloud.stretches
        .get(paths.trips(A_VEHICLE_ID))
        ?.documents([aTripAt('2026-10-28', 1520, 1530), aTripAt('2026-10-12', 1300, 1310), aTripAt('2026-10-05', null, 1290)], false);
      await settle();
      expect(text('dl div')).toEqual(['Odometer after its last trip1,530 km']);
      expect(text('.plate')).toEqual(['Number plate']);
    });

    it('says so where nothing was driven', async () => {
      const { text, tellMonths } = await open({ address: '/insights/mileage' });
      await tellMonths();
      expect(text('p')).toContain('Nothing was driven in this month.');
    });
  });
});
