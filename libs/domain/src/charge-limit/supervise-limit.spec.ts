import { aChargingSnapshot, aSnapshot, at, EIGHTY, type LimitLookChanges, limitSituation, superviseInTurn } from '@psa-ev/testing';
import type { Snapshot } from '../snapshot.js';
import { NO_CHARGE_LIMIT } from './charge-limit.js';
import { isWorthStoring } from './limit-memory.js';
import type { LimitSituation } from './limit-situation.js';
import { superviseLimit } from './supervise-limit.js';

const charging = (time: string, percent: number | null, changes = {}) =>
  aChargingSnapshot({ at: time, battery: { percent }, charging: changes });
const stopped = (time: string, percent: number | null, hour: number | null = null) =>
  aChargingSnapshot({
    at: time,
    battery: { percent },
    charging: { status: 'stopped', rateKmPerHour: 0, scheduledStart: hour === null ? null : { hour, minute: 0 } },
  });
const unplugged = (time: string, percent: number, hour: number | null = null) =>
  aSnapshot({ at: time, battery: { percent }, charging: { scheduledStart: hour === null ? null : { hour, minute: 0 } } });

describe('a stop that is not obeyed', () => {
  const defiant = ['08:00', '08:01', '08:16', '08:17', '08:18', '08:34', '08:35', '09:05', '09:35'].map((time) => charging(time, 81));

  it('is commanded once more when the car has had its time, then there is one alarm, and no third command', () => {
    const { done, told, view } = superviseInTurn(defiant);
    expect(done).toEqual(['08:00 stopCharging limit', '08:17 stopCharging limit']);
    expect(told).toEqual(['08:34 limit-not-kept']);
    expect(view?.state).toBe('not-stopped');
  });

  it('is told when it is obeyed at last', () => {
    const { told, view } = superviseInTurn([...defiant, stopped('09:40', 95)]);
    expect(told).toEqual(['08:34 limit-not-kept', '09:40 stopped-at-last']);
    expect(view).toMatchObject({ state: 'stopped', stoppedAtPercent: 95 });
  });

  it('is neither repeated nor given up for a clock that jumps ahead by minutes', () => {
    const { done, told } = superviseInTurn([charging('08:00', 81), charging('08:29', 81)]);
    expect(done).toEqual(['08:00 stopCharging limit']);
    expect(told).toEqual([]);
  });

  it('is the first of another charge where nobody has looked for a day', () => {
    const { done, told, memory } = superviseInTurn([charging('08:00', 81), charging('2026-11-21T08:00:00.000Z', 81)]);
    expect(done).toEqual(['08:00 stopCharging limit', '08:00 stopCharging limit']);
    expect(told).toEqual([]);
    expect(memory.stops.limit?.tries).toBe(1);
  });

  it('is given its time anew by a clock that is put back', () => {
    const { done, told } = superviseInTurn([
      charging('08:00', 81),
      ...['06:00', '06:01', '06:02', '06:16'].map((time) => charging(time, 81)),
    ]);
    expect(done).toEqual(['08:00 stopCharging limit']);
    expect(told).toEqual([]);
  });
});

