import { aChargingSnapshot, aSnapshot, at, aVehicleSituation, rulesToTellAll } from '@psa-ev/testing';
import fc from 'fast-check';
import type { ControlEvent } from '../control/control-event.js';
import { NO_CONTROL_MEMORY } from '../control/control-memory.js';
import type { PlanEvent } from '../charging-plan/index.js';
import { type ControlLook, decideForControl, decideForVehicle, EMPTY_MEMORY, type NotificationMemory } from './decide.js';
import { DEFAULT_NOTIFICATION_RULES } from './rules.js';
import { NO_OWN_STOP, type OwnStop, ownStopAfter } from './own-stop.js';

const session = { energy: { kwh: 19.5, errorKwh: 0.5 }, cost: { amount: 4.12, currency: 'EUR' } };
const lookAt = (time: string): ControlLook => ({ at: at(time), elapsedMs: at(time).getTime(), timeZone: 'UTC', session });
const limitReached: ControlEvent = {
  kind: 'limit-reached-and-stopped',
  happenedAt: at('08:00'),
  percent: 81,
  limitPercent: 80,
  isAgain: false,
};
const alarm: ControlEvent = { kind: 'limit-not-kept', happenedAt: at('23:30'), percent: 84, limitPercent: 80 };
const departure = { id: 'work', at: at('12:00'), targetPercent: 80 };
const run = { at: at('08:00'), id: 'work', readyAt: at('08:30') };

const decide = (event: ControlEvent, time = '08:00', vehicle: NotificationMemory = EMPTY_MEMORY) =>
  decideForControl(EMPTY_MEMORY, vehicle, [event], lookAt(time), DEFAULT_NOTIFICATION_RULES).notifications;

describe('what the control of a car tells', () => {
  it('remembers nothing anew where there is nothing to tell', () => {
    expect(decideForControl(EMPTY_MEMORY, EMPTY_MEMORY, [], lookAt('08:00'), DEFAULT_NOTIFICATION_RULES).memory).toBe(EMPTY_MEMORY);
  });

  it('says with a limit that was reached what the charge has brought', () => {
    const marks = { pluggedMs: at('04:00').getTime(), startMs: at('04:00').getTime(), startPercent: 40 };
    expect(decide(limitReached, '08:00', { ...EMPTY_MEMORY, topics: { charging: marks } })).toMatchObject([
      { id: '20261120080000-limit-reached', event: { percent: 81, limitPercent: 80, gainedPercent: 41, minutes: 240, ...session } },
    ]);
  });

  it('wakes people for a limit that is not kept, and lets the rest wait for the morning', () => {
    expect(decide(alarm, '23:30')[0]?.message?.deliverAt).toEqual(at('23:30'));
    expect(decide({ ...limitReached, happenedAt: at('23:30') }, '23:30')[0]?.message?.deliverAt).toEqual(at('2026-11-21T07:00:00.000Z'));
  });

  it('says which percent a plan will reach, and by when', () => {
    expect(decide({ kind: 'plan-not-met', at: at('08:00'), departure, targetPercent: 80, reachesPercent: 62 })).toMatchObject([
      { event: { why: 'too-little-time', departAt: at('12:00'), targetPercent: 80, reachesPercent: 62 } },
    ]);
  });

  it.each<[PlanEvent, string]>([
    [{ kind: 'plan-not-obeyed', at: at('08:00'), departure, command: 'startCharging', percent: 50 }, 'start-not-obeyed'],
    [{ kind: 'plan-not-obeyed', at: at('08:00'), departure, command: 'stopCharging', percent: 50 }, 'stop-not-obeyed'],
    [{ kind: 'plan-overruled-by-car', at: at('08:00'), departure, percent: 50 }, 'overruled-by-car'],
  ])('says that the car does not follow its plan: %j', (event, why) => {
    expect(decide(event)).toMatchObject([{ event: { kind: 'plan-not-met', why, targetPercent: 80, reachesPercent: null } }]);
  });

  it.each<[ControlEvent, object]>([
    [
      { ...run, kind: 'climate-plan-skipped', reason: 'not-plugged' },
      { why: 'not-plugged', failure: null },
    ],
    [
      { ...run, kind: 'climate-plan-not-obeyed' },
      { why: 'not-obeyed', failure: null },
    ],
    [
      { ...run, kind: 'climate-plan-failed', failure: 'lowBattery' },
      { why: 'failed', failure: 'lowBattery' },
    ],
  ])('says why the car is not warm: %j', (event, told) => {
    expect(decide(event)).toMatchObject([{ event: { kind: 'climate-skipped', readyAt: at('08:30'), ...told } }]);
  });

  it.each(['holiday', 'switched-off', 'already-running', 'car-in-use', 'not-cold-nor-hot'] as const)(
    'says nothing of a run that nobody misses: %s',
    (reason) => {
      expect(decide({ ...run, kind: 'climate-plan-skipped', reason })).toEqual([]);
    },
  );

  it('says nothing of a climate that runs: the car tells it', () => {
    expect(decide({ ...run, kind: 'climate-plan-started' })).toEqual([]);
  });

  it.each<[Extract<ControlEvent, { kind: 'command-failed' }>['failure'], string]>([
    [{ kind: 'expired' }, 'expired'],
    [{ kind: 'unconfirmed' }, 'unconfirmed'],
    [{ kind: 'refused', reason: 'limit-reached' }, 'limit-reached'],
    [{ kind: 'unreachable', reason: 'service-down' }, 'service-down'],
  ])('says why a wish came to nothing: %j', (failure, why) => {
    const event = { kind: 'command-failed', at: at('08:00'), command: 'lockDoors', requestedBy: 'uid', failure } as const;
    expect(decide(event)).toMatchObject([{ id: '20261120080000-command-failed-lockdoors', event: { command: 'lockDoors', why } }]);
  });

  it('shares the cap of an hour with what the readings tell', () => {
    const rules = { ...rulesToTellAll(), quietHours: null, mostPerHour: 3 };
    const minutes = fc.array(fc.nat(59), { maxLength: 5 });
    fc.assert(
      fc.property(minutes, minutes, fc.nat(5), (mine, others, count) => {
        const before = (list: readonly number[]) => list.map((minute) => at('08:00').getTime() - minute * 60_000);
        const memory = { ...EMPTY_MEMORY, otherMs: before(mine) };
        const events = Array.from({ length: count }, (_, second) => ({
          ...limitReached,
          happenedAt: new Date(at('07:59').getTime() + second * 1000),
        }));
        const { notifications } = decideForControl(memory, { ...EMPTY_MEMORY, otherMs: before(others) }, events, lookAt('08:00'), rules);
        const sent = notifications.filter(({ message }) => message).length;
        expect(notifications).toHaveLength(count);
        expect(sent).toBe(Math.min(count, Math.max(0, 3 - mine.length - others.length)));
      }),
    );
  });
});

