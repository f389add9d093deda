import { aChargingSnapshot, at } from '@psa-ev/testing';
import { NO_CHARGE_LIMIT } from '../charge-limit/index.js';
import { type ChargingPlanSetting, NO_CHARGING_PLAN } from '../charging-plan/index.js';
import { NO_CLIMATE_PLAN } from '../climate-plan/index.js';
import { afterHand } from '../remote/index.js';
import type { Snapshot } from '../snapshot.js';
import { type ControlMemory, isControlWorthStoring, NO_CONTROL_MEMORY } from './control-memory.js';
import { type ControlSituation, followControl } from './follow-control.js';

const EIGHTY = { ...NO_CHARGE_LIMIT, limitPercent: 80 };
const charging = (time: string, percent: number, changes = {}) => aChargingSnapshot({ at: time, battery: { percent }, charging: changes });
const waiting = (time: string, percent: number, changes = {}) =>
  charging(time, percent, { status: 'stopped', rateKmPerHour: 0, ...changes });

/** A departure on the day on which the tests play. */
function departing(time: string, targetPercent: number): ChargingPlanSetting {
  return { ...NO_CHARGING_PLAN, isOn: true, once: { departAt: at(time), targetPercent } };
}

function situation(snapshot: Snapshot, changes: Partial<ControlSituation>): ControlSituation {
  return {
    now: snapshot.polledAt,
    timeZone: 'UTC',
    snapshot,
    chargeLimit: EIGHTY,
    chargingPlan: NO_CHARGING_PLAN,
    climatePlan: NO_CLIMATE_PLAN,
    capacityKwh: 50,
    pollIntervalMs: 60_000,
    placeId: null,
    priceAt: () => null,
    ...changes,
  };
}

/** A car that is looked at in turn, as if the program were restarted after each look. */
function aCar(everywhere: Partial<ControlSituation> = {}) {
  let memory: ControlMemory = NO_CONTROL_MEMORY;
  const asked: string[] = [];
  const told: string[] = [];
  return {
    asked,
    told,
    memory: () => memory,
    personAsks(kind: 'chargeToFull' | 'startCharging' | 'stopCharging', time: string) {
      memory = { ...memory, hand: afterHand(memory.hand, kind, at(time)) };
    },
    look(snapshot: Snapshot, changes: Partial<ControlSituation> = {}) {
      const clock = snapshot.polledAt.toISOString().slice(11, 16);
      const step = followControl(memory, situation(snapshot, { ...everywhere, ...changes }));
      memory = JSON.parse(JSON.stringify(step.memory));
      asked.push(...step.wishes.map(({ kind, asker }) => `${clock} ${kind} ${asker}`));
      told.push(...step.events.map(({ kind }) => `${clock} ${kind}`));
      return step;
    },
  };
}

describe('a person who asks for a full battery after the limit has stopped the charge', () => {
  const scheduledStart = { hour: 18, minute: 55 };

  it('gets it, and the hour of the car comes back only afterwards', () => {
    const car = aCar();
    car.look(charging('20:00', 80, { scheduledStart: { hour: 22, minute: 0 } }));
    car.look(waiting('20:05', 80, { scheduledStart: { hour: 22, minute: 0 } }));
    car.look(waiting('20:08', 80, { scheduledStart }));
    car.personAsks('chargeToFull', '21:00');
    for (const time of ['21:01', '21:02']) car.look(waiting(time, 80, { scheduledStart }));
    car.look(charging('21:03', 80, { scheduledStart }));
    car.look(waiting('23:30', 100, { scheduledStart, status: 'finished' }));
    expect(car.asked).toEqual([
      '20:00 stopCharging charge-limit',
      '20:05 setScheduledStart charge-limit',
      '23:30 setScheduledStart charge-limit',
    ]);
  });
});

