import { TestBed } from '@angular/core/testing';
import { MatBottomSheet } from '@angular/material/bottom-sheet';
import {
  type ClimatePlanSettings,
  fromClimatePlanDocument,
  fromCommandDocument,
  paths,
  toClimatePlanDocument,
  toControlDocument,
} from '@psa-ev/contract';
import { CLIMATE_SKIP_REASONS, type ControlState, NO_CLIMATE_PLAN, parseCalendarDay, type PastClimateRun } from '@psa-ev/domain';
import { A_VEHICLE_ID, aControlState, aSnapshot, at, aVehicleState, type SnapshotChanges } from '@psa-ev/testing';
import { of } from 'rxjs';
import { type CarPageOptions, visitCarPage } from '../../testing/car-page';
import { ClimatePage } from './climate-page';

const NOW = at('08:04');
const PLAN = `vehicles/${A_VEHICLE_ID}/settings/climatePlan`;
const WHO = { setBy: 'uid-of-owner', setAt: at('07:00') };
const WORK = { id: 'work', weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], readyAt: { hour: 7, minute: 0 } } as const;
const SETTINGS: ClimatePlanSettings = { ...NO_CLIMATE_PLAN, ...WHO, weekly: [WORK] };

interface Story extends CarPageOptions {
  readonly car?: SnapshotChanges;
  readonly settings?: ClimatePlanSettings;
  readonly control?: Partial<ControlState>;
  /** What the reader answers when warned. */
  readonly answer?: boolean;
}

async function open({ car = {}, settings = SETTINGS, control = {}, answer = true, ...options }: Story = {}) {
  // A story may open the page more than once.
  TestBed.resetTestingModule();
  const page = await visitCarPage(ClimatePage, '/climate', aVehicleState({ snapshot: aSnapshot(car) }), { now: NOW, ...options });
  const sheet = jest.fn().mockReturnValue({ afterDismissed: () => of(answer) });
  TestBed.inject(MatBottomSheet).open = sheet;
  page.cloud.documents.get(PLAN)?.document(toClimatePlanDocument(settings), false);
  page.cloud.documents.get(paths.control(A_VEHICLE_ID))?.document(toControlDocument(aControlState(control)), false);
  await page.settle();
  const asked = () => page.cloud.written.map(([, document]) => fromCommandDocument(A_VEHICLE_ID, 'asked', document).request.kind);
  const plan = () => fromClimatePlanDocument(page.cloud.written.at(-1)?.[1]);
  return { ...page, sheet, asked, plan };
}

beforeEach(() => {
  localStorage.clear();
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the climate now', () => {
  it.each<[string, SnapshotChanges, readonly string[]]>([
    ['Off', {}, ['Warm or cool it now']],
    ['It warms or cools the car', { climate: { status: 'enabled' } }, ['Stop warming or cooling']],
    ['The car did not start it', { climate: { status: 'failed', failure: 'doorOpened' } }, ['Warm or cool it now']],
    ['This car does not report it', { climate: { status: null } }, ['Warm or cool it now', 'Stop warming or cooling']],
  ])('is said as the car says it, with what can be asked: %s', async (title, car, buttons) => {
    const { text } = await open({ car });
    expect(text('.now .title')).toEqual([title]);
    expect(text('app-climate-action button')).toEqual(buttons);
  });

  it('says why the car failed, and what to do', async () => {
    const { text } = await open({ car: { climate: { status: 'failed', failure: 'windowsOrRoofOpened' } } });
    expect(text('.now > .quiet')[0]).toBe('Because a window or the roof was open. Close it, then start again.');
  });

  it.each<[SnapshotChanges, string]>([
    [{ battery: { percent: 15 } }, 'The battery has 15 %: the car needs 20 %, or to be charging.'],
    [{ doors: { open: ['trunk'] } }, 'The doors are not all closed and locked: the car will probably not begin.'],
    [{ ignition: 'start' }, 'The car is switched on: it will probably not begin from afar.'],
  ])('says beforehand what the car will not like %#', async (car, hint) => {
    expect((await open({ car })).text('#climate-hint')).toEqual([hint]);
  });

  it('asks nothing of the car when the warning is not accepted, and warns again', async () => {
    const page = await open({ answer: false });
    await page.press('Warm or cool it now');
    await page.press('Warm or cool it now');
    expect(page.asked()).toEqual([]);
    expect(page.sheet).toHaveBeenCalledTimes(2);
  });

  it('warns once on a device, then starts', async () => {
    const page = await open();
    await page.press('Warm or cool it now');
    await page.settle();
    expect(page.asked()).toEqual(['startClimate']);
    const again = await open();
    await again.press('Warm or cool it now');
    await again.settle();
    expect(again.sheet).not.toHaveBeenCalled();
  });

  it('stops without a warning', async () => {
    const page = await open({ car: { climate: { status: 'enabled' } } });
    await page.press('Stop warming or cooling');
    expect([page.asked(), page.sheet.mock.calls]).toEqual([['stopClimate'], []]);
  });

  it('can be seen by a viewer, and not asked for', async () => {
    const page = await open({ role: 'viewer' });
    await page.press('Warm or cool it now');
    expect(page.asked()).toEqual([]);
    expect(page.text('#climate-hint')[0]).toContain('You may look');
    expect(page.text('app-climate-plan button')).toEqual([]);
  });
});

