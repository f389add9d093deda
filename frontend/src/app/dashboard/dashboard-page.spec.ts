import { Component, input, signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { parseVehicleId, type VehicleState } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at, aVehicle, aVehicleState } from '@psa-ev/testing';
import { ChargingAction } from '../commands/charging-action';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { type VehicleView } from '../data/vehicle-view';
import { Language, type LanguageCode } from '../i18n/language';
import { PositionMap } from '../journal/position-map';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { TickingClock } from '../ui/ticking-clock';
import { DashboardPage } from './dashboard-page';
import { texts as bulgarian } from '../i18n/languages/bg';
import { dashboardEn } from './i18n/en';
import { PositionCard } from './position-card';
import { plain } from './testing/voices';

const charging = aChargingSnapshot({ battery: { percent: 64, rangeKm: 268 }, charging: { rateKmPerHour: 84, remainingMinutes: 113 } });

/** The action tells its own stories. */
@Component({ selector: 'app-charging-action', template: '' })
class NoAction {
  readonly state = input();
  readonly condition = input();
  readonly now = input();
}

/** So does the map. */
@Component({ selector: 'app-position-map', template: '<ng-content />' })
class NoMap {
  readonly position = input();
}

function ready(changes: Partial<VehicleState>, source: 'device' | 'server' = 'server'): VehicleView {
  return { kind: 'ready', state: aVehicleState({ heartbeatAt: at('08:00'), ...changes }), source };
}

