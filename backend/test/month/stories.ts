import { LocalTime } from '@psa-ev/tools/simulator/local-time.ts';
import { randomBetween } from '@psa-ev/tools/simulator/random.ts';
import { orderDrive, orderState } from '@psa-ev/tools/simulator/http/orders.ts';
import type { Circumstance, Span } from './circumstances.js';
import { type Deed, type Household, type Story, TIME_ZONE } from './household.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const local = new LocalTime(TIME_ZONE);
/** A Monday in a cold March, in the last week of which the clocks are changed. */
export const STARTS_AT = new Date('2026-03-02T00:00:00+02:00');

/** A moment on the wall, so many days after the beginning. */
function on(day: number, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return local.fromWall(local.wallMidnight(STARTS_AT.getTime()) + day * DAY_MS + (hour * 60 + minute) * MINUTE_MS);
}

function span(what: Circumstance, day: number, from: string, minutes: number, restartHelps = false): Span {
  const start = on(day, from);
  return { what, from: start, to: start + minutes * MINUTE_MS, restartHelps };
}

type Car = 'daily' | 'idle';
type Order = Parameters<typeof orderState>[1];

const isParked = (car: Car) => (household: Household) => household[car].car.drive === null;
const isUnplugged = (household: Household) => household.daily.car.plug.kind === 'unplugged' && isParked('daily')(household);
/** In the middle of a charge. */
const chargesFor =
  (minutes: number) =>
  ({ daily: { car }, time }: Household): boolean => {
    const segment = car.journal.sessions.at(-1)?.segments.at(-1);
    return car.plug.kind === 'charging' && segment !== undefined && time - segment.from.at >= minutes * MINUTE_MS;
  };
const drivesFor =
  (minutes: number) =>
  ({ daily: { car }, time }: Household): boolean =>
    car.drive !== null && time - (car.journal.trips.at(-1)?.from.at ?? time) >= minutes * MINUTE_MS;

const standsFor =
  (minutes: number) =>
  ({ daily: { car }, time }: Household): boolean =>
    time - (car.journal.trips.at(-1)?.to?.at ?? time) >= minutes * MINUTE_MS;

/** An exact state, told to the cloud at once. */
function set(car: Car, order: Order, at: number, fits: Deed['fits'] = isParked(car)): Deed {
  return {
    at,
    fits,
    does: ({ [car]: vehicle }, time) => {
      orderState(vehicle, order, time);
      vehicle.report(time);
    },
  };
}

function drive(distanceKm: number, at: number, speedKmh = 50): Deed {
  return {
    at,
    does: ({ idle }, time) => {
      orderDrive(idle, { distanceKm, speedKmh }, time);
      idle.report(time);
    },
  };
}

/** Whatever is done to the car itself. */
function act(what: (car: Household['daily']['car'], time: number) => void, at: number, fits: NonNullable<Deed['fits']>): Deed {
  return {
    at,
    fits,
    does: ({ daily }, time) => {
      what(daily.car, time);
      daily.report(time);
    },
  };
}

/** The limit at which psacc itself ends a charge. */
function stopsAt(percent: number, at: number): Deed {
  return {
    at,
    does: (household) => {
      const { vin } = household.daily.car.model;
      household.psaccOf(vin).chargeControls.get(vin)?.setThreshold(percent);
    },
  };
}

function newBackend(at: number, fits: NonNullable<Deed['fits']>): Deed {
  return { at, fits, does: (household) => (household.wantsNewBackend = true) };
}

/** A month in which everything happens that can be told, and much that is not to be told. */
export function theMonth(): Story {
  return { seed: 1, startAt: STARTS_AT, hasIdleCar: true, spans: theTroubles(), deeds: theDeeds() };
}

