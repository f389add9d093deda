import type { Position } from '../story/places.ts';
import type { ChargeMode } from './charge-curve.ts';
import type { ClimateFailure } from './climate.ts';

/** What the car told the maker's cloud, in the coarse numbers of its instruments. Nobody outside knows anything newer. */
export interface CarReport {
  /** The car's own time, milliseconds since 1970. */
  readonly at: number;
  /** Whole percent. */
  readonly percent: number;
  /** Whole kilometres. */
  readonly rangeKm: number;
  /** Steps of 0.1 km, cut off as an odometer does. */
  readonly odometerKm: number;
  readonly driving: boolean;
  /** Null when it stands. */
  readonly speedKmh: number | null;
  readonly position: Position;
  /** When the car was last at another position. */
  readonly positionAt: number;
  readonly locked: boolean;
  readonly driverDoorOpen: boolean;
  readonly charging: ChargingReport;
  readonly climate: 'Disabled' | 'Enabled' | 'Finished' | 'Failure';
  readonly climateFailure: ClimateFailure | null;
  readonly climateAt: number;
  readonly outsideCelsius: number;
  readonly daylight: boolean;
  /** Percent of the 12 V battery, steps of a half. */
  readonly auxiliaryPercent: number;
  readonly fuel: { readonly percent: number; readonly rangeKm: number } | null;
}

export interface ChargingReport {
  readonly status: 'Disconnected' | 'InProgress' | 'Failure' | 'Stopped' | 'Finished';
  readonly mode: ChargeMode | null;
  readonly plugged: boolean;
  /** Kilometres of range an hour, at most 500. */
  readonly rateKmPerHour: number;
  readonly remainingMinutes: number;
  /** The car's program: the time of day at which a delayed charge starts. */
  readonly delayedStart: { readonly hour: number; readonly minute: number };
}

/** How many reports are remembered, for lists of positions and for a cloud that shows an old one. */
const REMEMBERED_REPORTS = 5000;

export class ReportLog {
  #reports: CarReport[] = [];

  add(report: CarReport): void {
    this.#reports.push(report);
    if (this.#reports.length > 2 * REMEMBERED_REPORTS) this.#reports = this.#reports.slice(-REMEMBERED_REPORTS);
  }

  get latest(): CarReport {
    const latest = this.#reports.at(-1);
    if (latest === undefined) throw new Error('a car reports when it begins to live');
    return latest;
  }

  /** The newest that is not after this moment; the oldest remembered when all are. */
  at(time: number): CarReport {
    return this.#reports.findLast((report) => report.at <= time) ?? this.#reports[0] ?? this.latest;
  }

  between(from: number, to: number): readonly CarReport[] {
    return this.#reports.filter((report) => report.at >= from && report.at <= to);
  }

  get all(): readonly CarReport[] {
    return this.#reports;
  }
}
