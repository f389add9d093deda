import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { type PlacedTrip, toMonthDocument, toTripDocument } from '@psa-ev/contract';
import { NO_STATISTICS, parseCalendarDay, tripId, type VehicleState } from '@psa-ev/domain';
import { A_VEHICLE_ID, aTrip, at, aVehicleState, type TripChanges } from '@psa-ev/testing';
import { type CarPageOptions, visitCarPage } from '../../testing/car-page';
import { Download } from '../charts/download';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { TripsPage } from './trips-page';

const TRIPS = `vehicles/${A_VEHICLE_ID}/trips`;
const MONTHS = `vehicles/${A_VEHICLE_ID}/months`;
const HOME = { id: 'home', name: 'Home' };
const WORK = { id: 'work', name: 'Work' };

interface Changes extends TripChanges, Partial<Pick<PlacedTrip, 'startPlace' | 'endPlace'>> {
  readonly position?: { readonly latitude: number; readonly longitude: number } | null;
}

function found({ position = null, startPlace = HOME, endPlace = WORK, ...changes }: Changes = {}) {
  const trip = aTrip(changes);
  const where = position && { ...position, altitudeMetres: null, headingDegrees: null };
  const start = { ...trip.start, batteryPercent: 64, odometerKm: 1200, position: where };
  const placed: PlacedTrip = { ...trip, start, end: { ...trip.end, batteryPercent: 57, position: where }, startPlace, endPlace };
  return { id: tripId(placed), document: toTripDocument(placed) };
}
const toWork = found({ from: '06:12', to: '06:41', distanceKm: 18.4, energy: { kwh: 3.2, errorKwh: 0.92 }, outsideTemperatureCelsius: 4 });
const around = found({ from: '07:02', to: '07:04', distanceKm: 0.7, startPlace: WORK, endPlace: null });
const yesterday = found({ from: '2026-11-19T16:00:00Z', to: '2026-11-19T17:00:00Z', distanceKm: 40, estimated: true });

async function open(address = '/trips', options: CarPageOptions = {}, state: Partial<VehicleState> = {}) {
  const page = await visitCarPage(TripsPage, address, aVehicleState(state), options);
  const watcher = () => page.cloud.stretches.get(TRIPS);
  const tell = async (...trips: readonly { readonly id: string; readonly document: object }[]) => {
    watcher()?.documents(trips, false);
    await page.settle();
  };
  return { ...page, watcher, tell };
}

