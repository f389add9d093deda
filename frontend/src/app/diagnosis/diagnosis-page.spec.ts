import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { toDiagnosisHistoryDocument } from '@psa-ev/contract';
import { type DiagnosisKind, type Restart, type VehicleState } from '@psa-ev/domain';
import { at, aVehicleState, A_VEHICLE_ID } from '@psa-ev/testing';
import { anApp, settled, speaking } from '../../testing/app-test-bed';
import { FakeCloud } from '../../testing/fake-cloud';
import { plain } from '../../testing/voices';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { Session } from '../data/session';
import { type VehicleView } from '../data/vehicle-view';
import { TickingClock } from '../ui/ticking-clock';
import { DiagnosisPage } from './diagnosis-page';

type Source = Parameters<typeof toDiagnosisHistoryDocument>[0];
const RESTARTED: Source = {
  restarter: 'installed',
  service: 'psa-car-controller.service',
  outages: [
    { kind: 'psacc-down', since: at('07:08'), until: at('07:11') },
    { kind: 'cloud-failing', since: at('2026-11-18T12:00:00Z'), until: at('2026-11-18T13:30:00Z') },
  ],
  restarts: [{ reason: 'psacc-down', requestedAt: at('07:10'), outcome: 'helped', endedAt: at('07:11') }],
};

const restartedAt = (time: string, changes: Pick<Restart, 'outcome' | 'endedAt'>): Source => ({
  ...RESTARTED,
  restarts: [{ reason: 'psacc-down', requestedAt: at(time), ...changes }],
});

function ready(changes: Partial<VehicleState> = {}): VehicleView {
  return { kind: 'ready', state: aVehicleState(changes), source: 'server' };
}
const inTrouble = (kind: DiagnosisKind) => ready({ diagnosis: { kind, since: at('08:00') } });