describe('the next time', () => {
  const next = { id: 'work', readyAt: at('2026-11-23T06:00:00Z'), startAt: at('2026-11-23T05:15:00Z') };
  const climate = { state: 'planned', next, waitingFor: null, runs: [] } as const;

  it('says when it starts, and why so early', async () => {
    const { text } = await open({ control: { climate }, car: { charging: { plugged: true } } });
    expect(text('.next .title')).toEqual(['Ready on Monday at 08:00']);
    expect(text('.next .quiet')[0]).toBe('Starts on Monday at 07:15, 45 min before, because it is plugged in.');
  });

  it('says what it waits for', async () => {
    const { text } = await open({ control: { climate: { ...climate, state: 'waiting', waitingFor: 'not-locked' } } });
    expect(text('.next p').slice(0, 2)).toEqual([
      'It waits',
      'Its time to start has come, but the doors are not all closed and locked. It still starts if that changes before the time.',
    ]);
  });

  it.each(['off', 'refused', 'nothing-planned'] as const)('is told where there is none: %s', async (state) => {
    const { text } = await open({ control: { climate: { ...climate, state, next: null } } });
    expect(text('.next .title')[0]).toMatch(/plan/);
  });

  it('is not made up where the Pi tells nothing', async () => {
    const page = await open();
    page.cloud.documents.get(paths.control(A_VEHICLE_ID))?.missing(false);
    await page.settle();
    expect(page.text('.next .title')).toEqual(['The Pi has not said yet what it does']);
  });
});