describe('a stop from an earlier charge', () => {
  const nextDay = (time: string) => `2026-11-21T${time}:00.000Z`;

  it('is not pursued in a later one that is below the limit, though nobody has seen the car idle', () => {
    const later = ['10:00', '10:01', '10:02', '10:20', '10:40'].map((time) => charging(nextDay(time), 30));
    const { done, told, view } = superviseInTurn([charging('08:00', 80), ...later]);
    expect(done).toEqual(['08:00 stopCharging limit']);
    expect(told).toEqual([]);
    expect(view?.state).toBe('watching');
  });

  it('is over within minutes too, where the percent has fallen', () => {
    const later = ['08:20', '08:21', '08:40', '08:41', '09:00'].map((time) => charging(time, 70));
    expect(superviseInTurn([charging('08:00', 80), ...later])).toMatchObject({ done: ['08:00 stopCharging limit'], told: [] });
  });

  it('does not keep the limit from being kept in the later one', () => {
    const { done } = superviseInTurn([charging('08:00', 80), charging(nextDay('10:00'), 79), charging(nextDay('10:10'), 80)]);
    expect(done).toEqual(['08:00 stopCharging limit', '10:10 stopCharging limit']);
  });

  it.each([
    ['in the evening', ['20:00', '20:01', '20:02', '20:20', '20:40'], 50],
    ['in the same half hour', ['06:20', '06:21', '06:22', '06:40', '07:00'], 30],
  ])('that was for the stop hour ends none that begins %s', (_when, times, percent) => {
    const setting = { ...NO_CHARGE_LIMIT, stopAt: { hour: 6, minute: 0 } };
    const later = times.map((time) => charging(time, percent));
    const { done, told } = superviseInTurn([charging('05:59', 50), charging('06:00', 50), ...later], { setting });
    expect(done).toEqual(['06:00 stopCharging stop-hour']);
    expect(told).toEqual([]);
  });
});

describe('a charge whose', () => {
  it('percent flickers around the limit is not stopped anew', () => {
    expect(superviseInTurn([charging('08:00', 80), charging('08:01', 79), charging('08:02', 80)]).done).toEqual([
      '08:00 stopCharging limit',
    ]);
  });

  it('readings lie in the past, for the clock was put back, is stopped all the same', () => {
    expect(superviseInTurn([charging('08:00', 79), charging('06:00', 80)]).done).toEqual(['06:00 stopCharging limit']);
  });
});

describe('what decides nothing', () => {
  it.each([
    ['below the limit', charging('08:00', 79)],
    ['without a percent', charging('08:00', null)],
    ['of a car that does not say whether it charges', charging('08:00', 90, { status: 'unknown' })],
    ['of a car that does not report', charging('08:00', 90, { status: null })],
    ['of a car that waits', stopped('08:00', 90)],
  ])('is a reading %s', (_what, snapshot) => {
    expect(superviseInTurn([snapshot])).toMatchObject({ done: [], told: [] });
  });

  it('is a reading of yesterday that is found after a restart', () => {
    expect(superviseInTurn([{ snapshot: charging('08:00', 90), now: at('2026-11-21T08:00:00.000Z') }]).done).toEqual([]);
  });

  it('is a reading from before the stop was sent, whatever it shows', () => {
    const slowly = { snapshot: charging('08:00', 80), now: at('08:02') };
    const { told, view } = superviseInTurn([slowly, { snapshot: stopped('08:01', 80), now: at('08:03') }]);
    expect(told).toEqual([]);
    expect(view?.state).toBe('stopping');
  });

  it.each<[string, Partial<LimitSituation>]>([
    ['is off', { setting: NO_CHARGE_LIMIT }],
    ['means full', { setting: { ...EIGHTY, limitPercent: 100 } }],
    ['is suspended for tomorrow', { setting: { ...EIGHTY, fullOnceUntil: at('20:00') } }],
    ['is suspended by a driver, this time', { manualFull: true }],
  ])('is a limit that %s', (_what, changes) => {
    const { done, view } = superviseInTurn([charging('08:00', 99), charging('08:10', 100)], changes);
    expect(done).toEqual([]);
    expect(view).toMatchObject({ state: 'off', reachesLimitAt: null, overshootPercent: null });
  });
});

