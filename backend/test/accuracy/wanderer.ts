import { orderDrive, orderPlug, orderUnplug } from '@psa-ev/tools/simulator/http/orders.ts';
import type { LocalTime } from '@psa-ev/tools/simulator/local-time.ts';
import { randomBetween } from '@psa-ev/tools/simulator/random.ts';
import { TICK_MS } from '@psa-ev/tools/simulator/simulator.ts';
import type { Vehicle } from '@psa-ev/tools/simulator/vehicle.ts';
import type { Habit, Span } from './habits.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How soon somebody sees that the car has arrived. */
const LOOKS_EVERY_MS = 30_000;
/** No pause is long enough for the plug below this. */
const SHORTEST_PLUG_MS = 10 * MINUTE_MS;
const EMPTY_PERCENT = 12;
/** A careful guess of what a kilometre takes. */
const KWH_PER_KM = 0.25;

interface Step {
  readonly at: number;
  readonly does: (time: number) => void;
}

/** Somebody with a habit, who uses a car that does nothing by itself. The same seed and habit give the same life. */
export class Wanderer {
  private steps: Step[] = [];
  private drawn = 0;

  constructor(
    private readonly vehicle: Vehicle,
    private readonly habit: Habit,
    private readonly seed: number,
    private readonly local: LocalTime,
    private nextLookAt: number,
  ) {}

  /** When there is something to do next: milliseconds since 1970. */
  get nextAt(): number {
    return this.steps[0]?.at ?? this.nextLookAt;
  }

  act(time: number): void {
    const { car } = this.vehicle;
    if (car.drive !== null) {
      this.nextLookAt = time + LOOKS_EVERY_MS;
      return;
    }
    const [step] = this.steps;
    if (!step) this.steps = this.plan(time);
    else if (step.at <= time) {
      this.steps.shift();
      this.nextLookAt = time + LOOKS_EVERY_MS;
      step.does(time);
      this.vehicle.report(time);
    }
  }

  /** What is done until the next drive, and that. */
  private plan(time: number): Step[] {
    const { car } = this.vehicle;
    const isLow = car.model.tankLitres === 0 && car.battery.percent < EMPTY_PERCENT;
    const pauseMs = (isLow ? 4 * 60 : this.draw(this.oneOf(this.habit.pausesMinutes))) * MINUTE_MS;
    const leavesAt = this.nextActive(time + pauseMs);
    return [
      ...this.plugging(time, leavesAt, isLow),
      ...(this.happens(this.habit.preconditionChance)
        ? [{ at: leavesAt - 12 * MINUTE_MS, does: (at: number) => car.startClimate(at) }]
        : []),
      { at: leavesAt, does: (at: number) => this.drive(at) },
    ]
      .map((step) => ({ ...step, at: Math.ceil(step.at / TICK_MS) * TICK_MS }))
      .filter(({ at }) => at > time)
      .sort((one, other) => one.at - other.at);
  }

  private plugging(time: number, leavesAt: number, isLow: boolean): Step[] {
    const { habit, vehicle } = this;
    if (leavesAt - time < SHORTEST_PLUG_MS || !(isLow || this.happens(habit.plugChance))) return [];
    const isFast = vehicle.car.model.dcKw !== null && this.happens(habit.fastChance);
    const when = !isLow && !isFast && this.happens(habit.delayedChance) ? 'delayed' : 'now';
    const at = time + this.draw([0.5, 6]) * MINUTE_MS;
    const plug = { at, does: (now: number) => orderPlug(vehicle, { mode: isFast ? 'dc' : 'ac', when }, now) };
    const pullsAt = this.pullsAt(at, leavesAt, isFast);
    const pull = pullsAt === null ? [] : [{ at: pullsAt, does: (now: number) => orderUnplug(vehicle, now) }];
    return [plug, ...(isFast ? [] : this.interrupting(at, pullsAt ?? leavesAt)), ...pull];
  }

  /** Somebody stops the charge, and lets it go on. */
  private interrupting(from: number, to: number): Step[] {
    const { car } = this.vehicle;
    const times = Math.round(this.draw(this.habit.interruptions));
    return Array.from({ length: times }, (_, index) => {
      const part = (to - from) / times;
      const stopsAt = from + (index + this.draw([0.1, 0.6])) * part;
      return [
        { at: stopsAt, does: (now: number) => void car.stopCharging(now, 'command') },
        { at: stopsAt + this.draw([0.05, 0.35]) * part, does: (now: number) => void car.startCharging(now, 'command') },
      ];
    }).flat();
  }

  private pullsAt(at: number, leavesAt: number, isFast: boolean): number | null {
    if (this.happens(this.habit.shortPlugChance)) return Math.min(leavesAt - MINUTE_MS, at + this.draw([0.7, 5]) * MINUTE_MS);
    if (isFast) return Math.min(leavesAt - MINUTE_MS, at + this.draw([8, 40]) * MINUTE_MS);
    if (this.happens(this.habit.breaksOffChance)) return at + this.draw([0.1, 0.9]) * (leavesAt - at);
    return this.happens(this.habit.pullsEarlyChance) ? Math.max(at + MINUTE_MS, leavesAt - this.draw([1, 8]) * MINUTE_MS) : null;
  }

  private drive(time: number): void {
    const { car } = this.vehicle;
    const mostKm = car.model.tankLitres > 0 ? Infinity : car.battery.energyKwh / KWH_PER_KM;
    const wishedKm = this.draw(this.oneOf(this.habit.distancesKm));
    if (mostKm < 1) return;
    orderDrive(this.vehicle, { distanceKm: Math.min(wishedKm, mostKm), speedKmh: this.draw(this.habit.speedsKmh) }, time);
  }

  /** The moment itself, or the first after it at which this person is about. */
  private nextActive(moment: number): number {
    const { activeFromHour, activeHours, activeChance } = this.habit;
    const wall = this.local.wall(moment);
    const firstDay = Math.floor((wall - activeFromHour * HOUR_MS) / DAY_MS);
    for (let day = firstDay; ; day += 1) {
      const fromWall = day * DAY_MS + activeFromHour * HOUR_MS;
      // 1970 began on a Thursday.
      const chance = activeChance[(day + 3) % 7] ?? 0;
      const isAbout = randomBetween(0, 1, this.seed, 'is about', day) < chance;
      if (!isAbout || wall >= fromWall + activeHours * HOUR_MS) continue;
      if (wall >= fromWall) return moment;
      return this.local.fromWall(fromWall + this.draw([0, 90]) * MINUTE_MS);
    }
  }

  private oneOf(spans: readonly Span[]): Span {
    return spans[Math.floor(this.draw([0, spans.length]))] ?? [1, 1];
  }

  private happens(chance: number): boolean {
    return this.draw([0, 1]) < chance;
  }

  private draw([least, most]: Span): number {
    this.drawn += 1;
    return randomBetween(least, most, this.seed, 'draw', this.drawn);
  }
}
