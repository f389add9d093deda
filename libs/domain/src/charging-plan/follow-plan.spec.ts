import { aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import { followPlan } from './follow-plan.js';
import { type ChargingPlanMemory, NO_PLAN_MEMORY, type PlanEvent, type PlanSituation } from './plan-situation.js';
import { type ChargingPlanSetting, NO_CHARGING_PLAN } from './setting.js';

/** At 16:00 in Sofia on Friday 20 November: 14:00 in UTC, in which the stories are told. */
const WORK = { id: 'work', weekdays: ['friday'], departAt: { hour: 16, minute: 0 }, targetPercent: 70 } as const;
const SETTING: ChargingPlanSetting = { ...NO_CHARGING_PLAN, isOn: true, weekly: [WORK] };
const DEPARTURE = { id: 'work', at: at('14:00'), targetPercent: 70 };

/** From 60 to 70 % of 50 kWh at 5.5 kW takes an hour, and half an hour is to spare; the price is half from ten to a quarter past twelve: so from 10:45 on. */
const HOUSE = {
  capacityKwh: 50,
  powerKw: 5.5,
  priceAt: (moment: Date) => (moment >= at('10:00') && moment < at('12:15') ? 0.1 : 0.2),
  limitPercent: null,
  personDecidedAt: null,
} as const;

const waits = (percent = 60): SnapshotChanges => ({ battery: { percent }, charging: { status: 'stopped', plugged: true } });
const charges = (percent = 60): SnapshotChanges => ({
  battery: { percent },
  charging: { status: 'charging', plugged: true, rateKmPerHour: 33, remainingMinutes: null },
});
const unplugged = (percent = 60): SnapshotChanges => ({ battery: { percent } });

/** A plan that is looked at now and then, as if the program were restarted after each look. */
function aPlan(house: Partial<PlanSituation> = {}) {
  let memory: ChargingPlanMemory = NO_PLAN_MEMORY;
  const asked: string[] = [];
  const events: PlanEvent[] = [];
  return {
    asked,
    events,
    told: () => events.map(({ kind }) => kind),
    look(time: string, car: SnapshotChanges | null, change: Partial<PlanSituation> = {}) {
      const snapshot = car && aSnapshot({ at: time, ...car });
      const situation = { ...HOUSE, timeZone: 'Europe/Sofia', setting: SETTING, now: at(time), snapshot, ...house, ...change };
      const step = followPlan(memory, situation);
      memory = JSON.parse(JSON.stringify(step.memory));
      asked.push(...step.actions.map(({ kind }) => `${time} ${kind}`));
      events.push(...step.events);
      return step.view;
    },
  };
}

describe('a charging plan that is followed', () => {
  it('does nothing while it is off, or something is wrong with it', () => {
    const plan = aPlan();
    expect(plan.look('11:00', waits(), { setting: { ...SETTING, isOn: false } }).state).toBe('off');
    const refused = { ...SETTING, weekly: [{ ...WORK, targetPercent: 10 }] };
    expect(plan.look('11:02', waits(), { setting: refused }).state).toBe('refused');
    expect(plan.look('11:04', waits(), { setting: { ...SETTING, weekly: [] } }).state).toBe('nothing-planned');
    expect(plan.asked).toEqual([]);
  });

  it('starts in its slot, sees that it charges, and stops at the target', () => {
    const plan = aPlan();
    expect(plan.look('10:44', waits())).toMatchObject({ state: 'waiting', departure: DEPARTURE, asked: null });
    expect(plan.look('10:46', waits())).toMatchObject({ asked: 'startCharging' });
    expect(plan.look('10:48', charges(60))).toMatchObject({ state: 'charging', asked: null });
    plan.look('11:20', charges(66));
    expect(plan.look('11:44', charges(70))).toMatchObject({ asked: 'stopCharging' });
    expect(plan.look('11:46', waits(70))).toMatchObject({ state: 'reached', asked: null });
    plan.look('13:00', waits(69));
    plan.look('13:59', waits(68));
    expect([plan.asked, plan.events]).toEqual([['10:46 startCharging', '11:44 stopCharging'], []]);
  });

  it('stops what the car began by itself outside of its slots', () => {
    const plan = aPlan();
    plan.look('08:00', charges());
    expect(plan.look('08:02', waits()).state).toBe('waiting');
    expect(plan.asked).toEqual(['08:00 stopCharging']);
  });

  it('stops nothing at a fast charger, outside of its slots or at the target, and starts nothing there', () => {
    const plan = aPlan();
    const fast = (car: SnapshotChanges): SnapshotChanges => ({ ...car, charging: { ...car.charging, mode: 'dc' } });
    expect(plan.look('08:00', fast(charges(60))).state).toBe('person-decided');
    plan.look('08:10', fast(charges(70)));
    plan.look('08:20', fast(charges(85)));
    plan.look('11:00', fast(waits(60)));
    expect([plan.asked, plan.events]).toEqual([[], []]);
  });

  it('lets be what begins a quarter of an hour before a slot, and makes it its own', () => {
    const plan = aPlan();
    for (const time of ['10:31', '10:46', '11:50']) plan.look(time, charges());
    expect(plan.asked).toEqual([]);
    plan.look('12:01', charges(70));
    expect(plan.asked).toEqual(['12:01 stopCharging']);
  });

  it('charges longer where it charges more slowly than expected', () => {
    const plan = aPlan();
    plan.look('10:46', waits());
    plan.look('10:48', charges(60));
    for (const [time, percent] of [
      ['11:00', 61],
      ['11:20', 62],
      ['11:40', 63],
      ['11:59', 64],
    ] as const)
      plan.look(time, charges(percent));
    expect(plan.look('12:10', charges(65)).state).toBe('charging');
    // Three percent an hour: five need more time than there is.
    const view = plan.look('12:40', charges(66));
    // As much as rounding allows: six percent in the hundred minutes since the first one.
    expect(view.plan?.powerKw).toBeCloseTo((0.06 * 50 * 1.1) / (100 / 60), 5);
    expect(plan.asked).toEqual(['10:46 startCharging']);
  });

  it('charges now where the time does not suffice, and says once how far it comes', () => {
    const plan = aPlan();
    plan.look('13:30', waits());
    plan.look('13:32', charges(60));
    plan.look('13:40', charges(61));
    expect(plan.asked).toEqual(['13:30 startCharging']);
    expect(plan.events).toEqual([{ kind: 'plan-not-met', at: at('13:30'), departure: DEPARTURE, targetPercent: 70, reachesPercent: 65 }]);
  });

  it('alarms nobody while the power is only assumed', () => {
    const plan = aPlan({ powerKw: null });
    plan.look('12:30', waits());
    plan.look('12:32', { ...charges(60), charging: { status: 'charging', plugged: true, rateKmPerHour: null, remainingMinutes: null } });
    expect([plan.asked, plan.events]).toEqual([['12:30 startCharging'], []]);
    // The car says that it gains five percent in an hour.
    plan.look('12:40', { battery: { percent: 60, rangeKm: 180 }, charging: { status: 'charging', plugged: true, rateKmPerHour: 15 } });
    expect(plan.told()).toEqual(['plan-not-met']);
  });

  it('finds its way after hours, or a week, without power', () => {
    const plan = aPlan();
    plan.look('10:46', waits());
    plan.look('13:50', charges(70));
    expect(plan.look('2026-11-27T08:00:00Z', waits()).state).toBe('waiting');
    expect([plan.asked, plan.events]).toEqual([['10:46 startCharging', '13:50 stopCharging'], []]);
  });

  it('waits no longer than it should where the clock is put back', () => {
    const plan = aPlan();
    plan.look('11:30', waits());
    plan.look('10:50', waits());
    plan.look('11:01', waits());
    expect(plan.asked).toEqual(['11:30 startCharging', '11:01 startCharging']);
    expect(plan.events).toEqual([]);
  });

  it('says nothing where a single percent is missing that may be rounding', () => {
    const plan = aPlan();
    plan.look('13:55', charges(69));
    // Of what is expected and what has flowed unsaid, together, less than half a percent is missing.
    plan.look('13:07', { ...charges(60), changedAt: at('13:02') });
    expect(plan.told()).toEqual([]);
  });

  it('charges now where the capacity is not known, until the target is read', () => {
    const plan = aPlan({ capacityKwh: null });
    plan.look('06:00', waits());
    plan.look('06:02', charges());
    plan.look('07:30', charges(70));
    expect(plan.asked).toEqual(['06:00 startCharging', '07:30 stopCharging']);
  });

  it('keeps to a limit that is lower than the target, and says so', () => {
    const plan = aPlan({ limitPercent: 65 });
    expect(plan.look('11:20', waits()).plan).toMatchObject({ targetPercent: 65, isLimited: true });
    plan.look('11:22', charges());
    plan.look('11:50', charges(65));
    expect(plan.asked).toEqual(['11:20 startCharging', '11:50 stopCharging']);
  });

  it('leaves the car alone while the departure lies more than two days ahead', () => {
    const plan = aPlan();
    expect(plan.look('2026-11-18T13:59:00Z', charges()).state).toBe('not-yet');
    plan.look('2026-11-18T14:01:00Z', charges());
    expect(plan.asked).toEqual(['2026-11-18T14:01:00Z stopCharging']);
  });

  it('decides nothing by an old reading, or by one that says too little', () => {
    const plan = aPlan();
    const old = aSnapshot({ at: '10:30', ...waits() });
    expect(plan.look('11:01', null, { snapshot: old }).state).toBe('no-reading');
    expect(plan.look('11:02', null).state).toBe('no-reading');
    expect(plan.look('11:04', { ...waits(), battery: { percent: null } }).state).toBe('no-reading');
    expect(plan.look('11:06', { ...waits(), charging: { status: 'unknown', plugged: true } }).state).toBe('no-reading');
    expect(plan.asked).toEqual([]);
  });

  it('takes the word of a car that has finished within a percent or two', () => {
    const plan = aPlan();
    const finished = { ...waits(69), charging: { status: 'finished', plugged: true } as const };
    expect(plan.look('11:50', finished).state).toBe('reached');
    expect(plan.asked).toEqual([]);
  });
});

describe('a person who decides', () => {
  it('is not contradicted until the departure', () => {
    const plan = aPlan({ personDecidedAt: at('08:05') });
    plan.look('08:00', unplugged());
    expect(plan.look('08:06', charges()).state).toBe('person-decided');
    plan.look('11:00', waits());
    plan.look('13:59', charges(90));
    expect(plan.asked).toEqual([]);
    plan.look('14:00', charges(90), { setting: { ...SETTING, weekly: [{ ...WORK, weekdays: ['friday', 'saturday'] }] } });
    expect(plan.asked).toEqual(['14:00 stopCharging']);
  });

  it('has decided only until the car was unplugged', () => {
    const plan = aPlan({ personDecidedAt: at('08:05') });
    plan.look('08:06', charges());
    plan.look('09:00', unplugged());
    plan.look('10:50', waits());
    expect(plan.asked).toEqual(['10:50 startCharging']);
  });

  it('goes before an order that is under way', () => {
    const plan = aPlan();
    plan.look('10:46', waits());
    expect(plan.look('10:50', waits(), { personDecidedAt: at('10:49') })).toMatchObject({ state: 'person-decided', asked: null });
    plan.look('11:10', waits(), { personDecidedAt: at('10:49') });
    expect([plan.asked, plan.events]).toEqual([['10:46 startCharging'], []]);
  });
});

describe('a car that does not obey', () => {
  it('is asked to start once more, then it is told, and from then on it is to charge whenever it can', () => {
    const plan = aPlan();
    for (const time of ['10:46', '10:50', '10:57', '11:00', '11:03']) plan.look(time, waits());
    expect(plan.asked).toEqual(['10:46 startCharging', '10:57 startCharging']);
    expect(plan.events).toEqual([
      { kind: 'plan-not-obeyed', at: at('11:03'), departure: DEPARTURE, command: 'startCharging', percent: 60 },
    ]);
    for (const time of ['11:10', '11:28', '11:33', '11:40', '11:59']) plan.look(time, waits());
    expect(plan.asked.slice(2)).toEqual(['11:10 startCharging', '11:40 startCharging']);
    expect(plan.look('12:30', charges()).state).toBe('charging');
    plan.look('13:00', charges(65));
    expect(plan.asked.slice(4)).toEqual([]);
    expect(plan.told()).toEqual(['plan-not-obeyed']);
  });

  it('is asked to stop once more, then it is told, and left charging', () => {
    const plan = aPlan();
    for (const time of ['08:00', '08:04', '08:11', '08:17', '08:30', '09:30']) plan.look(time, charges());
    expect(plan.asked).toEqual(['08:00 stopCharging', '08:11 stopCharging']);
    expect(plan.events).toMatchObject([{ kind: 'plan-not-obeyed', command: 'stopCharging', at: at('08:17') }]);
    expect(plan.look('09:32', charges()).state).toBe('not-obeyed');
  });

  it('is not judged by a reading from before the order', () => {
    const plan = aPlan();
    plan.look('10:46', waits());
    const before = aSnapshot({ at: '10:45', ...waits() });
    for (const time of ['10:50', '10:57', '11:10']) plan.look(time, null, { snapshot: before });
    expect(plan.asked).toEqual(['10:46 startCharging']);
  });

  it('is stopped three times more when it begins again by itself, then it is told and left to it', () => {
    const plan = aPlan();
    for (const hour of ['04', '05', '06', '07', '08']) {
      plan.look(`${hour}:00`, charges());
      plan.look(`${hour}:02`, hour === '08' ? charges() : waits());
    }
    expect(plan.asked).toEqual(['04', '05', '06', '07'].map((hour) => `${hour}:00 stopCharging`));
    expect(plan.told()).toEqual(['plan-overruled-by-car']);
    expect(plan.look('08:30', charges()).state).toBe('not-obeyed');
  });
});

describe('a car that is not plugged in', () => {
  const reminding = { setting: { ...SETTING, remindToPlugInAt: { hour: 9, minute: 0 } } };

  it('shows what the plan would be', () => {
    expect(aPlan().look('08:00', unplugged())).toMatchObject({ state: 'not-plugged', plan: { startsAt: at('10:45') } });
  });

  it('is told of once in the evening, where tomorrow would be too late', () => {
    const plan = aPlan(reminding);
    for (const time of ['06:59', '07:00', '07:02', '08:59']) plan.look(time, unplugged());
    expect(plan.events).toEqual([{ kind: 'plug-in-for-plan', at: at('07:00'), departure: DEPARTURE, targetPercent: 70, percent: 60 }]);
  });

  it.each<[string, string, SnapshotChanges]>([
    ['the battery has enough', '07:00', unplugged(70)],
    ['it is still on its way', '07:00', { ...unplugged(), moving: true }],
    ['the hour has long passed', '09:01', unplugged()],
    ['tomorrow is soon enough', '2026-11-19T07:00:00Z', unplugged()],
    ['it is plugged in', '07:00', waits()],
  ])('is not told of where %s', (_why, time, car) => {
    const plan = aPlan(reminding);
    plan.look(time, car);
    expect(plan.events).toEqual([]);
  });
});

describe('a plan beside a stop hour', () => {
  /** At 13:00 in Sofia: 11:00 in UTC. */
  const stopAt = { hour: 13, minute: 0 };

  it('charges before it, though it be dearer, and is done then', () => {
    const plan = aPlan({ stopAt });
    // Until eleven: the cheap hour, and half of a dear one.
    plan.look('09:28', waits());
    plan.look('09:31', waits());
    plan.look('09:33', charges());
    plan.look('10:46', charges(70));
    for (const time of ['10:48', '11:02', '12:30', '13:58']) expect(plan.look(time, waits(70)).state).toBe('reached');
    expect([plan.asked, plan.events]).toEqual([['09:31 startCharging', '10:46 stopCharging'], []]);
  });

  it('charges after it what is still missing then, in a slot of its own', () => {
    const plan = aPlan({ stopAt });
    plan.look('09:46', waits());
    plan.look('09:48', charges());
    plan.look('10:58', charges(65));
    // The hour has ended the charge. Half an hour is needed and half an hour to spare, and it is cheap until a quarter past twelve: not at once, but late.
    expect(plan.look('11:02', waits(65))).toMatchObject({ state: 'waiting', plan: { startsAt: at('11:15'), endsAt: at('12:15') } });
    plan.look('11:16', waits(65));
    plan.look('11:18', charges(65));
    plan.look('11:46', charges(70));
    expect([plan.asked, plan.events]).toEqual([['09:46 startCharging', '11:16 startCharging', '11:46 stopCharging'], []]);
  });

  it('begins once more at once where the departure needs all of the time', () => {
    const plan = aPlan({ stopAt: { hour: 15, minute: 30 } });
    plan.look('13:10', charges(62));
    plan.look('13:31', waits(65));
    plan.look('13:33', charges(65));
    expect([plan.asked, plan.events]).toEqual([['13:31 startCharging'], []]);
  });

  it('takes an hour that has passed for one of the past, whenever the car is plugged in', () => {
    const plan = aPlan({ stopAt });
    plan.look('11:02', waits());
    plan.look('12:40', unplugged());
    plan.look('12:46', waits());
    expect(plan.asked).toEqual(['11:02 startCharging', '12:46 startCharging']);
  });

  it('charges across no passing of the stop hour, also where it passes twice before the departure', () => {
    // At seven in Sofia on both days; it is cheap from five to ten on the first.
    const plan = aPlan({
      stopAt: { hour: 7, minute: 0 },
      setting: { ...SETTING, weekly: [], once: { departAt: at('2026-11-19T06:00:00Z'), targetPercent: 80 } },
      priceAt: (moment) => (moment >= at('2026-11-18T03:00:00Z') && moment < at('2026-11-18T08:00:00Z') ? 0.1 : 0.2),
    });
    const view = plan.look('2026-11-17T18:00:00Z', waits(40));
    expect(view.plan).toMatchObject({ startsAt: at('2026-11-18T05:00:00Z'), endsAt: at('2026-11-18T09:30:00Z') });
  });
});