async function open(view: VehicleView, { history = RESTARTED as Source | null, language = 'en' as 'en' | 'bg' } = {}) {
  const cloud = new FakeCloud();
  const fakes = { view: signal(view), online: signal(true), now: signal(at('08:04')), checking: signal(false), retries: 0 };
  anApp({
    providers: [
      provideRouter([]),
      {
        provide: Fleet,
        useValue: { view: fakes.view, selectedId: signal(A_VEHICLE_ID), checking: fakes.checking, retry: () => (fakes.retries += 1) },
      },
      { provide: Session, useValue: { cloud: signal(cloud) } },
      { provide: Connection, useValue: { online: fakes.online } },
      { provide: TickingClock, useValue: { now: fakes.now } },
    ],
  });
  const spoken = await speaking(language);
  const fixture = TestBed.createComponent(DiagnosisPage);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const [watcher] = cloud.documents.values();
  const tell = async (source: Source | null) => {
    if (source) watcher?.document(toDiagnosisHistoryDocument(source), false);
    else watcher?.missing(false);
    await fixture.whenStable();
  };
  await tell(history);
  const root: HTMLElement = fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const words = ({ textContent }: Element) =>
    plain(textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  const text = (selector: string) => all(selector).map(words);
  const press = async (name: string) => {
    all('button')
      .find((button) => words(button) === name)
      ?.click();
    await settled();
    await fixture.whenStable();
  };
  return { fakes, root, all, text, tell, press, spoken, settle: () => fixture.whenStable() };
}

describe('the diagnosis page', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  describe('without a state', () => {
    it('has its heading at once, and says that it is busy', async () => {
      const { all, text } = await open({ kind: 'loading' });
      expect(text('h1')).toEqual(['Diagnosis']);
      expect(all('[aria-busy="true"]')).toHaveLength(1);
    });

    it('says what is missing, as Home does', async () => {
      const page = await open({ kind: 'missing' });
      expect(page.text('h1')).toEqual(['The Pi has not published this car yet']);
      await page.press('Check again');
      expect(page.fakes.retries).toBe(1);
    });
  });

  it('says that all is well, since when, and what was', async () => {
    const { text } = await open(ready());
    expect(document.title).toBe('Diagnosis · PSA EV Communicator');
    expect(text('h2')).toEqual(['All is well', 'Outages', 'Restarts by the Pi', 'Technical details']);
    expect(text('app-link-list li')).toEqual([
      'Carreported 4 min ago',
      'Maker’s cloudanswered 4 min ago',
      'Pichecked 4 min ago',
      'Youonline',
    ]);
    expect(text('.self p')).toEqual(['If psa_car_controller stops or hangs, it restarts it.']);
    expect(text('app-record-card h3')).toEqual(['Today', 'Wednesday, 18 November', 'Today']);
    expect(text('app-record-card li')).toEqual([
      'psa_car_controller did not run3 min09:08 to 09:11',
      'The maker’s cloud did not answer1 h 30 min14:00 to 15:30',
      'psa_car_controller did not runat 09:10, helped after 1 min',
    ]);
  });

  it('says so in Bulgarian, and changes while it is open', async () => {
    const page = await open(ready(), { language: 'bg' });
    expect(page.text('h2')[0]).toBe('Всичко е наред');
    await page.spoken.use('en');
    await page.settle();
    expect(page.text('h2')[0]).toBe('All is well');
  });

  it('leaves it to the Pi to restart psacc, and follows it live', async () => {
    const { text, tell } = await open(inTrouble('psacc-down'));
    expect(text('h2')[0]).toBe('The Pi cannot ask the car since 10:00');
    expect(text('.self p')[0]).toBe('It restarts psa_car_controller within a few minutes.');
    await tell(restartedAt('08:03', { outcome: 'running', endedAt: null }));
    expect(text('.self p')).toEqual(['It is restarting psa_car_controller now, since 10:03.']);
    await tell(restartedAt('08:03', { outcome: 'failed', endedAt: at('08:08') }));
    expect(text('.self p')[0]).toContain('Next try not before 10:33.');
  });

  it('asks for a hand where there is no restarter', async () => {
    const { all, text } = await open(inTrouble('psacc-blocked'), { history: { ...RESTARTED, restarter: 'missing' } });
    expect(text('.self p')[0]).toContain('its restarter is not installed');
    expect(text('app-step-list b')).toEqual(['Restart it by hand.', 'Let the Pi do it next time.']);
    expect(all('app-link-list.waits')).toEqual([]);
  });

  it('says nothing for a Pi that is silent, and tells what it did before', async () => {
    const page = await open(ready());
    page.fakes.now.set(at('09:00'));
    await page.settle();
    expect(page.text('h2')[0]).toBe('The Pi has been silent since 10:00');
    expect(page.all('.self')).toEqual([]);
    expect(page.text('app-record-card li')).toHaveLength(3);
  });

  it('tells how commands come to the car again', async () => {
    const { text } = await open(inTrouble('remote-control-not-set-up'));
    expect(text('h2')[0]).toBe('Commands have not reached the car since 10:00');
    expect(text('app-step-list li').join(' ')).toContain('one-time password');
    expect(text('.self p')).toEqual(['If this lasts for a quarter of an hour, it restarts psa_car_controller once.']);
  });

  it('says what will stand where there is no history yet', async () => {
    const nothing: Source = { ...RESTARTED, outages: [], restarts: [] };
    expect((await open(ready(), { history: nothing })).text('app-record-card p')).toEqual([
      'None so far. What breaks will stand here, from its beginning to its end.',
      'None so far. When the Pi restarts psa_car_controller, it will stand here.',
    ]);
    TestBed.resetTestingModule();
    const { text } = await open(ready(), { history: null });
    expect(text('app-record-card p')[0]).toBe('The Pi has not written a history yet. It appears here by itself.');
  });

  it('shows the last few of many outages, and the others on wish', async () => {
    const outages = Array.from({ length: 23 }, (_, days) => ({
      kind: 'cloud-failing' as const,
      since: new Date(at('07:00').getTime() - days * 86_400_000),
      until: new Date(at('07:30').getTime() - days * 86_400_000),
    }));
    const page = await open(ready(), { history: { ...RESTARTED, outages } });
    const [card] = page.all('app-record-card');
    expect(card?.querySelectorAll('li')).toHaveLength(5);
    await page.press('Show all 23');
    expect(card?.querySelectorAll('li')).toHaveLength(23);
    expect(page.text('button')).not.toContain('Show all 23');
  });

  describe('with its technical details', () => {
    const clipboard = (writeText: ((text: string) => Promise<void>) | undefined) =>
      Object.defineProperty(navigator, 'clipboard', { value: writeText && { writeText }, configurable: true });
    afterEach(() => clipboard(undefined));

    it('admits that the browser forbids to copy them', async () => {
      clipboard(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
      const page = await open(ready());
      await page.press('Copy all');
      expect(page.text('app-technical-card [role="status"]')[0]).toContain('does not allow copying');
    });

    it('copies them without what nobody else may know', async () => {
      const copied: string[] = [];
      clipboard(async (text) => void copied.push(text));
      const page = await open(ready());
      await page.press('Copy all');
      expect(page.text('app-technical-card [role="status"]')).toEqual(['Copied.']);
      expect(copied[0]).toContain('outage: psacc-down');
      expect(copied[0]).not.toMatch(/0001|48\.8|uid|owner/);
    });
  });
});