describe('a charge that reaches its limit', () => {
  it('is stopped on the first reading, proven by the next, and told once', () => {
    const { done, told, views } = superviseInTurn([
      charging('08:00', 79),
      charging('08:05', 80),
      stopped('08:06', 80),
      stopped('08:07', 80),
    ]);
    expect(done).toEqual(['08:05 stopCharging limit']);
    expect(told).toEqual(['08:06 limit-reached-and-stopped']);
    expect(views.map(({ state }) => state)).toEqual(['watching', 'stopping', 'stopped', 'stopped']);
  });

  it('is told also where psacc has stopped it', () => {
    expect(superviseInTurn([charging('08:00', 79), stopped('08:10', 81)])).toMatchObject({
      done: [],
      told: ['08:10 limit-reached-and-stopped'],
    });
  });

  it('is not told where the cable was pulled', () => {
    expect(superviseInTurn([charging('08:00', 80), unplugged('08:10', 81)]).told).toEqual([]);
  });

  it('is stopped again where it begins again', () => {
    const { done, memory } = superviseInTurn([charging('08:00', 80), stopped('08:05', 80), charging('08:30', 80), stopped('08:35', 81)]);
    expect(done).toEqual(['08:00 stopCharging limit', '08:30 stopCharging limit']);
    expect(memory.stopped).toEqual({ percent: 81, limitPercent: 80 });
  });

  it('goes on where the limit is raised before the car has obeyed', () => {
    const raised = { setting: { ...EIGHTY, limitPercent: 90 } };
    const { done, view } = superviseInTurn([
      charging('08:00', 80),
      ...['08:20', '08:40'].map((time) => ({ snapshot: charging(time, 82), ...raised })),
    ]);
    expect(done).toEqual(['08:00 stopCharging limit']);
    expect(view?.state).toBe('watching');
  });
});

describe('the prediction', () => {
  // 60 % for 150 km, 40 km/h: 16 % an hour.
  const atTheWallbox = charging('08:00', 60, { rateKmPerHour: 40 });
  const withRange = { ...atTheWallbox, battery: { ...atTheWallbox.battery, rangeKm: 150 } };

  it('says when the limit is reached, and how far the car may go beyond', () => {
    const { view } = superviseInTurn([withRange]);
    expect(view).toMatchObject({ percentPerHour: 16, reachesLimitAt: at('09:15'), cannotBeExact: false });
    // 17 minutes at most 16.3 % an hour, and one for the rounding: how often it reports was not seen.
    expect(view).toMatchObject({ overshootPercent: 6, reportIntervalMinutes: null });
  });

  it('is closer once the car was seen to report every five minutes', () => {
    const every5 = [60, 61, 63, 64, 65].flatMap((percent, index) => {
      const snapshot = charging(`08:${String(index * 5).padStart(2, '0')}`, percent, { rateKmPerHour: 40 });
      const report = { ...snapshot, battery: { ...snapshot.battery, rangeKm: percent * 2.5 } };
      return [report, { ...report, polledAt: new Date(report.polledAt.getTime() + 4 * 60_000) }];
    });
    // 6 minutes between reports and a quarter more, a minute until the next reading, a minute for the command.
    expect(superviseInTurn([aSnapshot({ at: '07:59' }), ...every5]).view).toMatchObject({ overshootPercent: 4, reportIntervalMinutes: 6 });
  });

  it('is farther where readings are seldom, or missing', () => {
    const overshoot = (changes: Pick<Partial<LimitSituation>, 'now' | 'pollIntervalMs'>) =>
      superviseInTurn([{ snapshot: withRange, ...changes }]).view?.overshootPercent;
    // 16.3 % an hour: four minutes are a percent.
    expect([overshoot({ pollIntervalMs: 5 * 60_000 }), overshoot({ now: at('08:04') })]).toEqual([7, 7]);
  });

  it('is not exact for direct current', () => {
    expect(superviseInTurn([charging('08:00', 60, { mode: 'dc' })]).view?.cannotBeExact).toBe(true);
    expect(superviseInTurn([charging('08:00', 60, { rateKmPerHour: 500 })]).view?.cannotBeExact).toBe(true);
  });

  it('says nothing of a charge of which nothing is known', () => {
    const { view } = superviseInTurn([charging('08:00', 60, { rateKmPerHour: null, remainingMinutes: null })]);
    expect(view).toMatchObject({ state: 'watching', percentPerHour: null, reachesLimitAt: null, overshootPercent: null });
  });
});