describe('the plan', () => {
  it('is switched on after the warning', async () => {
    const page = await open();
    page.all('#climate-plan-switch-button')[0]?.click();
    await page.settle();
    expect(page.sheet).toHaveBeenCalledTimes(1);
    expect(page.plan()).toMatchObject({ isOn: true, weekly: [WORK] });
  });

  it('stays off where the warning is not accepted', async () => {
    const page = await open({ answer: false });
    page.all('#climate-plan-switch-button')[0]?.click();
    await page.settle();
    expect(page.cloud.written).toEqual([]);
    expect(page.all('#climate-plan-switch-button')[0]?.getAttribute('aria-checked')).toBe('false');
  });

  it('does not take a time without a day', async () => {
    const page = await open();
    await page.press('Change: 07:00, Mon – Fri');
    for (const box of page.all('app-weekday-chips input:checked')) {
      box.click();
      await page.settle();
    }
    await page.press('Save');
    expect(page.text('[role="alert"] li')).toEqual(['Choose at least one day.']);
    expect(page.cloud.written).toEqual([]);
  });

  it('takes a weekly time, and takes it back', async () => {
    const page = await open();
    await page.press('Add a time');
    await page.fill('Ready at', '18:30');
    await page.press('Save');
    expect(page.plan().weekly).toMatchObject([WORK, { weekdays: WORK.weekdays, readyAt: { hour: 18, minute: 30 } }]);
    await page.press('Undo');
    expect(page.plan().weekly).toEqual([WORK]);
  });

  it('takes a date by the clock of the car, none that has passed, and forgets those that have', async () => {
    const page = await open({ settings: { ...SETTINGS, once: [{ id: 'past', readyAt: at('2026-11-01T06:00:00Z') }] } });
    await page.press('Add a date');
    await page.fill('Date', '2026-11-20');
    await page.fill('Ready at', '09:00');
    await page.press('Save');
    expect(page.text('[role="alert"] li')).toEqual(['This moment has passed. Choose a later one.']);
    await page.fill('Date', '2026-11-21');
    await page.press('Save');
    expect(page.plan().once.map(({ readyAt }) => readyAt)).toEqual([at('2026-11-21T07:00:00Z')]);
  });

  it('takes conditions, and says what is wrong with them', async () => {
    const page = await open();
    await page.press('Change the conditions');
    await page.fill('At least so many percent', '10');
    await page.fill('Only when colder than', '20');
    await page.fill('Only when hotter than', '5');
    await page.press('Save');
    expect(page.text('[role="alert"] li')).toEqual([
      'The battery’s percent is a whole number from 20 to 100.',
      'The colder temperature is above the hotter one: write them the other way round.',
    ]);
    await page.fill('At least so many percent', '30');
    await page.fill('Only when colder than', '−2,5');
    await page.fill('Only when hotter than', '');
    await page.press('Save');
    expect(page.plan()).toMatchObject({ atLeastPercent: 30, belowCelsius: -2.5, aboveCelsius: null });
    expect(page.text('.conditions li').at(-1)).toBe('Only when it is colder than −2.5 °C');
  });

  it('takes days off, tells them as one, and gives them back', async () => {
    const page = await open({ settings: { ...SETTINGS, holidays: [parseCalendarDay('2026-11-01')] } });
    await page.press('Add days off');
    await page.fill('First day', '2026-12-24');
    await page.fill('Last day', '2026-12-26');
    await page.press('Save');
    expect(page.plan().holidays).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
    expect(page.text('section:last-of-type app-plan-rows b')).toEqual([expect.stringMatching(/^24.*26 Dec 2026$/)]);
    page.all('section:last-of-type app-plan-rows button')[0]?.click();
    await page.settle();
    expect(page.plan().holidays).toEqual([]);
  });

  it('says that the Pi has not taken it over, and what it refuses', async () => {
    expect((await open()).text('.note')[0]).toContain('The Pi has not taken it over yet');
    const refused = { setAt: WHO.setAt, problems: [{ problem: 'no-weekday', id: null }] };
    const page = await open({ control: { settings: { climatePlan: { setAt: null, refused } } } });
    expect(page.text('.note')).toEqual([expect.stringContaining('does not apply what was set last'), 'Choose at least one day.']);
    expect((await open({ control: { settings: { climatePlan: { setAt: WHO.setAt, refused: null } } } })).text('.note')).toEqual([]);
  });
});

describe('the last times', () => {
  const sentMs = at('05:00').getTime();
  const run = (index: number, outcome: PastClimateRun['outcome'], sent: number | null = sentMs): PastClimateRun => ({
    id: `${index}`,
    readyMs: at('05:30').getTime() - index * 86_400_000,
    sentMs: sent,
    outcome,
  });
  const withRuns = (runs: readonly PastClimateRun[]): Partial<ControlState> => ({
    climate: { state: 'planned', next: null, waitingFor: null, runs },
  });

  it('will be told where there is none', async () => {
    expect((await open()).text('app-climate-runs li')[0]).toContain('Nothing yet');
  });

  it('tell how each ended', async () => {
    const { text } = await open({
      control: withRuns([
        run(0, { kind: 'started' }),
        run(1, { kind: 'failed', failure: 'lowBattery' }),
        run(2, { kind: 'not-obeyed' }),
        run(3, { kind: 'skipped', reason: 'holiday' }, null),
      ]),
    });
    expect(text('app-climate-runs li span')).toEqual([
      'Started, asked at 07:00',
      'Did not start: the battery was too low',
      'Asked at 07:00, but the car did not show it: it probably slept',
      'Not started: it was a day off',
    ]);
  });

  it('are five at first, and all when asked, each reason in words', async () => {
    const runs = CLIMATE_SKIP_REASONS.map((reason, index) => run(index, { kind: 'skipped', reason }, null));
    const page = await open({ control: withRuns(runs), language: 'bg' });
    expect(page.all('app-climate-runs li')).toHaveLength(5);
    await page.press('Покажете всички 10');
    expect(page.text('app-climate-runs li span')).toHaveLength(10);
    expect(page.text('app-climate-runs li span').join()).not.toMatch(/[a-z]{4}/);
  });
});
