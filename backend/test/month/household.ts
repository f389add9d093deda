import { createSimulator, type Simulator } from '@psa-ev/tools/simulator/index.ts';
import type { Vehicle } from '@psa-ev/tools/simulator/vehicle.ts';
import { Circumstances, type Span } from './circumstances.js';

const MINUTE_MS = 60_000;
export const TIME_ZONE = 'Europe/Sofia';

/** What somebody does to a car, or to the Pi, as soon as it is time and the moment fits. */
export interface Deed {
  readonly at: number;
  readonly fits?: (household: Household) => boolean;
  readonly does: (household: Household, time: number) => void;
}

/** An attempt to read a car. */
export interface Attempt {
  readonly vin: string;
  /** The car's report that psacc has shown; null where the attempt failed, or where nothing could be recorded of it. */
  readonly report: Vehicle['reports']['latest'] | null;
  /** True time, milliseconds since 1970. */
  readonly at: number;
  /** The same moment by the clock of the Pi. */
  readonly clockMs: number;
}

/** A restart of psacc that somebody has carried out. */
export interface CarriedOutRestart {
  readonly at: number;
  readonly what: 'psacc-down' | 'remote-control-missing' | null;
  endedAt: number;
  helped: boolean;
}

/** What a household lives through, and with which cars. */
export interface Story {
  readonly seed: number;
  readonly startAt: Date;
  readonly hasIdleCar: boolean;
  readonly spans: readonly Span[];
  readonly deeds: readonly Deed[];
}

/** Two cars and what surrounds them: one that is driven day by day, and one that does only what somebody does to it. True time, no network. */
export class Household {
  readonly daily: Vehicle;
  readonly idle: Vehicle;
  /** Those that the account knows. */
  readonly vehicles: readonly Vehicle[];
  readonly circumstances: Circumstances;
  readonly attempts: Attempt[] = [];
  readonly restarts: CarriedOutRestart[] = [];
  /** Whether the backend is to be started anew, on the same database. */
  wantsNewBackend = false;
  private readonly simulators: readonly Simulator[];
  private readonly simulator: Simulator;
  private readonly deeds: Deed[];

  constructor({ seed, startAt, hasIdleCar, spans, deeds }: Story) {
    const common = { seed, startAt, frozen: true, start: 'parked', timeZone: TIME_ZONE } as const;
    this.simulator = createSimulator({ ...common, agenda: 'week' });
    const withAnother = createSimulator({ ...common, agenda: 'none', vehicles: 2 });
    this.simulators = [this.simulator, withAnother];
    const [daily, idle] = [this.simulator.vehicles[0], withAnother.vehicles[1]];
    if (!daily || !idle) throw new Error('the simulator has two cars');
    this.daily = daily;
    this.idle = idle;
    this.vehicles = hasIdleCar ? [daily, idle] : [daily];
    this.circumstances = new Circumstances(spans);
    this.deeds = [...deeds];
  }

  /** True time, milliseconds since 1970. */
  get time(): number {
    return this.simulator.timeline.now();
  }

  get startedAt(): number {
    return this.simulator.startedAt;
  }

  get local(): Simulator['local'] {
    return this.simulator.local;
  }

  /** psacc as it stands before a car. */
  psaccOf(vin: string): Simulator['psacc'] {
    const simulator = vin === this.idle.car.model.vin ? this.simulators.at(-1) : this.simulator;
    return (simulator ?? this.simulator).psacc;
  }

  /** Lets the cars live on, and everybody do what is to be done by then. */
  advanceTo(time: number): void {
    const minutes = (time - this.time) / MINUTE_MS;
    if (minutes > 0) for (const simulator of this.simulators) simulator.advance(minutes);
    for (const deed of this.deeds.filter(({ at, fits }) => at <= this.time && (fits?.(this) ?? true))) {
      this.deeds.splice(this.deeds.indexOf(deed), 1);
      deed.does(this, this.simulator.time);
    }
  }

  /** What was to be done and found no moment to fit. */
  get undone(): number {
    return this.deeds.length;
  }
}
