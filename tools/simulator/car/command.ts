import type { Car } from './car.ts';

/** What psacc can ask of a car. */
export type Command =
  | { readonly kind: 'chargeNow' }
  | { readonly kind: 'chargeDelayed' }
  | { readonly kind: 'chargeHour'; readonly hour: number; readonly minute: number }
  | { readonly kind: 'preconditioning'; readonly on: boolean }
  | { readonly kind: 'lock'; readonly locked: boolean }
  | { readonly kind: 'lights'; readonly seconds: number }
  | { readonly kind: 'wakeup' };

/** What came of it: psacc never says. */
export type Effect = 'done' | 'ignored: asleep' | 'ignored: not possible now' | 'ignored: no such hour';

/** Carries out a command that has reached the car. */
export function carryOut(car: Car, command: Command, time: number): Effect {
  if (command.kind === 'wakeup') {
    car.wakeUp(time);
    return 'done';
  }
  if (car.isAsleep(time)) return 'ignored: asleep';
  if (command.kind === 'chargeHour' && !isTimeOfDay(command)) return 'ignored: no such hour';
  return obey(car, command, time) ? 'done' : 'ignored: not possible now';
}

function obey(car: Car, command: Exclude<Command, { kind: 'wakeup' }>, time: number): boolean {
  switch (command.kind) {
    case 'chargeNow':
      return car.startCharging(time, 'command');
    case 'chargeDelayed':
      return car.stopCharging(time, 'command');
    case 'chargeHour':
      // The maker's command is "charge at this hour", so a charge that is running stops until then.
      car.setDelayedStart(command.hour, command.minute, time);
      car.stopCharging(time, 'command');
      return true;
    case 'preconditioning':
      return command.on ? car.startClimate(time) : car.stopClimate(time);
    case 'lock':
      return car.setLocked(command.locked);
    case 'lights':
      return car.drive === null;
  }
}

function isTimeOfDay({ hour, minute }: { readonly hour: number; readonly minute: number }): boolean {
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
}