function theTroubles(): readonly Span[] {
  return [
    span('internet-away', 1, '23:20', 6 * 60),
    span('cloud-failing', 3, '12:40', 8),
    span('psacc-down', 7, '10:00', 180),
    span('psacc-down', 8, '14:00', 600, true),
    span('login-expired', 9, '10:00', 120),
    span('cloud-failing', 10, '10:00', 180),
    span('car-unreadable', 11, '09:00', 180),
    span('remote-control-missing', 14, '09:00', 300),
    span('remote-control-missing', 15, '09:00', 300, true),
    span('internet-away', 16, '21:30', 10 * 60),
    span('clock-ahead', 17, '15:30', 240),
    span('clock-behind', 18, '15:30', 240),
    span('disk-nearly-full', 21, '08:00', 24 * 60),
    span('disk-full', 23, '15:30', 180),
    span('pi-off', 24, '23:00', 300),
    span('cloud-failing', 27, '23:30', 120),
  ];
}

function theDeeds(): readonly Deed[] {
  return [
    newBackend(on(1, '20:00'), chargesFor(40)),
    newBackend(on(2, '06:00'), drivesFor(8)),
    set('daily', { chargeFailure: true }, on(2, '20:00'), chargesFor(25)),
    set('daily', { auxiliaryPercent: 55 }, on(3, '11:00')),
    set('idle', { driverDoorOpen: true }, on(3, '14:00')),
    set('idle', { driverDoorOpen: false }, on(3, '14:25')),
    set('idle', { driverDoorOpen: true }, on(5, '14:00')),
    set('idle', { driverDoorOpen: false }, on(5, '14:08')),
    set('daily', { driverDoorOpen: true }, on(4, '06:00')),
    act((car, time) => car.startClimate(time), on(4, '06:01'), isParked('daily')),
    set('daily', { driverDoorOpen: false }, on(4, '06:04')),
    drive(25, on(6, '15:00')),
    drive(6, on(12, '01:30')),
    set('idle', { latitude: 48.17 }, on(13, '11:00')),
    act((car, time) => car.stopCharging(time, 'command'), on(9, '18:00'), chargesFor(40)),
    drive(80, on(15, '15:00'), 70),
    newBackend(on(17, '12:00'), () => true),
    newBackend(on(22, '18:00'), chargesFor(20)),
    set('daily', { batteryPercent: 24 }, on(18, '15:00'), isUnplugged),
    stopsAt(100, on(0, '12:00')),
    stopsAt(80, on(19, '12:00')),
  ];
}

const RANDOM_TROUBLES = ['psacc-down', 'cloud-failing', 'login-expired', 'internet-away', 'pi-off'] as const;

/** Days in which each day something else goes wrong, at any hour and for any time up to six hours: the same seed gives the same days. */
export function daysOfTrouble(seed: number, days: number): Story {
  const random = (low: number, high: number, ...what: readonly (string | number)[]) => Math.round(randomBetween(low, high, seed, ...what));
  const spans = Array.from({ length: days - 1 }, (_, day) => {
    const what = RANDOM_TROUBLES[random(0, RANDOM_TROUBLES.length - 1, 'trouble', day)] ?? 'pi-off';
    const from = on(day + 1, '00:00') + random(0, 17 * 60, 'begins', day) * MINUTE_MS;
    return { what, from, to: from + random(1, 360, 'lasts', day) * MINUTE_MS, restartHelps: random(0, 1, 'helps', day) === 1 };
  });
  const moment = (what: string) => on(0, '12:00') + random(0, (days - 1) * 24 * 60, what) * MINUTE_MS;
  const [opened, towed] = [moment('opened'), moment('towed')];
  const deeds = [
    newBackend(moment('charging'), chargesFor(10)),
    newBackend(moment('driving'), drivesFor(5)),
    set('daily', { driverDoorOpen: true }, opened),
    set('daily', { driverDoorOpen: false }, opened + random(1, 40, 'open') * MINUTE_MS),
    set('daily', { auxiliaryPercent: random(45, 70, 'auxiliary') }, moment('auxiliary')),
    set('daily', { latitude: 48.3 }, towed, (household) => isUnplugged(household) && standsFor(40)(household)),
    set('daily', { chargeFailure: true }, moment('failure'), chargesFor(15)),
  ];
  return { seed, startAt: STARTS_AT, hasIdleCar: false, spans, deeds };
}
