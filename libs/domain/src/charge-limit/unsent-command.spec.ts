import { aChargingSnapshot, at, EIGHTY, limitSituation, superviseInTurn } from '@psa-ev/testing';
import { superviseLimit } from './supervise-limit.js';
import { withUnsentCommand } from './unsent-command.js';

// A car that has not reported since: it is given 17 minutes.
const charging = (time: string, percent: number) => aChargingSnapshot({ at: time, changedAt: at('07:00'), battery: { percent } });
const stopped = (time: string, percent: number, scheduledStart: { hour: number; minute: number } | null = null) =>
  aChargingSnapshot({ at: time, battery: { percent }, charging: { status: 'stopped', rateKmPerHour: 0, scheduledStart } });
const refused = (time: string, percent: number) => ({ snapshot: charging(time, percent), isRefused: true });
const eachMinute = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => new Date(at('08:00').getTime() + (from + index) * 60_000).toISOString());

describe('a stop that has never gone out', () => {
  it('is in no hurry while psacc may still be starting: not before a minute', () => {
    const looks = ['08:00:20', '08:00:50'].map((time) => refused(`2026-11-20T${time}.000Z`, 80));
    expect(superviseInTurn([refused('08:00', 80), ...looks]).done).toEqual(['08:00 stopCharging limit']);
  });

  it('comes again after a minute, and has cost the car none of its tries', () => {
    const looks = [refused('08:00', 80), refused('08:01', 80), ...eachMinute(2, 40).map((time) => charging(time, 81))];
    const { done, told } = superviseInTurn(looks);
    expect(done).toEqual(['08:00', '08:01', '08:02', '08:19'].map((time) => `${time} stopCharging limit`));
    expect(told).toEqual(['08:36 limit-not-kept']);
  });

  it('is told as any other when it is obeyed', () => {
    const { told, view } = superviseInTurn([refused('08:00', 80), charging('08:01', 80), stopped('08:03', 80)]);
    expect(told).toEqual(['08:03 limit-reached-and-stopped']);
    expect(view?.state).toBe('stopped');
  });

  it('ends in one alarm where psacc is away, no later than for a car that does not obey, and is asked seldom from then on', () => {
    const { done, told, view } = superviseInTurn(eachMinute(0, 120).map((time) => refused(time, 81)));
    expect(told).toEqual(['08:17 limit-not-kept']);
    expect(done.slice(0, 17)).toEqual(eachMinute(0, 16).map((time) => `${time.slice(11, 16)} stopCharging limit`));
    expect(done.slice(17).map((line) => line.slice(0, 5))).toEqual(['08:31', '08:46', '09:01', '09:16', '09:31', '09:46']);
    expect(view?.state).toBe('not-stopped');
  });

  it('goes out after the alarm too, once psacc is there, and once more', () => {
    const back = eachMinute(30, 90).map((time) => charging(time, 85));
    const { done, told } = superviseInTurn([...eachMinute(0, 29).map((time) => refused(time, 81)), ...back]);
    expect(done.slice(17).map((line) => line.slice(0, 5))).toEqual(['08:31', '08:48']);
    expect(told).toEqual(['08:17 limit-not-kept']);
  });

  it('is no reason for an alarm by a clock that jumps ahead', () => {
    expect(superviseInTurn([refused('08:00', 80), charging('08:29', 80)])).toMatchObject({
      done: ['08:00 stopCharging limit', '08:29 stopCharging limit'],
      told: [],
    });
  });

  it('is another than the one that was commanded after it', () => {
    const { memory } = superviseInTurn([charging('08:00', 80)]);
    expect(withUnsentCommand(memory, 'stopCharging', at('07:59').getTime())).toEqual(memory);
    const unsent = withUnsentCommand(memory, 'stopCharging', at('08:00').getTime());
    expect(unsent.stops.limit?.tries).toBe(0);
    expect(withUnsentCommand(unsent, 'stopCharging', at('08:00').getTime())).toEqual(unsent);
  });

  it('is sought again from a clock that was put back', () => {
    const { memory } = superviseInTurn([refused('08:00', 80)]);
    const looks = ['07:00', '07:01', '07:02'].map((time) => charging(time, 80));
    expect(superviseInTurn(looks, {}, memory).done).toEqual(['07:01 stopCharging limit']);
  });

  it('is one of the stop hour as well', () => {
    const setting = { ...EIGHTY, limitPercent: null, stopAt: { hour: 8, minute: 0 } };
    const { done } = superviseInTurn([charging('07:59', 50), refused('08:00', 50), charging('08:01', 50), charging('08:02', 50)], {
      setting,
    });
    expect(done).toEqual(['08:00 stopCharging stop-hour', '08:01 stopCharging stop-hour']);
  });

  it('is known by a memory of an older version, which did not note it', () => {
    const { memory } = superviseInTurn([charging('08:00', 80)]);
    const { takenBack: _notNoted, ...older } = memory;
    const { unsent: _nor, ...stop } = memory.stops.limit ?? { sentAtMs: 0, tries: 1, contradictions: 0 };
    const attempt = { ...stop, limitPercent: 80, percent: 80, isGivenUp: false };
    const step = superviseLimit({ ...older, stops: { limit: attempt, hour: null } }, limitSituation(stopped('08:01', 80)));
    expect(step.events).toMatchObject([{ kind: 'limit-reached-and-stopped' }]);
  });
});

describe('an hour that has never been set', () => {
  const own = { hour: 22, minute: 0 };

  it('is set again after a minute, and the one that the car shows stays known as ours or the owner’s', () => {
    const deaf = ['20:05', '20:06', '20:07', '20:08', '20:09'].map((time) => ({ snapshot: stopped(time, 80, own), isRefused: true }));
    const { done, memory } = superviseInTurn([charging('20:00', 80), ...deaf, stopped('20:10', 80, own)]);
    expect(done.slice(1).map((line) => line.slice(0, 23))).toEqual(
      ['20:05', '20:06', '20:07', '20:08', '20:09', '20:10'].map((time) => `${time} setScheduledStart`),
    );
    expect(memory.hour).toMatchObject({ own, ours: [{ hour: 19, minute: 0 }] });
  });

  it('is left for hours where psacc does not take it for as long as a car would have had', () => {
    const times = Array.from({ length: 60 }, (_, index) => new Date(at('20:05').getTime() + index * 60_000).toISOString());
    const { done } = superviseInTurn([
      charging('20:00', 80),
      ...times.map((time) => ({ snapshot: stopped(time, 80, own), isRefused: true })),
    ]);
    expect(done.filter((line) => line.includes('setScheduledStart'))).toHaveLength(17);
  });
});
