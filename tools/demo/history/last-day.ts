import type { Car } from '../../simulator/car/car.ts';
import { drivingKw, expectedKwh } from '../../simulator/car/consumption.ts';
import type { CarReport } from '../../simulator/car/report.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../simulator/local-time.ts';
import { PLACES, type PlaceName } from '../../simulator/story/places.ts';
import { roundTrip, type Route, routeTo } from '../../simulator/story/routes.ts';
import { Vehicle } from '../../simulator/vehicle.ts';

const TICK_MS = 10 * SECOND_MS;
/** After a drive the door is opened and closed, and the electronics take a little. */
const SETTLES_MS = 10 * MINUTE_MS;
const SETTLING_PERCENT = 1;
/** An outing ends with so much less than is wanted, and the rest is charged: nobody can tell to the percent what a drive takes. */
const CHARGED_AFTERWARDS_PERCENT = 4;
const OUTING_KMH = 70;
const OUTING_KM = { least: 8, most: 160 } as const;
/** Nobody sets off with less to spare. */
const SPARE_KWH = 2.5;

/** Nobody sets off at night who can wait until the morning, and still be there in time. In minutes of the day. */
const NIGHT = { fromMinute: 21 * 60, toMinute: 6.5 * 60 } as const;
/** How long an outing takes with all that follows, and how long the way alone. */
const OUTING_TAKES_MS = 7 * HOUR_MS;
const WAY_TAKES_MS = 1.5 * HOUR_MS;

/** Where a car has to be, and with how much in the battery. */
export interface Goal {
  readonly place: PlaceName;
  /** Whole. */
  readonly percent: number;
}

/**
 * Has a car live on until it rests at a place with a level: home first, an outing where there is too much in the battery, a charge where there is too little, then
 * the way to the place. Returns what it reports meanwhile. Throws where it does not get there in time.
 *
 * @param from the car's own time, milliseconds since 1970; `until` likewise.
 */
export function lastDay(car: Car, goal: Goal, from: number, until: number): readonly CarReport[] {
  const vehicle = new Vehicle(car, null, from);
  let restsSince: number | null = null;
  for (let time = from; time < until; time += TICK_MS) {
    vehicle.live(time, time + TICK_MS);
    restsSince = rests(car, goal) ? (restsSince ?? time) : null;
    if (restsSince === null && car.drive === null) act(car, goal, time + TICK_MS, until);
    if (restsSince === null || time < restsSince + SETTLES_MS) continue;
    car.battery.set(goal.percent);
    vehicle.report(time + TICK_MS);
    return vehicle.reports.all;
  }
  throw new Error(`the ${car.model.label} of the past does not get to ${goal.place} in time`);
}

/** True when it is where it should be, with what it should have but for what the electronics take. */
function rests({ place, plug, battery }: Car, goal: Goal): boolean {
  return place === goal.place && plug.kind === 'unplugged' && Math.abs(battery.percent - goal.percent) <= 2 * SETTLING_PERCENT;
}

/** What the driver of a car that stands does next. */
function act(car: Car, goal: Goal, time: number, until: number): void {
  if (car.place !== 'home') return setOff(car, routeTo({ place: car.place, at: car.position }, 'home'), time);
  const way = goal.place === 'home' ? null : routeTo({ place: 'home', at: PLACES.home }, goal.place);
  const wayKwh = way ? expectedKwh(car.model, way, car.outsideCelsius(time)) : 0;
  const missingKwh = ((goal.percent + SETTLING_PERCENT - car.battery.percent) / 100) * car.model.usableKwh + wayKwh;
  if (missingKwh > 0) return charge(car, time);
  const sparePercent = (-missingKwh / car.model.usableKwh) * 100;
  const isOuting = sparePercent > SETTLING_PERCENT;
  car.unplug(time);
  if (isNight(car, time) && time < until - (isOuting ? OUTING_TAKES_MS : WAY_TAKES_MS)) return;
  if (isOuting) car.startDrive(outing(car, sparePercent + CHARGED_AFTERWARDS_PERCENT, time), time);
  else if (way) car.startDrive(way, time);
}

function isNight({ around }: Car, time: number): boolean {
  const minute = around.local.minuteOfDay(time);
  return minute >= NIGHT.fromMinute || minute < NIGHT.toMinute;
}

/** Charges first where that is needed. */
function setOff(car: Car, route: Route, time: number): void {
  const neededKwh = expectedKwh(car.model, route, car.outsideCelsius(time)) + SPARE_KWH;
  if (car.model.tankLitres === 0 && car.battery.energyKwh < neededKwh) charge(car, time);
  else car.startDrive(route, time);
}

function charge(car: Car, time: number): void {
  if (car.plug.kind === 'unplugged') car.plugIn('ac', 'now', time);
  else car.startCharging(time, 'driver');
}

/** From home and back, as far as that much takes the car. */
function outing(car: Car, percent: number, time: number): Route {
  const kwhPerKm = drivingKw(car.model, OUTING_KMH, car.outsideCelsius(time)) / OUTING_KMH;
  const km = ((percent / 100) * car.model.usableKwh) / kwhPerKm;
  return roundTrip(PLACES.home, 'home', Math.min(OUTING_KM.most, Math.max(OUTING_KM.least, km)), OUTING_KMH);
}