describe('the hour at which the car would begin again', () => {
  const reached = [charging('20:00', 80, { scheduledStart: { hour: 22, minute: 0 } }), stopped('20:05', 80, 22)];
  const shows = (time: string, percent: number, hour: number, minute: number) => {
    const snapshot = stopped(time, percent);
    return { ...snapshot, charging: { ...snapshot.charging, scheduledStart: { hour, minute } } };
  };

  it('is left alone where the car reports none, or while it is far', () => {
    expect(superviseInTurn([charging('20:00', 80), stopped('20:05', 80)]).done).toEqual(['20:00 stopCharging limit']);
    expect(superviseInTurn([charging('12:00', 80), stopped('12:05', 80, 22)]).done).toEqual(['12:00 stopCharging limit']);
  });

  it('is moved out of the way in time, and again on the next day', () => {
    const next = shows('2026-11-21T17:00:00.000Z', 80, 18, 55);
    const { done, view } = superviseInTurn([...reached, shows('20:08', 80, 18, 55), next]);
    expect(done.slice(1)).toEqual([
      '20:05 setScheduledStart no-restart-after-limit 18:55',
      '17:00 setScheduledStart no-restart-after-limit 15:50',
    ]);
    expect(view?.ownScheduledStart).toEqual({ hour: 22, minute: 0 });
  });

  it('is set once more where the car does not show it, and then left for hours', () => {
    const blind = ['20:06', '20:23', '20:24', '20:41', '20:42', '21:30'].map((time) => stopped(time, 80, 22));
    expect(superviseInTurn([...reached, ...blind]).done.slice(1)).toEqual([
      '20:05 setScheduledStart no-restart-after-limit 18:55',
      '20:23 setScheduledStart no-restart-after-limit 19:13',
    ]);
  });

  const moved = [...reached, shows('20:08', 80, 18, 55)];
  const own = '21:00 setScheduledStart give-back-the-hour 22:0';

  it.each<[string, LimitLookChanges]>([
    [
      'the cable is pulled',
      {
        snapshot: {
          ...unplugged('21:00', 80),
          parts: unplugged('20:58', 80).parts,
          charging: { ...unplugged('21:00', 80, 18).charging, scheduledStart: { hour: 18, minute: 55 } },
        },
      },
    ],
    ['the limit is raised', { snapshot: shows('21:00', 80, 18, 55), setting: { ...EIGHTY, limitPercent: 90 } }],
    ['the limit is switched off', { snapshot: shows('21:00', 80, 18, 55), setting: NO_CHARGE_LIMIT }],
    ['the limit is suspended', { snapshot: shows('21:00', 80, 18, 55), manualFull: true }],
    ['the battery has lost more than a standing car does', { snapshot: shows('21:00', 76, 18, 55) }],
  ])('is given back when %s', (_when, look) => {
    expect(superviseInTurn([...moved, look]).done.slice(2)).toEqual([own]);
  });

  it('stays away, and is moved again, where the battery has lost a percent in the cold', () => {
    expect(
      superviseInTurn([...moved, shows('20:30', 79, 18, 55), shows('21:00', 79, 22, 0), shows('21:30', 78, 19, 50)]).done.slice(2),
    ).toEqual(['21:00 setScheduledStart no-restart-after-limit 19:50']);
    const beforeTheHourIsNear = [charging('15:00', 80), stopped('15:05', 80, 22), stopped('20:30', 79, 22)];
    expect(superviseInTurn(beforeTheHourIsNear).done.slice(1)).toEqual(['20:30 setScheduledStart no-restart-after-limit 19:20']);
  });

  it('is not given back while the car charges, for to set it would end the charge', () => {
    const raised = { setting: { ...EIGHTY, limitPercent: 90 } };
    const begun = { snapshot: charging('21:00', 80, { scheduledStart: { hour: 18, minute: 55 } }), ...raised };
    expect(superviseInTurn([...moved, begun]).done.slice(2)).toEqual([]);
    expect(superviseInTurn([...moved, begun, { snapshot: shows('21:30', 85, 18, 55), ...raised }]).done.slice(2)).toEqual([
      '21:30 setScheduledStart give-back-the-hour 22:0',
    ]);
  });

  const saying = (told: string, snapshot: Snapshot): Snapshot => ({ ...snapshot, parts: stopped(told, 80).parts });

  it('is not given back behind the back of a charge that was asked for, but after it', () => {
    const asked = { manualFull: true, chargeAskedAt: at('21:00') };
    const looks = [
      { snapshot: saying('20:05', shows('21:00', 80, 18, 55)), ...asked, now: at('21:01') },
      { snapshot: saying('21:02', shows('21:03', 80, 18, 55)), ...asked },
      { snapshot: charging('21:04', 80, { scheduledStart: { hour: 18, minute: 55 } }), ...asked },
      { snapshot: shows('22:30', 100, 18, 55), ...asked },
    ];
    expect(superviseInTurn([...moved, ...looks]).done.slice(2)).toEqual(['22:30 setScheduledStart give-back-the-hour 22:0']);
  });

  it('is given back where the charge that was asked for does not come about', () => {
    const asked = { manualFull: true, chargeAskedAt: at('21:00') };
    const told = ['21:04', '21:05'].map((time) => ({ snapshot: saying('21:03', shows(time, 80, 18, 55)), ...asked }));
    expect(superviseInTurn([...moved, ...told]).done.slice(2)).toEqual(['21:05 setScheduledStart give-back-the-hour 22:0']);
    const silent = ['21:16', '21:17'].map((time) => ({ snapshot: saying('20:05', shows(time, 80, 18, 55)), ...asked }));
    expect(superviseInTurn([...moved, ...silent]).done.slice(2)).toEqual(['21:17 setScheduledStart give-back-the-hour 22:0']);
  });

  it('is not given back to who plugs in again at once', () => {
    const pulled = ['21:00', '21:01'].map((time) => {
      const snapshot = unplugged(time, 80);
      const scheduledStart = { hour: 18, minute: 55 };
      return { ...snapshot, parts: unplugged('21:00', 80).parts, charging: { ...snapshot.charging, scheduledStart } };
    });
    const again = charging('21:02', 80, { scheduledStart: { hour: 18, minute: 55 } });
    expect(superviseInTurn([...moved, ...pulled, again]).done.slice(2)).toEqual(['21:02 stopCharging limit']);
  });

  it('is the owner’s where the owner has set another since', () => {
    const { done, memory } = superviseInTurn([...moved, shows('20:30', 80, 6, 0), unplugged('21:00', 80, 6)]);
    expect(done.slice(2)).toEqual([]);
    expect(memory.hour).toBeNull();
  });

  it('that cannot be given back is told once, and tried again', () => {
    const deaf = ['21:00', '21:01', '21:18', '21:19', '21:36', '21:37', '21:38'].map((time) => ({ snapshot: shows(time, 76, 18, 55) }));
    const later = { snapshot: shows('2026-11-21T04:00:00.000Z', 76, 18, 55) };
    const { done, told } = superviseInTurn([...moved, ...deaf, later]);
    expect(done.slice(2)).toEqual([
      own,
      '21:18 setScheduledStart give-back-the-hour 22:0',
      '04:00 setScheduledStart give-back-the-hour 22:0',
    ]);
    expect(told).toEqual(['20:05 limit-reached-and-stopped', '21:36 hour-not-given-back']);
  });
});

