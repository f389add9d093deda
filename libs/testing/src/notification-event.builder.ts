import type { NotificationEvent, NotificationKind } from '@psa-ev/domain';
import { at } from './snapshot.builder.js';

type EventOf<Kind extends NotificationKind> = Extract<NotificationEvent, { readonly kind: Kind }>;

const happenedAt = at('08:00');
const gain = { gainedPercent: 39, minutes: 250 };

const priced = { energy: { kwh: 19.5, errorKwh: 0.5 }, cost: { amount: 4.12, currency: 'EUR' } };
const driven = { distanceKm: 412.3, trips: 18, usedKwh: 71.4, chargedKwh: 64.2, costs: [{ amount: 14.2, currency: 'EUR' }] };

const EVENTS: { readonly [Kind in NotificationKind]: EventOf<Kind> } = {
  'plugged-in': { kind: 'plugged-in', happenedAt, percent: 41, scheduledStart: { hour: 23, minute: 0 }, waits: true },
  'charging-started': { kind: 'charging-started', happenedAt, percent: 41, mode: 'ac', remainingMinutes: 240 },
  'battery-reached': { kind: 'battery-reached', happenedAt, percent: 71, levelPercent: 70, remainingMinutes: 60 },
  'charging-interrupted': { kind: 'charging-interrupted', happenedAt, percent: 52, ...gain, ...priced, scheduledStart: null },
  'charging-failed': { kind: 'charging-failed', happenedAt, percent: 52 },
  'charging-finished': { kind: 'charging-finished', happenedAt, percent: 80, ...gain, ...priced },
  unplugged: { kind: 'unplugged', happenedAt, percent: 80, ...gain, ...priced },
  'limit-reached': { kind: 'limit-reached', happenedAt, percent: 80, limitPercent: 80, isAgain: false, ...gain, ...priced },
  'limit-not-kept': { kind: 'limit-not-kept', happenedAt, percent: 82, limitPercent: 80 },
  'stopped-at-hour': { kind: 'stopped-at-hour', happenedAt, percent: 71, ...gain, ...priced },
  'stopped-at-last': { kind: 'stopped-at-last', happenedAt, percent: 84, why: 'limit' },
  'full-once-over': { kind: 'full-once-over', happenedAt },
  'hour-not-given-back': { kind: 'hour-not-given-back', happenedAt, own: { hour: 23, minute: 0 } },
  'plan-not-met': {
    kind: 'plan-not-met',
    happenedAt,
    why: 'too-little-time',
    departAt: at('09:30'),
    targetPercent: 80,
    reachesPercent: 62,
  },
  'plug-in-for-plan': { kind: 'plug-in-for-plan', happenedAt, departAt: at('2026-11-21T05:30:00.000Z'), targetPercent: 80, percent: 42 },
  'climate-skipped': { kind: 'climate-skipped', happenedAt, readyAt: at('08:30'), why: 'battery-low', failure: null },
  'command-failed': { kind: 'command-failed', happenedAt, command: 'startCharging', why: 'unconfirmed' },
  'battery-low': { kind: 'battery-low', happenedAt, percent: 19, levelPercent: 20, rangeKm: 60 },
  'not-plugged-in': { kind: 'not-plugged-in', happenedAt, percent: 42 },
  'climate-started': { kind: 'climate-started', happenedAt, outsideTemperatureCelsius: -4.5 },
  'climate-ended': { kind: 'climate-ended', happenedAt, minutes: 10 },
  'climate-failed': { kind: 'climate-failed', happenedAt, failure: 'lowBattery' },
  'auxiliary-battery-low': { kind: 'auxiliary-battery-low', happenedAt, percent: 55 },
  'left-open': { kind: 'left-open', happenedAt, openings: ['trunk', 'rearLeft'], minutes: 10 },
  'moved-while-parked': { kind: 'moved-while-parked', happenedAt, how: 'towed', distanceMetres: 1200 },
  'arrived-or-left': { kind: 'arrived-or-left', happenedAt, how: 'arrived', place: 'Home' },
  'week-summary': { kind: 'week-summary', happenedAt, ...driven },
  'month-summary': { kind: 'month-summary', happenedAt, ...driven },
  'allowance-short': { kind: 'allowance-short', happenedAt, why: 'forecast', drivenKm: 8400, limitKm: 10_000, overKm: 1230 },
  'battery-health-changed': { kind: 'battery-health-changed', happenedAt, percent: 91, beforePercent: 93 },
  'remote-access-ending': { kind: 'remote-access-ending', happenedAt, endsAt: at('2026-11-22T08:00:00.000Z') },
  'connection-lost': { kind: 'connection-lost', happenedAt, diagnosis: 'login-expired' },
  'connection-restored': { kind: 'connection-restored', happenedAt, lostAt: at('06:00') },
  'car-lost': { kind: 'car-lost', happenedAt, diagnosis: 'remote-control-not-set-up' },
  'car-found': { kind: 'car-found', happenedAt, lostAt: at('06:00') },
  'service-restarted': { kind: 'service-restarted', happenedAt, outcome: 'failed', reason: 'psacc-blocked' },
  'storage-trouble': { kind: 'storage-trouble', happenedAt, problem: 'disk-nearly-full' },
  test: { kind: 'test', happenedAt },
};

/** An event of a kind, on the day on which the tests play. */
export function anEventOf<Kind extends NotificationKind>(kind: Kind): EventOf<Kind> {
  return EVENTS[kind];
}
