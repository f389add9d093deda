import type { Command } from '../car/command.ts';
import type { CarReport } from '../car/report.ts';
import { MINUTE_MS, type LocalTime } from '../local-time.ts';
import type { Timeline } from '../timeline.ts';
import type { Vehicle } from '../vehicle.ts';
import { INTERNAL_ERROR, json, type Answer } from './answer.ts';
import { ChargeControl } from './charge-control.ts';
import { statusJson, type Distortion } from './status-json.ts';
import { WakeupLimit } from './wakeup-limit.ts';

/** How the cloud behind psacc is for one car. */
export interface Cloud {
  readonly isDown: boolean;
  /** It shows nothing that came after this moment of the car's time. */
  readonly staleSince: number | null;
}

const CLOUD_IS_WELL: Cloud = { isDown: false, staleSince: null };
/** How often psacc looks at the cars by itself. */
const LOOKS_EVERY_MS = 2 * MINUTE_MS;

/** psacc's memory and work, without HTTP: cached statuses, its own charge control, the brake on wake-ups. */
export class Psacc {
  readonly vehicles: readonly Vehicle[];
  readonly timeline: Timeline;
  readonly local: LocalTime;
  readonly chargeControls: ReadonlyMap<string, ChargeControl>;
  readonly abrp: { vins: string[]; token: string | null } = { vins: [], token: null };
  /** Asked whenever psacc looks at the cloud; replaced by whoever orders faults. */
  cloud: (vin: string) => Cloud = () => CLOUD_IS_WELL;
  readonly #wakeups = new WakeupLimit();
  readonly #cached = new Map<string, CarReport>();

  constructor(vehicles: readonly Vehicle[], timeline: Timeline, local: LocalTime) {
    this.vehicles = vehicles;
    this.timeline = timeline;
    this.local = local;
    this.chargeControls = new Map(vehicles.map(({ car }) => [car.model.vin, new ChargeControl(car.model.vin, local)]));
    for (const { car, reports } of vehicles) this.#cached.set(car.model.vin, reports.latest);
  }

  /** psacc's own look at the cars, every two minutes of the car's time. */
  live(from: number, to: number): void {
    if (Math.floor(from / LOOKS_EVERY_MS) === Math.floor(to / LOOKS_EVERY_MS)) return;
    for (const vehicle of this.vehicles) {
      const report = this.readLive(vehicle);
      if (report !== null && this.chargeControls.get(vehicle.car.model.vin)?.wantsStop(report, to - LOOKS_EVERY_MS, to) === true) {
        vehicle.send({ kind: 'chargeDelayed' }, to);
      }
    }
  }

  vehicle(vin: string): Vehicle | undefined {
    return this.vehicles.find(({ car }) => car.model.vin === vin);
  }

  /** From the cloud. Null: it failed, and psacc has forgotten what it knew. */
  readLive(vehicle: Vehicle): CarReport | null {
    const { vin } = vehicle.car.model;
    const { isDown, staleSince } = this.cloud(vin);
    if (isDown) {
      this.forget(vin);
      return null;
    }
    const report = staleSince === null ? vehicle.reports.latest : vehicle.reports.at(staleSince);
    this.#cached.set(vin, report);
    return report;
  }

  cachedReport(vin: string): CarReport | undefined {
    return this.#cached.get(vin);
  }

  /** As a failed live read does. */
  forget(vin: string): void {
    this.#cached.delete(vin);
  }

  /** As after a restart. */
  forgetAll(): void {
    this.#cached.clear();
  }

  status(vin: string, fromCache: boolean, distortion: Distortion): Answer {
    const vehicle = this.vehicle(vin);
    if (vehicle === undefined) return INTERNAL_ERROR;
    const report = (fromCache ? this.cachedReport(vin) : undefined) ?? this.readLive(vehicle);
    if (report === null) return INTERNAL_ERROR;
    return json(statusJson(vehicle.car.model, report, (carTime) => this.timeline.stamp(carTime), distortion));
  }

  /** Always says `true`: handed on, nothing more; also for a car that nobody knows. */
  send(vin: string, command: Command): Answer {
    this.vehicle(vin)?.send(command, this.timeline.now());
    return json(true);
  }

  /** False: the limit is reached. */
  mayWake(): boolean {
    return this.#wakeups.take(this.now().getTime());
  }

  now(): Date {
    return this.timeline.stamp(this.timeline.now());
  }
}
