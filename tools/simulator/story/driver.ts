import type { Car } from '../car/car.ts';
import { expectedKwh } from '../car/consumption.ts';
import { HOUR_MS, MINUTE_MS, type LocalTime } from '../local-time.ts';
import { randomBetween, randomOf } from '../random.ts';
import type { WeeklyAgenda } from './agenda.ts';
import { PLACES, type PlaceName } from './places.ts';
import { routeTo } from './routes.ts';

const PRECONDITIONS_BELOW_CELSIUS = 4;
const FAST_CHARGE_TO_PERCENT = 80;
const FAST_CHARGE_BELOW_PERCENT = 66;
/** Below this nobody waits for the night. */
const CHARGES_AT_ONCE_BELOW_PERCENT = 30;
const PLUGS_BELOW_PERCENT = 58;
const PLUGS_ANYWAY_CHANCE = 0.35;
const SPARE_KWH = 2.5;
const LONGEST_WAIT_MS = 6 * HOUR_MS;
const FRIDAY = 4;

type Pending =
  | { readonly kind: 'plug'; readonly at: number; readonly when: 'now' | 'delayed' }
  /** At the fast charger, on the way to somewhere. */
  | { readonly kind: 'fastCharge'; readonly at: number; readonly onwardTo: PlaceName }
  | { readonly kind: 'driveOn'; readonly at: number; readonly to: PlaceName };

/** Who drives: follows the agenda, plugs in, stops at the fast charger, and waits where the battery is too low. */
export class Driver {
  readonly #car: Car;
  readonly #agenda: WeeklyAgenda;
  readonly #seed: number;
  readonly #local: LocalTime;
  #pending: Pending | null = null;
  #wasDriving: boolean;
  #onwardTo: PlaceName | null = null;
  /** Since when a drive waits for enough energy. */
  #waitsSince: number | null = null;
  #looksAgainAt = 0;

  constructor(car: Car, agenda: WeeklyAgenda) {
    this.#car = car;
    this.#agenda = agenda;
    this.#seed = car.around.seed;
    this.#local = car.around.local;
    this.#wasDriving = car.drive !== null;
  }

  /** Until then the driver does nothing, unless the car changes. */
  get nextEventAt(): number {
    return Math.min(this.#pending?.at ?? Infinity, Math.max(this.#agenda.next.at, this.#looksAgainAt));
  }

  act(time: number): void {
    const driving = this.#car.drive !== null;
    if (this.#wasDriving && !driving) this.#arrived(time);
    this.#wasDriving = driving;
    if (driving) return;
    if (this.#pending !== null) this.#carryOn(this.#pending, time);
    else if (time >= this.nextEventAt) this.#followAgenda(time);
    this.#wasDriving = this.#car.drive !== null;
  }

  #arrived(time: number): void {
    const { place, battery } = this.#car;
    this.#pending = null;
    if (place === 'charger' && this.#onwardTo !== null) {
      const to = this.#onwardTo;
      const charges = this.#car.model.dcKw !== null && battery.percent < FAST_CHARGE_BELOW_PERCENT;
      const at = time + 2 * MINUTE_MS;
      this.#pending = charges ? { kind: 'fastCharge', at, onwardTo: to } : { kind: 'driveOn', at, to };
    } else if ((place === 'home' && this.#plugsAtHome(time)) || (place === 'lake' && battery.percent < PLUGS_BELOW_PERCENT)) {
      const minutes = Math.round(randomBetween(2, 6, this.#seed, 'plugs after', time));
      const when = place === 'lake' || battery.percent < CHARGES_AT_ONCE_BELOW_PERCENT ? 'now' : 'delayed';
      this.#pending = { kind: 'plug', at: time + minutes * MINUTE_MS, when };
    }
    this.#onwardTo = null;
  }

  #plugsAtHome(time: number): boolean {
    const day = new Date(this.#local.wall(time)).getUTCDay();
    const isFriday = (day + 6) % 7 === FRIDAY;
    return isFriday || this.#car.battery.percent < PLUGS_BELOW_PERCENT || randomOf(this.#seed, 'plugs anyway', time) < PLUGS_ANYWAY_CHANCE;
  }

  #carryOn(pending: Pending, time: number): void {
    if (time < pending.at) return;
    switch (pending.kind) {
      case 'plug':
        this.#pending = null;
        return this.#car.plugIn('ac', pending.when, time);
      case 'driveOn':
        this.#pending = null;
        return this.#drive(pending.to, time);
      case 'fastCharge':
        return this.#fastCharge(pending.onwardTo, time);
    }
  }

  #fastCharge(onwardTo: PlaceName, time: number): void {
    const { plug, battery } = this.#car;
    if (plug.kind === 'unplugged') return this.#car.plugIn('dc', 'now', time);
    if (plug.kind === 'charging' && battery.percent < FAST_CHARGE_TO_PERCENT) return;
    this.#car.unplug(time);
    this.#pending = { kind: 'driveOn', at: time + MINUTE_MS, to: onwardTo };
  }

  #followAgenda(time: number): void {
    const intent = this.#agenda.next;
    if (intent.kind === 'drive') return this.#setOff(intent.to, intent.at, time);
    this.#agenda.done();
    const cold = this.#car.outsideCelsius(time) < PRECONDITIONS_BELOW_CELSIUS;
    if (cold && this.#car.plug.kind !== 'unplugged') this.#car.startClimate(time);
  }

  #setOff(to: PlaceName, meantAt: number, time: number): void {
    if (this.#car.place === to || this.#waitsTooLong(meantAt, time)) {
      this.#agenda.done();
      return;
    }
    if (this.#hasEnoughFor(to, time)) {
      this.#agenda.done();
      this.#waitsSince = null;
      return this.#drive(to, time);
    }
    this.#waitsSince ??= time;
    this.#looksAgainAt = time + 10 * MINUTE_MS;
    this.#car.plugIn('ac', 'now', time);
    this.#car.startCharging(time, 'driver');
  }

  /** The intent is given up, except on the way home: nobody stays away for ever. */
  #waitsTooLong(meantAt: number, time: number): boolean {
    const late = time - meantAt > LONGEST_WAIT_MS;
    return late && this.#car.place === 'home';
  }

  #hasEnoughFor(to: PlaceName, time: number): boolean {
    const { model, battery } = this.#car;
    if (model.tankLitres > 0) return true;
    if (this.#waitsSince !== null && time - this.#waitsSince > LONGEST_WAIT_MS) return true;
    return battery.energyKwh >= expectedKwh(model, this.#route(to), this.#car.outsideCelsius(time)) * 1.15 + SPARE_KWH;
  }

  #route(to: PlaceName): ReturnType<typeof routeTo> {
    const { place, position } = this.#car;
    const at = place === null ? position : PLACES[place];
    return routeTo({ place, at }, this.#stopsAtCharger(to) ? 'charger' : to);
  }

  #stopsAtCharger(to: PlaceName): boolean {
    const { place } = this.#car;
    return (to === 'lake' && place !== 'charger') || (place === 'lake' && to !== 'charger');
  }

  #drive(to: PlaceName, time: number): void {
    this.#onwardTo = this.#stopsAtCharger(to) ? to : null;
    this.#car.startDrive(this.#route(to), time);
  }
}
