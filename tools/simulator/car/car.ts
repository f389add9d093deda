import { HOUR_MS, SECOND_MS, type LocalTime } from '../local-time.ts';
import type { PlaceName, Position } from '../story/places.ts';
import { positionOn, type Route } from '../story/routes.ts';
import type { Weather } from '../story/weather.ts';
import { AuxiliaryBattery } from './auxiliary-battery.ts';
import { Battery } from './battery.ts';
import { chargePowerKw, type ChargeMode } from './charge-curve.ts';
import { PRECONDITIONING_KW, startedClimate, type Climate } from './climate.ts';
import { driveOn, type Drive } from './driving.ts';
import type { Journal, Reading } from './journal.ts';
import type { CarModel } from './models.ts';
import { Modem } from './modem.ts';
import type { Plug } from './plug.ts';

export interface CarStart {
  readonly at: number;
  readonly percent: number;
  readonly odometerKm: number;
  readonly place: PlaceName;
  readonly position: Position;
}

export interface Surroundings {
  readonly seed: number;
  readonly local: LocalTime;
  readonly weather: Weather;
}

/** Below this a hybrid drives on fuel. */
const HYBRID_RESERVE_PERCENT = 8;
/** Below this of the 12 V battery the car hears no command. */
const SLEEPS_BELOW_AUXILIARY_PERCENT = 60;
const AWAKE_AUXILIARY_PERCENT = 0.4;
const FULL_TANK_PERCENT = 95;
const REFUEL_BELOW_PERCENT = 15;

/** One car: what it is, what is done to it and how it changes with time. Its own time is an argument, milliseconds since 1970. */
export class Car {
  readonly model: CarModel;
  readonly battery: Battery;
  readonly auxiliary: AuxiliaryBattery;
  readonly journal: Journal;
  readonly around: Surroundings;
  odometerKm: number;
  position: Position;
  positionAt: number;
  place: PlaceName | null;
  drive: Drive | null = null;
  plug: Plug = { kind: 'unplugged' };
  climate: Climate;
  locked = true;
  driverDoorOpen = false;
  delayedStart = { hour: 22, minute: 30 };
  fuelPercent: number;
  /** A change that the car tells the cloud of at once. */
  hasNews = true;
  /** Ordered from outside instead of the weather, °C. */
  orderedCelsius: number | null = null;
  readonly #modem: Modem;
  #leavesDoorAt: number | null = null;

  constructor(model: CarModel, around: Surroundings, start: CarStart, journal: Journal) {
    this.model = model;
    this.around = around;
    this.journal = journal;
    this.battery = new Battery(model.usableKwh, start.percent);
    this.auxiliary = new AuxiliaryBattery(91, start.at);
    this.odometerKm = start.odometerKm;
    this.position = start.position;
    this.positionAt = start.at;
    this.place = start.place;
    this.climate = { kind: 'off', at: start.at };
    this.fuelPercent = model.tankLitres > 0 ? 62 : 0;
    this.#modem = new Modem(start.at);
  }

  /** Driving, charging or heating: changing from moment to moment. */
  get isBusy(): boolean {
    return this.drive !== null || this.plug.kind === 'charging' || this.climate.kind === 'on';
  }