async function open(view: VehicleView, { online = true, language = 'en' as LanguageCode, now = at('08:04') } = {}) {
  const fakes = {
    view: signal(view),
    online: signal(online),
    now: signal(now),
    current: signal(language),
    locale: signal(language === 'bg' ? 'bg-BG' : 'en-IE'),
    checking: signal(false),
    retries: 0,
  };
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Playthrough,
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: { dashboard: dashboardEn }, bg: bulgarian },
        translocoConfig: { availableLangs: ['en', 'bg'], defaultLang: 'en' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter([]),
      { provide: Fleet, useValue: { view: fakes.view, checking: fakes.checking, retry: () => (fakes.retries += 1) } },
      { provide: Connection, useValue: { online: fakes.online } },
      { provide: TickingClock, useValue: { now: fakes.now } },
      { provide: Language, useValue: { current: fakes.current, locale: fakes.locale } },
    ],
  });
  TestBed.overrideComponent(DashboardPage, { remove: { imports: [ChargingAction] }, add: { imports: [NoAction] } });
  TestBed.overrideComponent(PositionCard, { remove: { imports: [PositionMap] }, add: { imports: [NoMap] } });
  const fixture = TestBed.createComponent(DashboardPage);
  // What is wrong is told by parts that are fetched one after the other.
  const settle = async () => {
    for (let fetched = 0; fetched < 3; fetched += 1) {
      await fixture.whenStable();
      // What waits until the browser is idle.
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await settle();
  const root: HTMLElement = fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) =>
    all(selector).map(({ textContent }) =>
      plain(textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return { fakes, root, all, text, settle };
}

describe('Home', () => {
  let restore: () => void;
  beforeAll(async () => {
    restore = installResizeObserver();
    // Fetched on need in the app; here at hand, so that no story waits for the compiler.
    await Promise.all([
      import('../trouble/telling'),
      import('../trouble/absence-notice'),
      import('../trouble/check-again'),
      import('../trouble/step-list'),
    ]);
  });
  afterAll(() => restore());

  describe('without a state', () => {
    it('shows the real layout in tone while it loads, and says that it is busy', async () => {
      const { all, text } = await open({ kind: 'loading' });
      expect(all('[aria-busy="true"]')).toHaveLength(1);
      expect(text('h1')).toEqual(['Fetching the last known state']);
      expect(all('.sheet .card')).toHaveLength(3);
    });

    it('does not pretend to load without a network', async () => {
      const { all, text } = await open({ kind: 'loading' }, { online: false });
      expect(all('[aria-busy]')).toEqual([]);
      expect(text('h1')).toEqual(['You are offline']);
    });

    it('says what will appear, and what to do, before the Pi has published the car', async () => {
      const { text } = await open({ kind: 'missing' });
      expect(text('h1')).toEqual(['The Pi has not published this car yet']);
      expect(text('li')).toHaveLength(2);
    });

    it.each([
      ['denied', 'You have no access to this car', 'Нямате достъп до този автомобил'],
      ['unreadable', 'This page is older than the Pi’s software', 'Тази страница е по-стара от софтуера на Pi'],
      ['unavailable', 'The car’s data cannot be fetched', 'Данните за автомобила не могат да се вземат'],
    ] as const)('says in words that the state is %s, and asks again on wish', async (problem, inEnglish, inBulgarian) => {
      const page = await open({ kind: 'failed', problem });
      expect(page.text('h1')).toEqual([inEnglish]);
      page.all('button')[0]?.click();
      expect(page.fakes.retries).toBe(1);
      TestBed.resetTestingModule();
      expect((await open({ kind: 'failed', problem }, { language: 'bg' })).text('h1')).toEqual([inBulgarian]);
    });

    it('blames the network for data that cannot be fetched offline', async () => {
      const { text } = await open({ kind: 'failed', problem: 'unavailable' }, { online: false });
      expect(text('h1')).toEqual(['You are offline']);
    });

    it('waits for the first reading with an empty battery, and no cards that know nothing', async () => {
      const { all, text } = await open(ready({ snapshot: null }));
      expect(text('h1')).toEqual(['Waiting for the first reading']);
      expect(text('.big')).toEqual(['No reading yet']);
      expect(all('.sheet')).toEqual([]);
    });
  });

  describe('with a state from the server', () => {
    it('answers how much, how far, until when, and whether that is still true', async () => {
      const { text } = await open(ready({ snapshot: charging }), { now: at('2026-11-20T08:04:20Z') });
      expect(text('.figure')).toEqual(['64']);
      expect(text('.estimate')).toEqual(['estimate 65 %']);
      expect(text('.distance')).toEqual(['268 km']);
      expect(text('.reach .small')).toEqual(['+151 km by 11:53']);
      expect(text('h1')).toEqual(['Charging at about 9 kW, 100 % at 11:53']);
      expect(text('.trust .part')).toEqual(['Car reported 4 min ago', 'Pi checked 4 min ago']);
      expect(text('h2')).toEqual(['This charge', 'Car', 'Position']);
      expect(document.title).toBe('e-208 · PSA EV Communicator');
    });

    it('does so in Bulgarian', async () => {
      const { text } = await open(ready({ snapshot: charging }), { language: 'bg' });
      expect(text('h1')).toEqual(['Зарежда се с около 9 kW, 100 % в 11:53']);
      expect(text('.distance')).toEqual(['268 км']);
      expect(text('h2')).toEqual(['Това зареждане', 'Автомобил', 'Позиция']);
    });

    it('changes its language without a reload', async () => {
      const page = await open(ready({ snapshot: aSnapshot() }));
      page.fakes.current.set('bg');
      page.fakes.locale.set('bg-BG');
      await page.settle();
      expect(page.text('h1')).toEqual(['Паркиран от 10:00']);
    });

    it('announces a new sentence, and not each tick of the clock', async () => {
      const page = await open(ready({ snapshot: charging }));
      const [live] = page.all('[aria-live]');
      const announced = jest.fn();
      const observer = new MutationObserver(announced);
      if (live) observer.observe(live, { subtree: true, childList: true, characterData: true });
      page.fakes.now.set(at('2026-11-20T08:05:40Z'));
      await page.settle();
      expect(page.text('.trust .part')[0]).toBe('Car reported 5 min ago');
      expect(announced).not.toHaveBeenCalled();
      page.fakes.view.set(ready({ snapshot: aSnapshot({ at: '08:05' }) }));
      await page.settle();
      observer.disconnect();
      expect(announced).toHaveBeenCalled();
      expect(page.text('[aria-live] h1')).toEqual(['Parked since 10:05']);
    });

    it('says "not reported" wherever the car says nothing, and no zero and no NaN', async () => {
      const { root, text } = await open(
        ready({
          snapshot: aSnapshot({
            battery: { percent: null, rangeKm: null, stateOfHealthPercent: null },
            charging: { status: null, mode: null, plugged: null, rateKmPerHour: null, remainingMinutes: null, scheduledStart: null },
            doors: { lock: null, open: null },
            climate: { status: null },
            odometerKm: null,
            position: null,
            ignition: null,
            moving: null,
            outsideTemperatureCelsius: null,
            auxiliaryBatteryPercent: null,
          }),
        }),
      );
      expect(text('.big')).toEqual(['Charge not reported']);
      expect(new Set(text('dd'))).toEqual(new Set(['not reported']));
      expect(root.textContent).not.toMatch(/NaN|null|undefined|\b0 (%|km)/);
    });

    it('tells a failed charge what to do', async () => {
      const { text } = await open(ready({ snapshot: aSnapshot({ charging: { status: 'failed', plugged: true } }) }));
      expect(text('.notice')).toEqual(['The car could not charge. Look at the cable and the charge point, then plug in again.']);
    });

    it('leads to a map in a new tab that learns nothing of this one', async () => {
      const [link] = (await open(ready({}))).all('app-position-card a');
      expect(link?.getAttribute('href')).toContain('https://www.openstreetmap.org/?mlat=48.85661&mlon=2.35183#map=16/');
      expect(link?.getAttribute('target')).toBe('_blank');
      expect(link?.getAttribute('rel')).toContain('noopener');
      expect(link?.textContent).toContain('(opens in a new tab)');
    });
  });

  describe('when the chain is open', () => {
    it('drains the number of a car that sleeps, and says what keeps remote control alive', async () => {
      const now = at('2026-11-23T10:00:00Z');
      const { all, text } = await open(ready({ heartbeatAt: now }), { now });
      expect(all('app-hero.doubtful')).toHaveLength(1);
      expect(all('.held-old')).toHaveLength(1);
      expect(text('.notice')[0]).toContain('The car has not reported for 3 days: it sleeps.');
    });

    it('draws the chain large when the Pi is silent, with the first step and a way to look again', async () => {
      const page = await open(ready({ snapshot: charging }), { now: at('09:00') });
      expect(page.text('h1')).toEqual(['The Pi has been silent since 10:00']);
      expect(page.text('.node b')).toEqual(['Car', 'Cloud', 'Pi', 'You']);
      expect(page.text('ol li')).toEqual(['Look at the Pi. Its green light must blink now and then.']);
      expect(page.all('.estimate, .gain, .expected')).toEqual([]);
      page.all('button')[0]?.click();
      expect(page.fakes.retries).toBe(1);
    });

    it('leads to the page that tells more of a trouble', async () => {
      const { all, text } = await open(ready({ snapshot: charging }), { now: at('09:00') });
      expect(text('.acts a')).toEqual(['More about this']);
      expect(all('.acts a')[0]?.getAttribute('href')).toBe('/diagnosis');
    });

    it.each(['en', 'bg'] as const)('names no program and no command of the Pi: %s', async (language) => {
      const { root, text } = await open(ready({ diagnosis: { kind: 'psacc-down', since: at('07:00') } }), { language });
      expect(text('ol li')).toHaveLength(1);
      expect(root.textContent).not.toMatch(/psa_car|sudo|journalctl/);
    });

    it('says that commands do not go, and doubts nothing else', async () => {
      const { all, text } = await open(ready({ diagnosis: { kind: 'remote-control-not-set-up', since: at('07:00') } }));
      expect(all('app-hero.doubtful')).toEqual([]);
      expect(text('.notice')).toEqual(['Commands have not reached the car since 09:00. What you see is right. More about this']);
    });

    it('keeps the story and the button in place while it looks again, and says what came of it', async () => {
      const silent = ready({ snapshot: charging });
      const page = await open(silent, { now: at('09:00') });
      const [button] = page.all('button');
      document.body.append(page.root);
      button?.focus();
      button?.click();
      page.fakes.checking.set(true);
      page.fakes.view.set(ready({ snapshot: charging }, 'device'));
      await page.settle();
      expect(page.text('h1')).toEqual(['The Pi has been silent since 10:00']);
      expect(page.text('button')).toEqual(['Checking …']);
      expect(button?.getAttribute('aria-disabled')).toBe('true');
      button?.click();
      expect(page.fakes.retries).toBe(1);

      page.fakes.view.set(silent);
      page.fakes.checking.set(false);
      await page.settle();
      expect(page.all('button')[0]).toBe(button);
      expect(document.activeElement).toBe(button);
      expect(page.text('[role="status"]')).toEqual(['Still so, checked at 11:00']);
      page.root.remove();
    });

    it('shows another vehicle at once, though the first is still being asked for', async () => {
      const page = await open(ready({}), { now: at('09:00') });
      page.fakes.checking.set(true);
      await page.settle();
      page.fakes.view.set(
        ready(
          { vehicle: aVehicle({ vehicleId: parseVehicleId('zzzzzzzzzzzzzzzz') }), snapshot: aSnapshot({ battery: { percent: 21 } }) },
          'device',
        ),
      );
      await page.settle();
      expect(page.text('.figure')).toEqual(['21']);
    });

    it('admits that no answer came, and takes it back when the trouble is another', async () => {
      const page = await open(ready({ snapshot: charging }), { now: at('2026-11-20T09:00:00Z') });
      page.all('button')[0]?.click();
      page.fakes.checking.set(true);
      await page.settle();
      page.fakes.now.set(at('2026-11-20T09:00:08Z'));
      page.fakes.checking.set(false);
      await page.settle();
      expect(page.text('[role="status"]')).toEqual(['No answer yet. This page goes on by itself.']);
      page.fakes.view.set(ready({ heartbeatAt: at('09:00'), diagnosis: { kind: 'cloud-failing', since: at('08:50') } }));
      await page.settle();
      expect(page.text('[role="status"]')).toEqual(['']);
    });

    it('keeps the last state in sight while the maker’s cloud is away', async () => {
      const { text } = await open(ready({ diagnosis: { kind: 'cloud-failing', since: at('07:02') } }), { language: 'bg' });
      expect(text('h1')).toEqual(['Облакът на производителя не отговаря от 09:02']);
      expect(text('.figure')).toEqual(['64']);
    });

    it('opens the link to the reader who is offline', async () => {
      const { all, text } = await open(ready({}), { online: false });
      expect(all('.trust circle')[3]?.classList.contains('open')).toBe(true);
      expect(text('.trust .part')[0]).toBe('Car reported 4 min ago');
    });

    it('says that a state comes from this device until the server has answered', async () => {
      const page = await open(ready({}, 'device'));
      expect(page.text('.trust .part')).toEqual(['From this device, at 10:00', 'asking for newer']);
      page.fakes.now.set(at('2026-11-20T08:04:20Z'));
      await page.settle();
      expect(page.text('.notice')[0]).toContain('has not answered yet. What you see is from 10:00.');
      page.fakes.view.set(ready({}));
      await page.settle();
      expect(page.text('.trust .part')[0]).toBe('Car reported 4 min ago');
    });
  });

  it.each<[string, VehicleView]>([
    ['loading', { kind: 'loading' }],
    ['missing', { kind: 'missing' }],
    ['failed', { kind: 'failed', problem: 'unavailable' }],
    ['charging', ready({ snapshot: charging })],
    ['hindered', ready({ diagnosis: { kind: 'psacc-down', since: at('07:00') } })],
    ['waiting', ready({ snapshot: null })],
  ])('has one first heading and no text without words: %s', async (_name, view) => {
    const { root, all } = await open(view);
    expect(all('h1')).toHaveLength(1);
    expect(root.textContent).not.toMatch(/\{\{|dashboard\./);
  });
});
