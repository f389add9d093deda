import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { toPlacesDocument } from '@psa-ev/contract';
import { parseCalendarDay, type Today } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession, settled, speaking } from '../../testing/app-test-bed';
import { plain } from '../../testing/voices';
import { Session } from '../data/session';
import { installIntersectionObserver } from '../ui/testing/intersection-observer';
import { PositionMap } from './position-map';
import { TodayCard } from './today-card';

const TODAY: Today = {
  day: parseCalendarDay('2026-11-20'),
  distanceKm: 45.4,
  trips: 3,
  usedKwh: 7.9,
  usedTrips: 3,
  charges: 1,
  chargesWithoutEnergy: 0,
  chargesWithoutCost: 0,
  chargedKwh: 8.3,
  costs: { EUR: 1.3 },
};

@Component({
  imports: [PositionMap, TodayCard],
  template: `
    <app-today-card [today]="today()" [now]="now()" timeZone="Europe/Sofia" />
    <app-position-map [position]="position"><i class="compass"></i></app-position-map>
  `,
})
class Home {
  readonly today = signal(TODAY);
  readonly now = signal(at('08:00'));
  readonly position = { latitude: 42.6977, longitude: 23.3219, altitudeMetres: null, headingDegrees: null };
}

async function open() {
  rememberSession();
  const { cloud } = anApp({ providers: [provideRouter([])] });
  await speaking('en');
  await TestBed.inject(Session).connect();
  cloud.says(anAccount());
  const fixture = TestBed.createComponent(Home);
  const settle = async () => {
    await settled();
    await fixture.whenStable();
  };
  await settle();
  const root: HTMLElement = fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) => all(selector).map(({ textContent }) => plain(textContent ?? '').trim());
  return { home: fixture.componentInstance, cloud, all, text, settle };
}

describe('the journal on Home', () => {
  let view: ReturnType<typeof installIntersectionObserver>;
  beforeEach(() => {
    localStorage.clear();
    view = installIntersectionObserver();
  });
  afterEach(() => view.restore());

  it('tells what the day has brought', async () => {
    const { text } = await open();
    expect(text('dt')).toEqual(['Driven', 'Trips', 'Used', 'Charged', 'Cost']);
    expect(text('dd')).toEqual(['45.4 km', '3', '7.9 kWh', '8.3 kWh', '1.30 €']);
  });

  it('leaves out what is not known of all of it', async () => {
    const { home, text, settle } = await open();
    home.today.set({ ...TODAY, usedTrips: 2, chargesWithoutEnergy: 1, chargesWithoutCost: 1 });
    await settle();
    expect(text('dt')).toEqual(['Driven', 'Trips']);
  });

  it('is silent of charging where the plug was only put in', async () => {
    const { home, text, settle } = await open();
    home.today.set({ ...TODAY, chargedKwh: 0, costs: {} });
    await settle();
    expect(text('dt')).toEqual(['Driven', 'Trips', 'Used']);
  });

  it('does not take a day that is over in the car’s zone for today', async () => {
    const { home, text, settle } = await open();
    home.now.set(at('22:00'));
    await settle();
    expect(text('h2, dt, section p')).toEqual(['Today', 'Nothing of today has come yet.']);
  });

  it('leaves the compass where nobody has asked for a map', async () => {
    const { all, text, settle } = await open();
    expect(all('.compass')).toHaveLength(1);
    all('button')[0]?.click();
    await settle();
    expect(all('.compass')).toEqual([]);
    expect(text('.ask button')).toEqual(['Show the map']);
  });

  it('names the place at which the car is', async () => {
    const { cloud, text, settle } = await open();
    const home = { id: 'home', name: 'Home', latitude: 42.6978, longitude: 23.322, radiusMetres: 150 };
    cloud.documents
      .get(`vehicles/${A_VEHICLE_ID}/settings/places`)
      ?.document(toPlacesDocument({ places: [home], setBy: 'x', setAt: at('07:00') }), false);
    await settle();
    expect(text('p')).toEqual(['At Home']);
  });

  it('shows the map at once to who has agreed to maps before', async () => {
    localStorage.setItem('psa-ev.map', 'shown');
    expect((await open()).all('app-map-view .frame')).toHaveLength(1);
  });
});
