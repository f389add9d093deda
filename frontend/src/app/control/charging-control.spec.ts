import { Component, computed } from '@angular/core';
import { fromCommandDocument, paths, toChargeLimitDocument, toChargingPlanDocument, toControlDocument } from '@psa-ev/contract';
import {
  type ChargeLimitSetting,
  type ChargingPlan,
  type ChargingPlanSetting,
  type ControlState,
  NO_CHARGE_LIMIT,
  NO_CHARGING_PLAN,
  type Role,
} from '@psa-ev/domain';
import { A_VEHICLE_ID, aChargingSnapshot, aControlState, aSnapshot, at, aVehicleState } from '@psa-ev/testing';
import { visitCarPage } from '../../testing/car-page';
import { shownVehicle } from '../trouble/shown-vehicle';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { ChargingControl } from './charging-control';

const NOW = at('08:04');
const SET = { setBy: 'uid-of-owner', setAt: at('07:00') };
const LIMIT = paths.setting(A_VEHICLE_ID, 'chargeLimit');
const PLAN = paths.setting(A_VEHICLE_ID, 'chargingPlan');
const A_PLAN: Omit<ChargingPlan, 'departure' | 'slots'> = {
  targetPercent: 80,
  isLimited: false,
  why: 'cheapest',
  holdsFrom: at('08:00'),
  startsAt: null,
  endsAt: null,
  neededKwh: 12.3,
  isFeasible: true,
  reachesPercentByDeparture: 80,
  cost: 2.31,
  powerKw: 7.2,
  isPowerAssumed: false,
  expected: [],
};
const EIGHTY: ChargeLimitSetting = { ...NO_CHARGE_LIMIT, limitPercent: 80 };

@Component({
  imports: [ChargingControl],
  template: `
    @if (ready(); as shown) {
      <app-charging-control usualCurrency="EUR" [state]="shown.state" [condition]="shown.condition" [now]="now()" />
    }
  `,
})
class Page {
  private readonly shown = shownVehicle();
  protected readonly now = this.shown.now;
  protected readonly ready = computed(() => this.shown.ready());
}

let restore: () => void;
beforeAll(() => (restore = installResizeObserver()));
afterAll(() => restore());

/** The control of a car whose limit is 80 % and applied. */
function inForce(changes: Partial<ControlState['limit']> = {}): ControlState {
  const usual = aControlState();
  return {
    ...usual,
    limit: { ...usual.limit, limitPercent: 80, state: 'idle', ...changes },
    settings: { chargeLimit: { setAt: SET.setAt, refused: null } },
  };
}

interface Situation {
  readonly role?: Role;
  readonly limit?: ChargeLimitSetting;
  readonly plan?: ChargingPlanSetting;
  readonly control?: ControlState | null;
  readonly snapshot?: ReturnType<typeof aSnapshot>;
}

async function open({ role = 'owner', limit, plan, control = inForce(), snapshot = aChargingSnapshot() }: Situation = {}) {
  const page = await visitCarPage(Page, '/charging', aVehicleState({ snapshot }), { role, now: NOW });
  const { documents } = page.cloud;
  if (limit) documents.get(LIMIT)?.document(toChargeLimitDocument({ ...limit, ...SET }), false);
  else documents.get(LIMIT)?.missing(false);
  if (plan) documents.get(PLAN)?.document(toChargingPlanDocument({ ...plan, ...SET }), false);
  else documents.get(PLAN)?.missing(false);
  if (control) documents.get(paths.control(A_VEHICLE_ID))?.document(toControlDocument(control), false);
  else documents.get(paths.control(A_VEHICLE_ID))?.missing(false);
  await page.settle();
  const slider = () => page.all('input[type=range]')[0];
  const turn = async (title: string) => {
    page
      .all('button[role=switch]')
      .find((found) => found.getAttribute('aria-label') === title)
      ?.click();
    await page.settle();
  };
  const stored = (path: string) => page.cloud.written.filter(([at]) => at === path).map(([, document]) => document);
  return { ...page, slider, turn, stored, said: (part: string) => page.text(`${part} .headline, ${part} .quiet`).join(' ') };
}

