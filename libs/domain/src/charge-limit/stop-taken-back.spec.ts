import { aChargingSnapshot, aSnapshot, at, EIGHTY, type LimitLookChanges, superviseInTurn } from '@psa-ev/testing';
import type { LimitSituation } from './limit-situation.js';

const charging = (time: string, percent: number) => aChargingSnapshot({ at: time, battery: { percent } });
const stopped = (time: string, percent: number, status: 'stopped' | 'finished' | 'failed' = 'stopped') =>
  aChargingSnapshot({ at: time, battery: { percent }, charging: { status, rateKmPerHour: 0, scheduledStart: null } });
const RAISED = { setting: { ...EIGHTY, limitPercent: 90 } };
const START = 'startCharging stop-taken-back';
const sent = [charging('08:00', 79), charging('08:01', 80)];
const after = (looks: readonly LimitLookChanges['snapshot'][], changes: Partial<LimitSituation>) => {
  const { done, told, memory } = superviseInTurn([...sent, ...looks.map((snapshot) => ({ ...changes, snapshot }))]);
  expect(done[0]).toBe('08:01 stopCharging limit');
  return { done: done.slice(1), told, memory };
};

describe('a stop that its owner takes back while it is on its way', () => {
  it.each<[string, Partial<LimitSituation>]>([
    ['the limit is raised', RAISED],
    ['the limit is switched off', { setting: { ...EIGHTY, limitPercent: null } }],
    ['the limit means full', { setting: { ...EIGHTY, limitPercent: 100 } }],
    ['the battery is to be full once', { setting: { ...EIGHTY, fullOnceUntil: at('20:00') } }],
    ['the battery is to be full this time', { manualFull: true, personDecidedAt: at('08:02'), chargeAskedAt: null }],
  ])('has the car started again once, and is not told as the limit, when %s', (_when, changes) => {
    const obeyed = ['08:05', '08:06', '08:10', '08:30'].map((time) => stopped(time, 80));
    expect(after(obeyed, changes)).toMatchObject({ done: [`08:05 ${START}`], told: [] });
    // Also where the car was seen to charge first.
    const late = [charging('08:03', 80), ...obeyed, charging('08:31', 80), stopped('08:50', 82)];
    expect(after(late, changes)).toMatchObject({ done: [`08:05 ${START}`], told: [] });
  });

  it('is no more than a stop where the car has not obeyed in its time', () => {
    const looks = [charging('08:03', 80), charging('08:19', 82), stopped('08:20', 82)];
    expect(after(looks, RAISED)).toMatchObject({ done: [], told: [], memory: { takenBack: null } });
  });

  it('has the car started again after some minutes in which nobody could read it, but not after long', () => {
    expect(after([charging('08:02', 80), stopped('08:25', 80)], RAISED).done).toEqual([`08:25 ${START}`]);
    expect(after([charging('08:02', 80), stopped('09:00', 80)], RAISED)).toMatchObject({ done: [], memory: { takenBack: null } });
  });

  it('stays what it was where the new limit is reached as well', () => {
    const lowered = { setting: { ...EIGHTY, limitPercent: 79 } };
    expect(after([stopped('08:05', 80)], lowered)).toMatchObject({ done: [], told: ['08:05 limit-reached-and-stopped'] });
    const above = after([charging('08:03', 92), stopped('08:05', 92)], RAISED);
    expect(above).toMatchObject({ done: [], told: ['08:05 limit-reached-and-stopped'], memory: { stopped: { limitPercent: 90 } } });
  });

  it('starts nothing once a person has started or stopped the charge', () => {
    expect(after([stopped('08:05', 80)], { ...RAISED, personDecidedAt: at('08:03') }).done).toEqual([]);
    expect(after([stopped('08:05', 80)], { ...RAISED, personDecidedAt: at('07:00') }).done).toEqual([`08:05 ${START}`]);
  });

  it('starts nothing once the stop hour has passed', () => {
    const stopAt = { hour: 8, minute: 3 };
    expect(after([stopped('08:05', 80)], { setting: { ...RAISED.setting, stopAt } }).done).toEqual([]);
    expect(after([stopped('08:05', 80)], { setting: { ...RAISED.setting, stopAt, fullOnceUntil: at('20:00') } }).done).toHaveLength(1);
    expect(after([stopped('08:05', 80)], { setting: { ...RAISED.setting, stopAt: { hour: 8, minute: 0 } } }).done).toHaveLength(1);
  });

  it.each([
    ['was unplugged', aSnapshot({ at: '08:05', battery: { percent: 80 } })],
    ['has finished by itself', stopped('08:05', 80, 'finished')],
    ['cannot charge', stopped('08:05', 80, 'failed')],
  ])('starts no car that %s', (_what, snapshot) => {
    expect(after([snapshot, stopped('08:06', 80)], RAISED)).toMatchObject({ done: [], told: [] });
  });

  it('waits for a charge that was asked for already', () => {
    const asked = { manualFull: true, personDecidedAt: at('08:04'), chargeAskedAt: at('08:04') };
    const told = (time: string) => ({ ...stopped(time, 80), parts: stopped('08:05', 80).parts });
    expect(after([told('08:05'), told('08:08'), charging('08:09', 80)], asked).done).toEqual([]);
    expect(after([told('08:05'), told('08:08'), told('08:09'), told('08:10')], asked).done).toEqual([`08:09 ${START}`]);
  });

  it('lets the limit stop the car again where it is lowered again', () => {
    const { done, told } = superviseInTurn([
      ...sent,
      { snapshot: charging('08:03', 80), ...RAISED },
      charging('08:04', 80),
      stopped('08:05', 80),
      stopped('08:06', 80),
    ]);
    expect(done).toEqual(['08:01 stopCharging limit', '08:04 stopCharging limit']);
    expect(told).toEqual(['08:05 limit-reached-and-stopped']);
  });

  it('is nothing where it has never gone out', () => {
    const looks = [charging('08:00', 79), { snapshot: charging('08:01', 80), isRefused: true }];
    const { done } = superviseInTurn([...looks, { snapshot: stopped('08:02', 80), ...RAISED }]);
    expect(done).toEqual(['08:01 stopCharging limit']);
  });

  it('has the start sent again that never went out, and is over when psacc takes none', () => {
    const deaf = ['08:05', '08:06'].map((time) => ({ snapshot: stopped(time, 80), isRefused: true, ...RAISED }));
    const { done } = superviseInTurn([...sent, ...deaf, ...['08:07', '08:08'].map((time) => ({ snapshot: stopped(time, 80), ...RAISED }))]);
    expect(done.slice(1)).toEqual([`08:05 ${START}`, `08:06 ${START}`, `08:07 ${START}`]);
    const minutes = Array.from({ length: 60 }, (_, index) => new Date(at('08:05').getTime() + index * 60_000).toISOString());
    const never = superviseInTurn([...sent, ...minutes.map((time) => ({ snapshot: stopped(time, 80), isRefused: true, ...RAISED }))]);
    expect(never.done.slice(1)).toHaveLength(17);
    expect(never.memory.takenBack).toBeNull();
  });

  it('is told as stopped at last where there was an alarm before', () => {
    const defiant = ['08:02', '08:18', '08:19', '08:35', '08:36'].map((time) => charging(time, 81));
    const { done, told } = superviseInTurn([...sent, ...defiant, { snapshot: stopped('08:40', 84), ...RAISED }]);
    expect(done).toHaveLength(2);
    expect(told).toEqual(['08:35 limit-not-kept', '08:40 stopped-at-last']);
  });
});
