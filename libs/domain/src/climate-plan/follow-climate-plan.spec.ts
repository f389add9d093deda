import { aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import type { ClimateSkipReason } from './climate-run.js';
import { followClimatePlan } from './follow-climate-plan.js';
import { type ClimatePlanEvent, type ClimatePlanMemory, NO_CLIMATE_MEMORY } from './plan-situation.js';
import { type ClimatePlanSetting, NO_CLIMATE_PLAN } from './setting.js';

/** Ready at 07:30 in Sofia on Friday 20 November: 05:30 in UTC, in which the stories are told. */
const WORK = { id: 'work', weekdays: ['friday'], readyAt: { hour: 7, minute: 30 } } as const;
const SETTING: ClimatePlanSetting = { ...NO_CLIMATE_PLAN, isOn: true, weekly: [WORK] };
const PLUGGED: SnapshotChanges = { charging: { status: 'plugged', plugged: true } };
const READY_MS = at('05:30').getTime();

/** A plan that is looked at now and then. */
function aPlan(setting: ClimatePlanSetting = SETTING) {
  let memory: ClimatePlanMemory = NO_CLIMATE_MEMORY;
  const started: string[] = [];
  const events: ClimatePlanEvent[] = [];
  const plan = {
    started,
    events,
    /** The car is read, and the plan looked at; without a car only the latter. */
    look(time: string, car: SnapshotChanges | null, changed: ClimatePlanSetting = setting) {
      const snapshot = car && aSnapshot({ changedAt: at('2026-11-19T12:00:00Z'), at: time, ...car });
      const step = followClimatePlan(memory, { now: at(time), timeZone: 'Europe/Sofia', setting: changed, snapshot });
      memory = JSON.parse(JSON.stringify(step.memory));
      started.push(...step.actions.map(() => time));
      events.push(...step.events);
      return step.view;
    },
    told: () => events.map((event) => ('reason' in event ? event.reason : event.kind)),
  };
  plan.look('00:00', PLUGGED);
  return plan;
}

describe('a climate plan that is followed', () => {
  it('does nothing while it is off', () => {
    const plan = aPlan({ ...SETTING, isOn: false });
    for (const time of ['04:44', '04:46', '05:15', '05:31']) expect(plan.look(time, PLUGGED).state).toBe('off');
    expect([plan.started, plan.events]).toEqual([[], []]);
  });

  it('does nothing where something is wrong with it', () => {
    const plan = aPlan({ ...SETTING, atLeastPercent: 0 });
    expect(plan.look('05:00', PLUGGED).state).toBe('refused');
    expect(plan.started).toEqual([]);
  });

  it('starts 45 minutes before the time at the plug, once, and says when it is proven', () => {
    const plan = aPlan();
    expect(plan.look('04:44', PLUGGED)).toMatchObject({ state: 'planned', next: { startAt: at('04:45') } });
    expect(plan.look('04:46', PLUGGED).state).toBe('running');
    plan.look('04:48', PLUGGED);
    plan.look('04:50', { ...PLUGGED, climate: { status: 'enabled' }, changedAt: at('04:49') });
    const view = plan.look('05:31', { ...PLUGGED, climate: { status: 'finished' } });
    expect(plan.started).toEqual(['04:46']);
    expect(plan.told()).toEqual(['climate-plan-started']);
    expect(view.runs).toEqual([{ id: 'work', readyMs: READY_MS, sentMs: at('04:46').getTime(), outcome: { kind: 'started' } }]);
  });

  it('starts 20 minutes before the time without the plug', () => {
    const plan = aPlan();
    for (const time of ['04:46', '05:09', '05:11', '05:12']) plan.look(time, {});
    expect(plan.started).toEqual(['05:11']);
  });

  it('starts once where the clock is put back', () => {
    const plan = aPlan();
    plan.look('04:46', PLUGGED);
    plan.look('04:48', { ...PLUGGED, climate: { status: 'enabled' }, changedAt: at('04:47') });
    for (const time of ['03:40', '04:46', '05:31']) plan.look(time, PLUGGED);
    expect([plan.started, plan.told()]).toEqual([['04:46'], ['climate-plan-started']]);
  });

  it('starts late where the program was down, while the time has not passed', () => {
    const plan = aPlan();
    plan.look('05:29', PLUGGED);
    expect(plan.started).toEqual(['05:29']);
  });

  it('starts when what hindered has gone away', () => {
    const plan = aPlan({ ...SETTING, onlyPlugged: true });
    expect(plan.look('05:11', {})).toMatchObject({ state: 'waiting', waitingFor: 'not-plugged' });
    plan.look('05:20', PLUGGED);
    expect([plan.started, plan.events]).toEqual([['05:20'], []]);
  });

  it('is too late where nobody looked before the time', () => {
    const plan = aPlan();
    plan.look('05:30', PLUGGED);
    plan.look('05:31', PLUGGED);
    expect([plan.started, plan.told()]).toEqual([[], ['too-late']]);
  });

  it.each<[ClimateSkipReason, SnapshotChanges | null, Partial<ClimatePlanSetting>]>([
    ['not-plugged', {}, { onlyPlugged: true }],
    ['battery-low', { battery: { percent: 39 } }, { atLeastPercent: 40 }],
    ['not-cold-nor-hot', { outsideTemperatureCelsius: 5 }, { belowCelsius: 5 }],
    ['not-cold-nor-hot', { outsideTemperatureCelsius: 15 }, { belowCelsius: 5, aboveCelsius: 28 }],
    ['not-locked', { doors: { lock: 'unlocked' } }, {}],
    ['not-locked', { doors: { open: ['trunk'] } }, {}],
    ['car-in-use', { ignition: 'start' }, {}],
    ['already-running', { climate: { status: 'enabled' }, changedAt: at('05:05') }, {}],
    ['no-fresh-reading', { at: '04:39' }, {}],
    ['no-fresh-reading', { battery: { percent: null } }, {}],
    ['no-fresh-reading', null, {}],
    ['holiday', PLUGGED, { holidays: [parseCalendarDay('2026-11-20')] }],
  ])('skips with %s, and says so once', (reason, car, change) => {
    const plan = aPlan({ ...SETTING, ...change });
    for (const time of ['05:10', '05:20', '05:29', '05:31', '05:33']) plan.look(time, car);
    expect([plan.started, plan.told()]).toEqual([[], [reason]]);
    expect(plan.look('05:40', car).runs[0]?.outcome).toEqual({ kind: 'skipped', reason });
  });

  it.each<[string, SnapshotChanges, Partial<ClimatePlanSetting>]>([
    ['it is cold', { outsideTemperatureCelsius: 4.5 }, { belowCelsius: 5, aboveCelsius: 28 }],
    ['it is hot', { outsideTemperatureCelsius: 28.5 }, { belowCelsius: 5, aboveCelsius: 28 }],
    ['nobody knows how cold it is', { outsideTemperatureCelsius: null }, { belowCelsius: 5 }],
    ['it charges, be the battery ever so low', { battery: { percent: 10 }, charging: { status: 'charging', plugged: true } }, {}],
    ['the car does not tell of its doors', { doors: { lock: null, open: null } }, {}],
    ['it said long ago that it heats, and then no more', { climate: { status: 'enabled' }, changedAt: at('2026-11-19T20:00:00Z') }, {}],
  ])('starts where %s', (_why, car, change) => {
    const plan = aPlan({ ...SETTING, ...change });
    plan.look('05:11', car);
    expect(plan.started).toEqual(['05:11']);
  });

  it('does not warm the car up again for who has left early', () => {
    const plan = aPlan();
    plan.look('05:15', { moving: true });
    plan.look('05:25', {});
    expect([plan.started, plan.told()]).toEqual([[], ['car-in-use']]);
  });

  it('waits for who comes home shortly before', () => {
    const plan = aPlan();
    plan.look('04:50', { ...PLUGGED, moving: true });
    plan.look('05:05', PLUGGED);
    expect(plan.started).toEqual(['05:05']);
  });

  it('never fights who stops what somebody has started', () => {
    const plan = aPlan();
    plan.look('04:46', { ...PLUGGED, climate: { status: 'enabled' }, changedAt: at('04:40') });
    plan.look('04:55', { ...PLUGGED, climate: { status: 'disabled' } });
    expect([plan.started, plan.told()]).toEqual([[], ['already-running']]);
  });

  it('says why the car did not', () => {
    const plan = aPlan();
    plan.look('04:46', PLUGGED);
    plan.look('04:48', { ...PLUGGED, climate: { status: 'failed', failure: 'doorOpened' }, changedAt: at('04:47') });
    plan.look('04:50', PLUGGED);
    expect(plan.events).toEqual([
      { kind: 'climate-plan-failed', at: at('04:48'), id: 'work', readyAt: at('05:30'), failure: 'doorOpened' },
    ]);
    expect(plan.started).toEqual(['04:46']);
  });

  it('does not take a failure of yesterday for an answer', () => {
    const plan = aPlan();
    const failed = { ...PLUGGED, climate: { status: 'failed', failure: 'lowBattery' } as const };
    plan.look('04:46', failed);
    plan.look('04:48', failed);
    expect(plan.events).toEqual([]);
    plan.look('04:50', { ...failed, reportedAt: at('04:49') });
    expect(plan.told()).toEqual(['climate-plan-failed']);
  });

  it('says that the car does not obey, and does not ask again', () => {
    const plan = aPlan();
    for (const time of ['04:46', '04:50', '04:57', '05:10', '05:20', '05:35']) plan.look(time, PLUGGED);
    expect([plan.started, plan.told()]).toEqual([['04:46'], ['climate-plan-not-obeyed']]);
  });

  it('says so in the end where the car cannot be read any more', () => {
    const plan = aPlan();
    plan.look('04:46', PLUGGED);
    plan.look('05:39', null);
    expect(plan.events).toEqual([]);
    plan.look('05:40', null);
    expect(plan.told()).toEqual(['climate-plan-not-obeyed']);
  });

  it('says what was about to begin when it was switched off', () => {
    const plan = aPlan({ ...SETTING, onlyPlugged: true });
    plan.look('05:15', {});
    plan.look('05:16', {}, { ...SETTING, isOn: false });
    plan.look('05:31', {}, { ...SETTING, isOn: false });
    expect([plan.started, plan.told()]).toEqual([[], ['switched-off']]);
  });

  it('starts one of two runs that are close to each other', () => {
    const airport = { id: 'airport', readyAt: at('05:40') };
    const plan = aPlan({ ...SETTING, once: [airport, { id: 'same', readyAt: at('05:30') }] });
    for (const time of ['04:46', '04:55']) plan.look(time, PLUGGED);
    plan.look('04:57', { ...PLUGGED, climate: { status: 'enabled' }, changedAt: at('04:56') });
    expect(plan.started).toEqual(['04:46']);
    expect(plan.told()).toEqual(['climate-plan-started', 'already-running']);
  });

  it('says nothing of what was missed in a week without power but for the last day', () => {
    const daily = { ...WORK, weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const };
    const plan = aPlan({ ...SETTING, weekly: [daily] });
    plan.look('2026-11-27T12:00:00Z', PLUGGED);
    expect(plan.told()).toEqual(['too-late']);
  });
});