  /** The next change that comes by itself while nothing else happens. */
  get nextEventAt(): number {
    const charge = this.plug.kind === 'waiting' ? (this.plug.startsAt ?? Infinity) : Infinity;
    return Math.min(charge, this.#leavesDoorAt ?? Infinity);
  }

  outsideCelsius(time: number): number {
    return this.orderedCelsius ?? this.around.weather.outsideCelsius(time);
  }

  /** A sleeping car hears no command but to wake up. */
  isAsleep(time: number): boolean {
    if (this.isBusy || this.plug.kind !== 'unplugged') return false;
    return !this.#modem.isListening(time) || this.auxiliary.percentAt(time) < SLEEPS_BELOW_AUXILIARY_PERCENT;
  }

  fallAsleep(time: number): void {
    this.#modem.fallAsleep(time);
  }

  wakeUp(time: number): void {
    this.auxiliary.drain(AWAKE_AUXILIARY_PERCENT, time);
    this.#modem.wakeUp(time);
    this.hasNews = true;
  }

  reading(at: number): Reading {
    return { at, percent: this.battery.percent, odometerKm: this.odometerKm, position: this.position, place: this.place };
  }

  /** Unplugs first where it must. */
  startDrive(route: Route, time: number): void {
    if (this.drive !== null) return;
    this.unplug(time);
    if (this.fuelPercent < REFUEL_BELOW_PERCENT && this.model.tankLitres > 0) this.fuelPercent = FULL_TANK_PERCENT;
    this.climate = this.climate.kind === 'off' ? this.climate : { kind: 'off', at: time };
    this.journal.beginTrip(this.reading(time));
    this.drive = { route, km: 0, speedKmh: 0 };
    this.place = null;
    this.locked = true;
    this.#leavesDoorAt = null;
    this.driverDoorOpen = false;
    this.#changed(time);
  }

  plugIn(mode: ChargeMode, when: 'now' | 'delayed', time: number, by = 'driver'): void {
    if (this.drive !== null || this.plug.kind !== 'unplugged') return;
    this.journal.plugged(mode, this.reading(time));
    this.plug = { kind: 'waiting', mode, startsAt: this.#nextDelayedStart(time) };
    if (when === 'now' || mode === 'dc') this.startCharging(time, by);
    this.#changed(time);
  }

  unplug(time: number): void {
    if (this.plug.kind === 'unplugged') return;
    this.journal.endCharge(this.reading(time), 'unplugged');
    this.journal.unplugged(this.reading(time));
    this.plug = { kind: 'unplugged' };
    this.#changed(time);
  }

  startCharging(time: number, by: string): boolean {
    if (this.plug.kind !== 'waiting' && this.plug.kind !== 'failed') return false;
    const { mode } = this.plug;
    this.plug = this.battery.isFull ? { kind: 'finished', mode } : { kind: 'charging', mode };
    if (this.plug.kind === 'charging') this.journal.beginCharge(this.reading(time), by);
    this.#changed(time);
    return true;
  }

  /** The car then waits for its program's hour: at home it starts again by itself. */
  stopCharging(time: number, by: string): boolean {
    if (this.plug.kind !== 'charging') return false;
    const { mode } = this.plug;
    this.journal.endCharge(this.reading(time), by);
    this.plug = { kind: 'waiting', mode, startsAt: mode === 'ac' ? this.#nextDelayedStart(time) : null };
    this.#changed(time);
    return true;
  }

  failCharging(time: number): boolean {
    if (this.plug.kind === 'unplugged') return false;
    this.journal.endCharge(this.reading(time), 'failure');
    this.plug = { kind: 'failed', mode: this.plug.mode };
    this.#changed(time);
    return true;
  }

  setDelayedStart(hour: number, minute: number, time: number): void {
    this.delayedStart = { hour, minute };
    if (this.plug.kind === 'waiting' && this.plug.mode === 'ac') this.plug = { ...this.plug, startsAt: this.#nextDelayedStart(time) };
    this.hasNews = true;
  }

  startClimate(time: number): boolean {
    if (this.drive !== null) return false;
    this.climate = startedClimate(time, {
      percent: this.battery.percent,
      charging: this.plug.kind === 'charging',
      doorOpen: this.driverDoorOpen,
    });
    this.#changed(time);
    return this.climate.kind === 'on';
  }

  stopClimate(time: number): boolean {
    if (this.climate.kind !== 'on') return false;
    this.climate = { kind: 'off', at: time };
    this.#changed(time);
    return true;
  }

  setLocked(locked: boolean): boolean {
    if (this.drive !== null) return false;
    this.locked = locked;
    this.hasNews = true;
    return true;
  }

  /** Lives from one moment to another, at most some seconds later while it is busy. */
  live(from: number, to: number): void {
    const hours = (to - from) / HOUR_MS;
    if (this.drive !== null) this.#driveOn(this.drive, hours, to);
    if (this.plug.kind === 'charging') this.#chargeOn(this.plug.mode, hours, to);
    if (this.climate.kind === 'on') this.#heatOn(this.climate.until, hours, to);
    if (this.plug.kind === 'waiting' && this.plug.startsAt !== null && this.plug.startsAt <= to) this.startCharging(to, 'schedule');
    if (this.#leavesDoorAt !== null && this.#leavesDoorAt <= to) this.#closeDoor();
  }

  /** After all that happened at one moment. */
  settle(time: number): void {
    this.auxiliary.feed(this.isBusy, time);
  }

  #driveOn(drive: Drive, hours: number, time: number): void {
    const { model, battery } = this;
    const onFuel = model.tankLitres > 0 && battery.percent <= HYBRID_RESERVE_PERCENT;
    const stretch = driveOn(drive, hours, { model, seed: this.around.seed, time, celsius: this.outsideCelsius(time), onFuel });
    this.journal.drove(battery.take(stretch.energyKwh), stretch.fuelLitres);
    if (onFuel) this.fuelPercent = Math.max(0, this.fuelPercent - (100 * stretch.fuelLitres) / model.tankLitres);
    this.drive = stretch.drive;
    this.odometerKm += stretch.drivenKm;
    this.position = positionOn(drive.route, stretch.drive.km);
    this.positionAt = time;
    if (stretch.arrived) this.#arrive(drive, time);
  }

  #arrive(drive: Drive, time: number): void {
    this.place = drive.route.to;
    this.journal.endTrip(this.reading(time));
    this.drive = null;
    this.locked = false;
    this.driverDoorOpen = true;
    this.#leavesDoorAt = time + 50 * SECOND_MS;
    this.#changed(time);
  }

  #closeDoor(): void {
    this.driverDoorOpen = false;
    this.locked = true;
    this.#leavesDoorAt = null;
    this.hasNews = true;
  }

  #chargeOn(mode: ChargeMode, hours: number, time: number): void {
    const kwh = chargePowerKw(this.model, mode, this.battery.percent, this.outsideCelsius(time)) * hours;
    this.journal.charged(this.battery.put(kwh));
    if (!this.battery.isFull) return;
    this.journal.endCharge(this.reading(time), 'full');
    this.plug = { kind: 'finished', mode };
    this.#changed(time);
  }

  #heatOn(until: number, hours: number, time: number): void {
    if (this.plug.kind === 'unplugged') this.journal.climateKwh += this.battery.take(PRECONDITIONING_KW * hours);
    if (time < until) return;
    this.climate = { kind: 'finished', at: time };
    this.#changed(time);
  }

  #nextDelayedStart(time: number): number {
    return this.around.local.next(time, this.delayedStart.hour, this.delayedStart.minute);
  }

  #changed(time: number): void {
    this.hasNews = true;
    this.#modem.stir(time);
  }
}