describe('a battery that is to be full once', () => {
  const chargeLimit = { ...EIGHTY, fullOnceUntil: at('2026-11-21T08:00:00.000Z') };

  it('is charged beyond what the next departure asks for', () => {
    const car = aCar({ chargeLimit, chargingPlan: departing('2026-11-20T23:00:00.000Z', 80) });
    for (const [time, percent] of [
      ['20:30', 60],
      ['20:50', 80],
      ['21:10', 85],
    ] as const)
      car.look(charging(time, percent));
    const { view } = car.look(charging('21:30', 90));
    expect(car.asked).toEqual([]);
    expect(view.plan).toMatchObject({ state: 'charging', plan: { targetPercent: 100 } });
  });

  it('is begun by the plan though the departure has what it asks for', () => {
    const car = aCar({ chargeLimit, chargingPlan: departing('20:30', 80) });
    car.look(waiting('20:00', 80));
    expect(car.asked).toEqual(['20:00 startCharging charging-plan']);
  });
});

describe('a charge that limit and plan end in the same look', () => {
  it('is stopped by one command, and neither asks again once the car has obeyed', () => {
    const car = aCar({ chargingPlan: departing('23:00', 80) });
    car.look(charging('20:05', 80));
    expect(car.memory().plan.order).toMatchObject({ kind: 'stopCharging' });
    for (const time of ['20:06', '20:30']) car.look(waiting(time, 80, { scheduledStart: null }));
    expect(car.asked).toEqual(['20:05 stopCharging charge-limit']);
    expect(car.memory().plan).toMatchObject({ order: null, hasStopped: true });
  });
});

describe('the memory of a charge that a plan follows', () => {
  it('is worth storing when the percent has changed, not for each reading', () => {
    const car = aCar({ chargingPlan: departing('21:00', 100) });
    const told = { parts: charging('20:00', 60).parts };
    const first = car.look({ ...charging('20:00', 60), ...told }).memory;
    const again = car.look({ ...charging('20:01', 60), ...told }).memory;
    const risen = car.look(charging('20:02', 61)).memory;
    expect(again.plan.charge).not.toEqual(first.plan.charge);
    expect([isControlWorthStoring(first, again), isControlWorthStoring(first, risen)]).toEqual([false, true]);
  });
});

describe('a charge that the stop hour has ended', () => {
  const chargeLimit = { ...NO_CHARGE_LIMIT, stopAt: { hour: 5, minute: 0 } };

  it('is not begun again by the plan where the departure has what it asks for', () => {
    const car = aCar({ chargeLimit, chargingPlan: departing('07:00', 61) });
    for (const time of ['04:40', '04:59', '05:00']) car.look(charging(time, 60));
    for (const time of ['05:02', '05:12', '06:00']) car.look(waiting(time, 61));
    expect(car.asked).toEqual(['05:00 stopCharging charge-limit']);
    expect(car.told).toContain('05:02 stopped-at-the-hour');
  });

  it('is begun once more for a departure that would else have too little, and is not ended again', () => {
    const car = aCar({ chargeLimit, chargingPlan: departing('07:00', 80) });
    for (const time of ['04:40', '04:59', '05:00']) car.look(charging(time, 60));
    car.look(waiting('05:02', 61));
    for (const time of ['05:04', '05:20', '06:50']) car.look(charging(time, 62));
    expect(car.asked).toEqual(['05:00 stopCharging charge-limit', '05:02 startCharging charging-plan']);
  });
});

describe('the hour of the car that is to be given back when the plan begins a charge', () => {
  const owners = { hour: 22, minute: 0 };
  const ours = { hour: 18, minute: 55 };

  it('is given back after that charge, for to set it would end it', () => {
    const car = aCar();
    car.look(charging('20:00', 80, { scheduledStart: owners }));
    car.look(waiting('20:05', 80, { scheduledStart: owners }));
    car.look(waiting('20:08', 80, { scheduledStart: ours }));
    const lifted = { chargeLimit: NO_CHARGE_LIMIT, chargingPlan: departing('2026-11-20T22:00:00Z', 90) };
    car.look(waiting('20:10', 80, { scheduledStart: ours }), lifted);
    car.look(charging('20:12', 80, { scheduledStart: ours }), lifted);
    car.look(charging('21:10', 90, { scheduledStart: ours }), lifted);
    for (const time of ['21:12', '21:30']) car.look(waiting(time, 90, { scheduledStart: ours }), lifted);
    expect(car.asked.slice(2)).toEqual([
      '20:10 startCharging charging-plan',
      '21:10 stopCharging charging-plan',
      '21:12 setScheduledStart charge-limit',
    ]);
  });
});