describe('the Trips page', () => {
  let restore: () => void;
  beforeEach(() => {
    localStorage.clear();
    restore = installResizeObserver();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
  });
  afterEach(() => {
    restore();
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('asks for the month of the car’s own calendar, and what counts for its days', async () => {
    const { cloud, all, text, watcher } = await open();
    expect(text('h1')).toEqual(['Trips']);
    expect(all('[aria-busy="true"]')).toHaveLength(1);
    expect([...cloud.stretches.keys()]).toEqual([MONTHS, TRIPS]);
    expect(watcher()?.between).toEqual({ by: 'start.at', from: '2026-10-31T22:00:00.000Z', before: '2026-11-30T22:00:00.000Z' });
  });

  it('says that the month cannot be fetched, and asks again on wish', async () => {
    const { text, press, watcher, tell, settle } = await open();
    watcher()?.failed('unavailable');
    await settle();
    expect(text('app-absence-part h2')).toEqual(['The month cannot be fetched']);
    await press('Try again');
    await tell(toWork);
    expect(text('app-absence-part h2')).toEqual([]);
    expect(text('.what [aria-hidden]')).toEqual(['Home → Work']);
  });

  it('does not take a device without a network for a month without trips', async () => {
    const { text, watcher, settle } = await open();
    globalThis.dispatchEvent(new Event('offline'));
    watcher()?.documents([], true);
    await settle();
    expect(text('app-absence-part h2')).toEqual(['You are offline']);
    globalThis.dispatchEvent(new Event('online'));
  });

  it('says what will appear while there is none', async () => {
    const { text, tell } = await open();
    await tell();
    expect(text('app-absence-part h2, app-absence-part p')).toEqual([
      'No trip yet this month',
      'A trip appears here by itself when it has ended.',
    ]);
  });

  it('tells the month and each of its days', async () => {
    const { text, all, tell } = await open();
    await tell(around, toWork, yesterday);
    expect(text('app-month-sum p')).toEqual(['59.1km driven']);
    expect(text('app-month-sum dd')).toEqual(['3', '31 min', '3.2 kWh', '17.4 kWh/100 km']);
    expect(text('section h3')).toEqual(['Today', 'Yesterday']);
    expect(text('section header .quiet')).toEqual(['19.1 km · 2 trips', '40.0 km · 1 trip']);
    expect(all('app-day-line').map((line) => line.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))[0]).toBe(
      '2 trips between 08:12 and 09:04, 19.1 km in all.',
    );
    expect(all('app-day-line i.dot')).toHaveLength(1);
  });

  it('counts a trip over midnight for the days on which it was driven, and says so', async () => {
    const { text, all, settle, tell } = await open();
    await tell(around, found({ from: '2026-11-19T21:30:00Z', to: '2026-11-19T22:30:00Z', distanceKm: 40 }));
    expect(text('section h3')).toEqual(['Today', 'Yesterday']);
    expect(text('section header .quiet')).toEqual(['20.7 km · 1 trip', '20.0 km · 1 trip']);
    expect(text('section > .quiet')).toEqual([
      '20.0 km of it on a trip that began on an earlier day.',
      'A trip over midnight counts by time: 20.0 km of it on the next day.',
    ]);
    expect(text('.when')).toEqual(['09:02 – 09:04', '23:30 – 00:30 next day']);
    expect(all('app-day-line').map((line) => line.querySelectorAll('i').length)).toEqual([2, 1]);
    expect(text('app-month-sum p')).toEqual(['40.7km driven']);
    all('.entry')[1]?.click();
    await settle();
    expect(text('.why')).toEqual(['Over midnight it counts by time: 20.0 km on 19 Nov and 20.0 km on 20 Nov.']);
    expect(text('app-trip-detail dd').slice(0, 2)).toEqual(['Home, 23:30', 'Work, 00:30 next day']);
  });

  it('says the day on which a trip ended where that is days later', async () => {
    const { text, tell } = await open();
    await tell(found({ from: '2026-11-17T21:30:00Z', to: '2026-11-19T22:30:00Z', distanceKm: 40, estimated: true }));
    expect(text('.when')[0]).toContain('23:30 – 00:30 on 20 Nov');
  });

  it('knows from the Pi what a trip of the month before brought', async () => {
    const { text, cloud, settle, tell } = await open();
    await tell(around);
    const days = [
      { ...NO_STATISTICS, day: parseCalendarDay('2026-11-01'), distanceKm: 12.3 },
      { ...NO_STATISTICS, day: parseCalendarDay('2026-11-20'), distanceKm: 0.7, trips: 1 },
    ];
    cloud.stretches
      .get(MONTHS)
      ?.documents(
        [{ id: '2026-11', document: toMonthDocument({ month: '2026-11', timeZone: 'Europe/Sofia', days, updatedAt: at('08:00') }) }],
        false,
      );
    await settle();
    expect(text('section h3')).toEqual(['Today', 'Sunday, 1 November']);
    expect(text('section header .quiet')).toEqual(['0.7 km · 1 trip', '12.3 km']);
    expect(text('section > .quiet')).toEqual(['12.3 km on a trip that began on an earlier day.']);
    expect(text('app-month-sum p')).toEqual(['13.0km driven']);
  });

  it('tells of a trip from where to where, how far, how long, how thirsty and how cold', async () => {
    const { text, tell } = await open();
    await tell(toWork);
    expect(text('.when')).toEqual(['08:12 – 08:41']);
    expect(text('.facts')).toEqual(['29 min · 17.4 kWh/100 km · 4 °C']);
    expect(text('.much')).toEqual(['18.4 km']);
    expect(text('.more')).toEqual(['3.2 kWh']);
  });

  it('names a place that has no name by its coordinates, or admits that it is not known', async () => {
    const { text, tell } = await open();
    await tell(found({ startPlace: null, endPlace: null, position: { latitude: 42.69771, longitude: -23.32189 } }), {
      ...found({ from: '05:00', to: '05:10', startPlace: null, endPlace: null }),
    });
    expect(text('.what [aria-hidden]')).toEqual(['42.698° −23.322° → 42.698° −23.322°', 'somewhere → somewhere']);
  });

  it('opens one in full, and closes it', async () => {
    const { all, text, settle, tell } = await open();
    await tell({ ...found({ from: '06:12', to: '06:41', distanceKm: 18.4, position: { latitude: 42.7, longitude: 23.3 } }) });
    all('.entry')[0]?.click();
    await settle();
    expect(text('app-trip-detail dd')).toEqual([
      'Home, 08:12',
      'Work, 08:41',
      '18.4 km',
      '29 min',
      '38 km/h',
      'not known',
      'not known',
      'not reported',
      '64 % to 57 %',
      'not reported',
    ]);
    expect(all('.entry')[0]?.getAttribute('aria-expanded')).toBe('true');
    all('.entry')[0]?.click();
    await settle();
    expect(all('app-trip-detail')).toEqual([]);
  });

  it('shows the trips of the last three days, and of the others on wish', async () => {
    const { text, press, tell } = await open();
    await tell(...[20, 19, 18, 17].map((day) => found({ from: `2026-11-${day}T06:00:00Z`, to: `2026-11-${day}T06:30:00Z` })));
    expect(text('section h3')).toHaveLength(4);
    expect(text('.entry')).toHaveLength(3);
    await press('Show 1 trip Tuesday, 17 November');
    expect(text('.entry')).toHaveLength(4);
    expect(document.activeElement?.closest('section')?.getAttribute('aria-labelledby')).toBe('day-2026-11-17');
  });

  it('remembers in the address which one is open, so that the way back closes it', async () => {
    const { all, router, settle, tell } = await open();
    await tell(around, toWork);
    const pressEntry = async (index: number) => {
      all('.entry')[index]?.click();
      await settle();
    };
    await pressEntry(0);
    expect(router.url).toBe(`/trips?entry=${around.id}`);
    await pressEntry(1);
    expect(router.url).toBe(`/trips?entry=${toWork.id}`);
    TestBed.inject(Location).back();
    await settle();
    expect(router.url).toBe('/trips');
    expect(all('app-trip-detail')).toEqual([]);
    await pressEntry(0);
    await pressEntry(0);
    expect(router.url).toBe('/trips');
  });

  it('opens the one that the address names, however long ago, and leaves it with its month', async () => {
    const days = [20, 19, 18, 17].map((day) => found({ from: `2026-11-${day}T06:00:00Z`, to: `2026-11-${day}T06:30:00Z` }));
    const { all, press, router, tell } = await open(`/trips?entry=${days[3]?.id}`);
    await tell(...days);
    expect(all('app-trip-detail')).toHaveLength(1);
    expect(document.activeElement).toBe(all('.entry').at(-1));
    await press('Earlier: October 2026');
    expect(router.url).toBe('/trips?month=2026-10');
  });

  it('says that nobody saw a drive, and what that means', async () => {
    const { all, text, tell, settle } = await open();
    await tell(yesterday);
    expect(text('.mark')).toEqual(['not seen']);
    expect(text('.facts')).toEqual(['']);
    all('.entry')[0]?.click();
    await settle();
    expect(text('.why')[0]).toContain('The distance is exact');
    expect(text('app-trip-detail .quiet')).toEqual(['The car did not report where it was.']);
  });

  it('follows the trip under way', async () => {
    const { text, tell } = await open(
      '/trips',
      {},
      {
        runningTrip: { id: 'x', startedAt: at('07:50'), from: HOME, distanceKm: 12.4, minutes: 14, energy: null },
      },
    );
    await tell();
    expect(text('section h3, section .quiet, section p')).toEqual(['Under way', '12.4 km · 14 min', 'Since 09:50, from Home']);
    expect(text('app-absence-part')).toEqual([]);
  });

  it('goes to earlier months and back, and the address remembers it', async () => {
    const { text, named, press, watcher, tell, router } = await open();
    expect(named('November 2026')?.getAttribute('aria-disabled')).toBe('true');
    await press('Earlier: October 2026');
    expect(router.url).toBe('/trips?month=2026-10');
    expect(text('h2')).toEqual(['October 2026']);
    expect(watcher()?.between.from).toBe('2026-09-30T21:00:00.000Z');
    await tell();
    expect(text('app-absence-part h2')).toEqual(['No trip in this month']);
    await press('Later: November 2026');
    expect(router.url).toBe('/trips');
  });

  it('takes a month that cannot be for this one', async () => {
    const { text, router } = await open('/trips?month=2031-13');
    expect(text('h2')).toEqual(['November 2026']);
    expect(router.url).toBe('/trips');
  });

  it('passes over what a newer backend wrote, and says so', async () => {
    const { text, tell } = await open();
    await tell(toWork, { id: 'newer', document: { ...toWork.document, schemaVersion: 99 } });
    expect(text('.entry')).toHaveLength(1);
    expect(text('.note')).toEqual(['One entry was written by newer software than this page. Reload the page to see it.']);
  });

  it('gives the month as a file', async () => {
    const given: (readonly [name: string, content: string])[] = [];
    jest.spyOn(Download.prototype, 'text').mockImplementation((...[name, content]) => void given.push([name, content]));
    const { press, tell } = await open();
    await tell(around, toWork);
    await press('Download as CSV');
    expect(given[0]?.[0]).toBe('trips-e-208-2026-11.csv');
    const [head, first] = (given[0]?.[1] ?? '').split('\r\n');
    expect(head).toContain('Start (Europe/Sofia),End (Europe/Sofia),From,To,Distance (km),Duration (min)');
    expect(first).toBe('2026-11-20 08:12,2026-11-20 08:41,Home,Work,18.4,29,3.2,0.92,17.39,4,64,57,1200,,no');
  });

  it('speaks Bulgarian', async () => {
    const { text, tell } = await open('/trips', { language: 'bg' });
    await tell(toWork);
    expect(text('h1, h2, h3')).toEqual(['Пътувания', 'Ноември 2026 г.', 'Днес']);
    expect(text('.facts')).toEqual(['29 мин · 17,4 kWh/100 км · 4 °C']);
  });
});