describe('the charging limit', () => {
  it('is seen by who may not change it', async () => {
    const page = await open({ role: 'viewer', limit: EIGHTY });
    expect(page.text('.number').join('')).toBe('80% limit');
    expect(page.slider()).toBeUndefined();
    expect(page.all('button[role=switch]')).toEqual([]);
    expect(page.named('Charge to 100 % this time')).toBeUndefined();
  });

  it('is not claimed where the Pi says nothing', async () => {
    const page = await open({ limit: EIGHTY, control: null });
    expect(page.text('.note')).toEqual([expect.stringMatching(/^The Pi has not said yet/)]);
    expect(page.all('.headline')).toEqual([]);
  });

  it('says what is in force as long as the Pi has not taken over what is set', async () => {
    const page = await open({ limit: { ...EIGHTY, limitPercent: 90 }, control: { ...inForce(), settings: {} } });
    expect(page.said('app-limit-panel')).toContain('On the Pi, 80 % is in force.');
    expect(page.said('app-limit-panel')).toContain('has not taken it over yet');
  });

  it('says that the Pi refuses what is set, and why as far as this app knows', async () => {
    const problems = ['limit-too-low', 'of-a-newer-pi'].map((problem) => ({ problem, id: null }));
    const refused = { setAt: SET.setAt, problems };
    const page = await open({ limit: EIGHTY, control: { ...inForce(), settings: { chargeLimit: { setAt: null, refused } } } });
    expect(page.said('app-limit-panel')).toContain('The limit is below 50 %. The Pi does not apply what was set last');
  });

  it('is moved by its owner, read aloud in words, and only stored when it is let go', async () => {
    const page = await open({ limit: EIGHTY });
    const slider = page.slider();
    if (!(slider instanceof HTMLInputElement)) throw new Error('no slider');
    expect([slider.min, slider.max, slider.getAttribute('aria-valuetext')]).toEqual(['50', '100', '80 percent']);
    slider.value = '85';
    slider.dispatchEvent(new Event('input'));
    await page.settle();
    expect(page.text('.number')).toEqual(['85% limit']);
    expect(page.stored(LIMIT)).toEqual([]);
    slider.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.stored(LIMIT)).toMatchObject([{ limitPercent: 85, fullOnceUntil: null, stopAt: null }]);
    await page.press('Undo');
    expect(page.stored(LIMIT).at(-1)).toMatchObject({ limitPercent: 80 });
  });

  it('is switched on with 80 %, and off', async () => {
    const page = await open({ control: aControlState() });
    expect(page.text('.number')).toEqual(['no limit']);
    await page.turn('Stop at a limit');
    expect(page.stored(LIMIT)).toMatchObject([{ limitPercent: 80 }]);
    await page.turn('Stop at a limit');
    expect(page.stored(LIMIT).at(-1)).toMatchObject({ limitPercent: null });
  });

  it('is left out until tomorrow evening, and holds again when it is taken back', async () => {
    const page = await open({ limit: EIGHTY });
    await page.press('Full once until …');
    await page.press('Full once');
    // 20:00 in Sofia.
    expect(page.stored(LIMIT)).toMatchObject([{ limitPercent: 80, fullOnceUntil: '2026-11-21T18:00:00.000Z' }]);
    await page.press('80 % again now');
    expect(page.stored(LIMIT).at(-1)).toMatchObject({ fullOnceUntil: null });
  });

  it('is never left out for longer than a week', async () => {
    const page = await open({ limit: EIGHTY });
    await page.press('Full once until …');
    await page.fill('Until (day)', '2026-11-29');
    await page.press('Full once');
    expect(page.stored(LIMIT)).toEqual([]);
    expect(page.text('[role=alert]').join('')).toContain('seven days');
  });

  it('is passed once by a driver', async () => {
    const page = await open({ role: 'driver', limit: EIGHTY });
    await page.press('Charge to 100 % this time');
    const [[, wish] = []] = page.cloud.written;
    expect(fromCommandDocument(A_VEHICLE_ID, 'asked', wish).request.kind).toBe('chargeToFull');
  });
});