describe('full once', () => {
  const once = { setting: { ...EIGHTY, fullOnceUntil: at('2026-11-21T20:00:00.000Z') } };

  it('is over when the car was charged above the limit and unplugged, and not before', () => {
    const { told, views } = superviseInTurn(
      [unplugged('08:00', 90), charging('09:00', 79), charging('10:00', 81), unplugged('11:00', 95)],
      once,
    );
    expect(told).toEqual(['11:00 full-once-over']);
    expect(views.map(({ isSuspendedUntil }) => isSuspendedUntil !== null)).toEqual([true, true, true, false]);
  });

  it('is over also where nobody saw it charge', () => {
    expect(superviseInTurn([stopped('08:00', 60), unplugged('20:00', 100)], once).told).toEqual(['20:00 full-once-over']);
  });

  it('is over at its end, in the middle of a charge', () => {
    const { done } = superviseInTurn([charging('08:00', 85), charging('2026-11-21T20:00:00.000Z', 90)], once);
    expect(done).toEqual(['20:00 stopCharging limit']);
  });
});

describe('the stop hour', () => {
  const sixOClock = { setting: { ...NO_CHARGE_LIMIT, stopAt: { hour: 6, minute: 0 } } };

  it('ends a running charge once, and tries once more', () => {
    const defiant = ['05:59', '06:00', '06:01', '06:17', '06:18', '06:35', '06:36', '07:00'].map((time) => charging(time, 50));
    const { done, told } = superviseInTurn(defiant, sixOClock);
    expect(done).toEqual(['06:00 stopCharging stop-hour', '06:17 stopCharging stop-hour']);
    expect(told).toEqual(['06:35 stop-hour-not-kept']);
  });

  it('is told when it has ended the charge, and lets it begin again', () => {
    const { done, told } = superviseInTurn(
      [charging('05:59', 50), charging('06:00', 50), stopped('06:02', 50), charging('06:10', 50)],
      sixOClock,
    );
    expect(done).toEqual(['06:00 stopCharging stop-hour']);
    expect(told).toEqual(['06:02 stopped-at-the-hour']);
  });

  it('is made up for by a Pi that was off, for half an hour', () => {
    expect(superviseInTurn([charging('05:00', 40), charging('06:29', 50)], sixOClock).done).toEqual(['06:29 stopCharging stop-hour']);
    expect(superviseInTurn([charging('05:00', 40), charging('06:30', 50)], sixOClock).done).toEqual([]);
  });

  it('does not end the charge for which a driver has asked for a full battery', () => {
    expect(superviseInTurn([charging('05:59', 50), charging('06:00', 50)], { ...sixOClock, manualFull: true }).done).toEqual([]);
  });

  it('leaves alone what begins after it', () => {
    expect(superviseInTurn([stopped('06:01', 50), charging('06:05', 50)], sixOClock).done).toEqual([]);
  });

  it('passes once in the night in which it is shown twice, and in the one in which it is skipped', () => {
    const halfPastTwo = { timeZone: 'Europe/Paris', setting: { ...NO_CHARGE_LIMIT, stopAt: { hour: 2, minute: 30 } } };
    const autumn = ['00:29', '00:30'].map((time) => charging(`2026-10-25T${time}:00.000Z`, 50));
    const again = [
      stopped('2026-10-25T00:35:00.000Z', 50),
      charging('2026-10-25T00:40:00.000Z', 50),
      charging('2026-10-25T01:30:00.000Z', 50),
    ];
    expect(superviseInTurn([...autumn, ...again], halfPastTwo).done).toEqual(['00:30 stopCharging stop-hour']);
    const spring = ['00:59', '01:00', '01:01'].map((time) => charging(`2026-03-29T${time}:00.000Z`, 50));
    expect(superviseInTurn(spring, halfPastTwo).done).toEqual(['01:00 stopCharging stop-hour']);
  });
});

describe('the memory', () => {
  it('is not worth storing for one more look at a parked car', () => {
    const { memory } = superviseInTurn([unplugged('08:00', 60)]);
    const again = superviseLimit(memory, limitSituation(unplugged('08:01', 60), {})).memory;
    expect(isWorthStoring(memory, again)).toBe(false);
  });

  it('is worth storing when something was commanded', () => {
    const { memory } = superviseInTurn([charging('08:00', 79)]);
    expect(isWorthStoring(memory, superviseLimit(memory, limitSituation(charging('08:01', 80), {})).memory)).toBe(true);
  });
});
