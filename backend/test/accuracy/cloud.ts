import type { CarReport } from '@psa-ev/tools/simulator/car/report.ts';
import { type Distortion, statusJson } from '@psa-ev/tools/simulator/psacc/status-json.ts';
import type { Vehicle } from '@psa-ev/tools/simulator/vehicle.ts';
import type { Telling } from './tellings.js';

const DAY_MS = 24 * 3_600_000;
const SLOW_CHARGE_MS = 10 * 60_000;
/** Where a body speaks of the battery, in it of the plug, of the odometer, of the place. */
export const BLOCKS = {
  energy: /"energy":\[.*?\],"environment"/,
  plug: /"charging":\{[^}]*\}/,
  odometer: /"timed_odometer":\{[^}]*\}/,
  position: /"last_position":\{.*?\},"preconditionning"/,
} as const;
const LEFT_OUT = {
  position: { says: BLOCKS.position, instead: '"last_position":null,"preconditionning"' },
  ignition: { says: /"ignition":\{[^}]*\}/, instead: '"ignition":null' },
  moving: { says: /"kinetic":\{[^}]*\}/, instead: '"kinetic":null' },
  dates: { says: /"(updated_at|created_at)":"[^"]*"/g, instead: '"$1":null' },
} as const satisfies Record<Telling['leavesOut'][number], { says: RegExp; instead: string }>;

/** What a car has told, in psacc's words. */
export class Cloud {
  private told: CarReport[];
  private setOffAt = -Infinity;
  private readonly bodies = new WeakMap<CarReport, string>();
  private before: string | null = null;

  constructor(
    private readonly vehicle: Vehicle,
    private readonly telling: Telling,
  ) {
    this.told = [vehicle.reports.latest];
  }

  get latest(): CarReport {
    return this.at(Infinity);
  }

  /** The newest report that is not after this moment. */
  at(time: number): CarReport {
    return this.told.findLast((report) => report.at <= time) ?? this.told[0] ?? this.vehicle.reports.latest;
  }

  /** When the car tells of itself next, where nothing happens: milliseconds since 1970. */
  get nextAt(): number {
    return this.latest.at + this.silenceMs;
  }

  /** Takes what the car tells at a moment. */
  listen(time: number): void {
    if (time >= this.nextAt) this.vehicle.report(time);
    const report = this.vehicle.reports.latest;
    if (report === this.latest || !(report.at >= this.nextAt || (this.telling.tellsAtOnce && this.isNews(report)))) return;
    if (report.driving && !this.latest.driving) [this.setOffAt, this.before] = [report.at, this.body(this.latest)];
    this.told = [...this.told.filter(({ at }) => at > time - DAY_MS), report];
  }

  /** A report in psacc's words. */
  body(report: CarReport, distortion?: Distortion): string {
    const known = distortion ? undefined : this.bodies.get(report);
    if (known !== undefined) return known;
    const { isOdometerWhole, leavesOut } = this.telling;
    const shown = isOdometerWhole ? { ...report, odometerKm: Math.floor(report.odometerKm) } : report;
    const whole = JSON.stringify(statusJson(this.vehicle.car.model, shown, (time) => new Date(time), distortion));
    const body = leavesOut.reduce(
      (text, word) => text.replace(LEFT_OUT[word].says, LEFT_OUT[word].instead),
      this.withLatePlug(whole, report),
    );
    if (!distortion) this.bodies.set(report, body);
    return body;
  }

  private get silenceMs(): number {
    const { busyReportMs, restingReportMs } = this.telling;
    const { drive, plug } = this.vehicle.car;
    if (drive !== null) return busyReportMs;
    if (plug.kind !== 'charging') return restingReportMs;
    // Slow charging is told half as often.
    return plug.mode === 'dc' ? busyReportMs : Math.max(busyReportMs, Math.min(2 * busyReportMs, SLOW_CHARGE_MS));
  }

  private isNews({ driving, charging, climate, locked, driverDoorOpen }: CarReport): boolean {
    const { latest } = this;
    return (
      driving !== latest.driving ||
      charging.status !== latest.charging.status ||
      charging.plugged !== latest.charging.plugged ||
      climate !== latest.climate ||
      locked !== latest.locked ||
      driverDoorOpen !== latest.driverDoorOpen
    );
  }

  private withLatePlug(body: string, report: CarReport): string {
    const { before } = this;
    const isLate = report.driving && report.at >= this.setOffAt && report.at < this.setOffAt + this.telling.plugLagMs;
    return isLate && before !== null ? withBlockOf(body, before, 'plug') : body;
  }
}

/** A body with one block as another has it. */
export function withBlockOf(body: string, other: string, block: keyof typeof BLOCKS): string {
  return body.replace(BLOCKS[block], (itself) => BLOCKS[block].exec(other)?.[0] ?? itself);
}