describe('the plan', () => {
  const work = { id: 'work', weekdays: ['monday', 'tuesday'], departAt: { hour: 7, minute: 30 }, targetPercent: 80 } as const;
  const weekly: ChargingPlanSetting = { ...NO_CHARGING_PLAN, isOn: true, weekly: [work] };

  it('is seen by a driver, who cannot change it', async () => {
    const page = await open({ role: 'driver', plan: weekly });
    expect(page.text('app-plan-panel li')).toEqual(['Mon and Tue at 07:30, 80 %']);
    expect(page.named('Change: Mon and Tue at 07:30, 80 %')).toBeUndefined();
  });

  it.each([
    [6, ['The hour that ends a charge, 06:00, goes first: what fits is placed before it, though it may cost more.']],
    [8, []],
  ])('says that the hour which ends a charge goes before the price, where it comes before the departure: %s', async (hour, told) => {
    const departure = { id: 'work', at: at('2026-11-21T05:30:00.000Z'), targetPercent: 80 };
    const slots = [{ from: at('22:00'), until: at('2026-11-21T01:00:00.000Z'), pricePerKwh: 0.2 }];
    const plan = { state: 'waiting', departure, asked: null, plan: { ...A_PLAN, departure, slots } } as const;
    const page = await open({ plan: weekly, limit: { ...EIGHTY, stopAt: { hour, minute: 0 } }, control: { ...inForce(), plan } });
    expect(page.text('app-plan-panel .quiet').filter((line) => line.includes('goes first'))).toEqual(told);
  });

  it('takes no departure without a day', async () => {
    const page = await open({ plan: { ...weekly, weekly: [{ ...work, weekdays: ['monday'] }] } });
    await page.press('Change: Mon at 07:30, 80 %');
    const monday = page.all('[aria-label=Monday]')[0];
    monday?.click();
    await page.settle();
    await page.press('Save');
    expect(page.stored(PLAN)).toEqual([]);
    expect(page.text('app-departure-form [role=alert]')).toEqual(['Choose at least one day.']);
  });

  it('adds a departure beside those that another owner has added meanwhile, and takes back only that', async () => {
    const page = await open({ plan: weekly });
    await page.press('Add a departure');
    const sunday = { ...work, id: 'sunday', weekdays: ['sunday'] } as const;
    page.cloud.documents.get(PLAN)?.document(toChargingPlanDocument({ ...weekly, weekly: [work, sunday], ...SET }), false);
    await page.settle();
    await page.press('Save');
    expect(page.stored(PLAN).at(-1)).toMatchObject({
      weekly: [{ id: 'work' }, { id: 'sunday' }, { targetPercent: 80, departAt: { hour: 7, minute: 30 } }],
    });
    await page.press('Undo');
    expect(page.stored(PLAN).at(-1)).toMatchObject({ weekly: [{ id: 'work' }, { id: 'sunday' }] });
  });

  it('has room for seven, and says so', async () => {
    const seven = Array.from({ length: 7 }, (_, index) => ({ ...work, id: `d${index}` }));
    const page = await open({ plan: { ...weekly, weekly: seven } });
    expect(page.named('Add a departure')).toBeUndefined();
    expect(page.said('app-plan-panel')).toContain('Seven departures are the most');
  });

  it('has one date, in the zone of the car', async () => {
    const page = await open({ plan: weekly });
    await page.press('Add one date');
    await page.fill('Day', '2026-11-25');
    await page.fill('Leaves at', '05:00');
    await page.press('Save');
    expect(page.stored(PLAN)).toMatchObject([{ once: { departAt: '2026-11-25T03:00:00.000Z', targetPercent: 100 } }]);
  });
});

describe('the starting hour of the car', () => {
  it('is shown, and asked for anew with a word on what that ends', async () => {
    const page = await open({ role: 'driver' });
    expect(page.said('app-start-panel')).toContain('begins at 22:30');
    expect(page.text('app-command-button p').join(' ')).toContain('ends this charge');
    await page.fill('Begins at', '01:15');
    await page.press('Set the starting hour');
    const [[, wish] = []] = page.cloud.written;
    expect(fromCommandDocument(A_VEHICLE_ID, 'asked', wish).request).toMatchObject({
      kind: 'setScheduledStart',
      scheduledStart: { hour: 1, minute: 15 },
    });
  });

  it('is the owner’s own while the limit has moved it out of the way', async () => {
    const page = await open({ limit: EIGHTY, control: inForce({ state: 'stopped', ownScheduledStart: { hour: 23, minute: 15 } }) });
    expect(page.said('app-start-panel')).toContain('yours, 23:15, comes back');
    expect(page.said('app-start-panel')).not.toContain('22:30');
  });

  it('is not asked for by who may only look', async () => {
    const page = await open({ role: 'viewer', snapshot: aSnapshot() });
    expect(page.named('Set the starting hour')).toBeUndefined();
    expect(page.said('app-start-panel')).toContain('nothing to start or stop');
  });
});
