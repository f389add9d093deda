import type { Car } from '../car/car.ts';
import { PLACES } from '../story/places.ts';
import { roundTrip, routeTo, type Route } from '../story/routes.ts';
import type { Vehicle } from '../vehicle.ts';
import type { DriveOrder, PlugOrder, SetOrder } from './control-input.ts';

/** What was ordered cannot be done now. Nothing has changed. */
export class CannotObey extends Error {
  override readonly name = 'CannotObey';
}

const DEFAULT_SPEED_KMH = 60;

/** Sets off at once, unplugging first. Without a place or a distance: home, or from home to work. */
export function orderDrive({ car }: Vehicle, order: DriveOrder, time: number): void {
  if (car.drive !== null) throw new CannotObey('the car is already driving');
  car.startDrive(orderedRoute(car, order), time);
}

function orderedRoute({ place, position }: Car, { to, distanceKm, speedKmh = DEFAULT_SPEED_KMH }: DriveOrder): Route {
  const at = place === null ? position : PLACES[place];
  if (distanceKm !== undefined) return roundTrip(position, place, distanceKm, speedKmh);
  const goal = to ?? (place === 'home' ? 'work' : 'home');
  if (goal === place) throw new CannotObey(`the car is already at ${goal}`);
  return routeTo({ place, at }, goal);
}

export function orderPlug({ car }: Vehicle, { mode, when }: PlugOrder, time: number): void {
  if (car.drive !== null) throw new CannotObey('the car is driving');
  if (car.plug.kind !== 'unplugged') throw new CannotObey('the car is already plugged in');
  if (mode === 'dc' && car.model.dcKw === null) throw new CannotObey('this car has no fast charging');
  car.plugIn(mode, when, time, 'control');
}

export function orderUnplug({ car }: Vehicle, time: number): void {
  if (car.plug.kind === 'unplugged') throw new CannotObey('the car is not plugged in');
  car.unplug(time);
}

/** An exact state, told to the cloud at once. */
export function orderState({ car }: Vehicle, order: SetOrder, time: number): void {
  if (order.chargeFailure === true && car.plug.kind === 'unplugged')
    throw new CannotObey('the car is not plugged in: its charge cannot fail');
  if (order.asleep === true && (car.isBusy || car.plug.kind !== 'unplugged')) throw new CannotObey('only a resting, unplugged car sleeps');
  if (order.batteryPercent !== undefined) car.journal.adjustedKwh += car.battery.set(order.batteryPercent);
  if (order.odometerKm !== undefined) {
    car.journal.adjustedKm += order.odometerKm - car.odometerKm;
    car.odometerKm = order.odometerKm;
  }
  if (order.auxiliaryPercent !== undefined) car.auxiliary.set(order.auxiliaryPercent, time);
  if (order.outsideCelsius !== undefined) car.orderedCelsius = order.outsideCelsius;
  if (order.latitude !== undefined || order.longitude !== undefined) {
    car.position = {
      ...car.position,
      latitude: order.latitude ?? car.position.latitude,
      longitude: order.longitude ?? car.position.longitude,
    };
    car.positionAt = time;
    car.place = null;
  }
  if (order.locked !== undefined) car.locked = order.locked;
  if (order.driverDoorOpen !== undefined) car.driverDoorOpen = order.driverDoorOpen;
  if (order.chargeFailure === true) car.failCharging(time);
  if (order.asleep === true) car.fallAsleep(time);
}
