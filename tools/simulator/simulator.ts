import { beginning } from './beginning.ts';
import { LocalTime, SECOND_MS } from './local-time.ts';
import type { Clock, SimulatorOptions } from './options.ts';
import { Psacc } from './psacc/psacc.ts';
import { FrozenTimeline, RunningTimeline, type Timeline } from './timeline.ts';
import type { Vehicle } from './vehicle.ts';

/** The grid on which the cars live: how often somebody looks does not change what happens. */
export const TICK_MS = 10 * SECOND_MS;

const systemClock: Clock = () => Date.now();

/** The cars, the cloud that they report to and psacc in front of it: no network, no timers. Computed when somebody looks. */
export class Simulator {
  readonly vehicles: readonly Vehicle[];
  readonly psacc: Psacc;
  readonly timeline: Timeline;
  readonly local: LocalTime;
  readonly startedAt: number;
  readonly #frozen: FrozenTimeline | null;
  #time: number;

  constructor(options: SimulatorOptions = {}) {
    const { seed = 1, speed = 1, clock = systemClock, frozen = false, vehicles = 1, agenda = 'week', timeZone = 'UTC' } = options;
    if (!(speed >= 1 && speed <= 1000)) throw new RangeError(`speed must be from 1 to 1000, not ${speed}`);
    this.local = new LocalTime(timeZone);
    const begun = beginning({ seed, vehicles, agenda, local: this.local, start: options.start, startAt: options.startAt, now: clock() });
    this.#time = begun.at;
    this.startedAt = begun.at;
    this.vehicles = begun.vehicles;
    this.#frozen = frozen ? new FrozenTimeline(begun.at) : null;
    this.timeline = this.#frozen ?? new RunningTimeline(clock, speed, begun.at);
    this.psacc = new Psacc(this.vehicles, this.timeline, this.local);
  }

  /** The car's own time up to which everything has happened. */
  get time(): number {
    return this.#time;
  }

  get isFrozen(): boolean {
    return this.#frozen !== null;
  }

  vehicle(vin: string): Vehicle | undefined {
    return this.vehicles.find(({ car }) => car.model.vin === vin);
  }

  /** Lets everything happen that has happened by now. */
  catchUp(): void {
    const now = Math.floor(this.timeline.now() / TICK_MS) * TICK_MS;
    while (this.#time < now) {
      const quietUntil = Math.min(...this.vehicles.map((vehicle) => vehicle.quietUntil(this.#time)));
      const next = Math.min(now, Math.max(this.#time + TICK_MS, Math.ceil(quietUntil / TICK_MS) * TICK_MS));
      for (const vehicle of this.vehicles) vehicle.live(this.#time, next);
      this.psacc.live(this.#time, next);
      this.#time = next;
    }
  }

  /** Only where time is frozen. */
  advance(minutes: number): void {
    if (this.#frozen === null) throw new Error('time runs by itself: only a frozen simulator can be advanced');
    this.#frozen.advance(minutes);
    this.catchUp();
  }
}

/** The simulator without a server, for those who step time themselves. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return new Simulator(options);
}
