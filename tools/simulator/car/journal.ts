import type { PlaceName, Position } from '../story/places.ts';
import type { ChargeMode } from './charge-curve.ts';

/** The exact state at one moment. */
export interface Reading {
  readonly at: number;
  readonly percent: number;
  readonly odometerKm: number;
  readonly position: Position;
  readonly place: PlaceName | null;
}

export interface TrueTrip {
  readonly from: Reading;
  to: Reading | null;
  /** From the battery. */
  energyKwh: number;
  fuelLitres: number;
}

export interface TrueSegment {
  readonly from: Reading;
  readonly startedBy: string;
  to: Reading | null;
  endedBy: string | null;
  /** Into the battery. */
  energyKwh: number;
}

export interface TrueSession {
  readonly mode: ChargeMode;
  readonly from: Reading;
  to: Reading | null;
  readonly segments: TrueSegment[];
}

/** What really happened, for those who check what others concluded. Times are the car's own. */
export class Journal {
  readonly trips: TrueTrip[] = [];
  readonly sessions: TrueSession[] = [];
  /** Battery energy that preconditioning took while unplugged. */
  climateKwh = 0;
  /** Battery energy that was set from outside, not lived. */
  adjustedKwh = 0;
  /** Kilometres that were set from outside, not driven. */
  adjustedKm = 0;

  beginTrip(from: Reading): void {
    this.trips.push({ from, to: null, energyKwh: 0, fuelLitres: 0 });
  }

  drove(energyKwh: number, fuelLitres: number): void {
    const trip = this.trips.at(-1);
    if (trip === undefined) return;
    trip.energyKwh += energyKwh;
    trip.fuelLitres += fuelLitres;
  }

  endTrip(to: Reading): void {
    const trip = this.trips.at(-1);
    if (trip !== undefined) trip.to = to;
  }

  plugged(mode: ChargeMode, from: Reading): void {
    this.sessions.push({ mode, from, to: null, segments: [] });
  }

  beginCharge(from: Reading, startedBy: string): void {
    this.sessions.at(-1)?.segments.push({ from, startedBy, to: null, endedBy: null, energyKwh: 0 });
  }

  charged(energyKwh: number): void {
    const segment = this.sessions.at(-1)?.segments.at(-1);
    if (segment !== undefined) segment.energyKwh += energyKwh;
  }

  endCharge(to: Reading, endedBy: string): void {
    const segment = this.sessions.at(-1)?.segments.at(-1);
    if (segment === undefined || segment.to !== null) return;
    segment.to = to;
    segment.endedBy = endedBy;
  }

  unplugged(to: Reading): void {
    const session = this.sessions.at(-1);
    if (session !== undefined) session.to = to;
  }
}