describe('a charge that the control has ended', () => {
  const charging = {
    ...aVehicleSituation({ at: '08:00' }),
    snapshot: aChargingSnapshot({ at: '08:00', battery: { percent: 79 } }),
  };
  const known = decideForVehicle(EMPTY_MEMORY, null, charging, DEFAULT_NOTIFICATION_RULES).memory;
  const endedAs = (ownStop: OwnStop, status: 'stopped' | 'finished' | 'failed' = 'stopped', percent = 80) => {
    const snapshot = aSnapshot({ at: '08:02', battery: { percent }, charging: { status, plugged: true } });
    const after = { ...aVehicleSituation({ at: '08:02' }), snapshot, ownStop };
    const { notifications } = decideForVehicle(known, charging, after, DEFAULT_NOTIFICATION_RULES);
    return notifications.map(({ event }) => event.kind).filter((kind) => kind.startsWith('charging-'));
  };

  it('is told as interrupted where it is not its doing', () => {
    expect(endedAs(NO_OWN_STOP)).toEqual(['charging-interrupted']);
    expect(endedAs({ askedBy: null, limitPercent: 90 })).toEqual(['charging-interrupted']);
  });

  it('is left to what the limit tells, whoever has stopped it there', () => {
    expect(endedAs({ askedBy: 'limit', limitPercent: 80 }, 'stopped', 79)).toEqual([]);
    expect(endedAs({ askedBy: null, limitPercent: 80 })).toEqual([]);
    expect(endedAs({ askedBy: null, limitPercent: 80 }, 'finished')).toEqual([]);
  });

  it('is no interruption where a plan has paused it; that it is full is told all the same', () => {
    expect(endedAs({ askedBy: 'plan', limitPercent: null })).toEqual([]);
    expect(endedAs({ askedBy: 'plan', limitPercent: null }, 'finished')).toEqual(['charging-finished']);
  });

  it('is told where it failed', () => {
    expect(endedAs({ askedBy: 'limit', limitPercent: 80 }, 'failed')).toEqual(['charging-failed']);
  });

  it('is expected from what the control remembers', () => {
    const { limit, plan } = NO_CONTROL_MEMORY;
    const attempt = { limitPercent: 80, percent: 80, isGivenUp: false, sentAtMs: 0, tries: 1, contradictions: 0 };
    expect(ownStopAfter(NO_CONTROL_MEMORY, 80)).toEqual(NO_OWN_STOP);
    expect(ownStopAfter({ ...NO_CONTROL_MEMORY, limit: { ...limit, stops: { limit: attempt, hour: null } } }, 80).askedBy).toBe('limit');
    const order = { kind: 'stopCharging', sentMs: 0, tries: 1 } as const;
    expect(ownStopAfter({ ...NO_CONTROL_MEMORY, plan: { ...plan, order } }, null)).toEqual({ askedBy: 'plan', limitPercent: null });
  });
});
