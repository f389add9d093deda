import {
  accept,
  type ChargingSession,
  extendJournal,
  type JournalState,
  nextOdometerDoubt,
  nextPollDelayMs,
  type OdometerDoubt,
  parseVehicleId,
  quietTrip,
  runningTrip,
  sessionId,
  type Snapshot,
  type Trip,
  tripId,
} from '@psa-ev/domain';
import { createSimulator, type Simulator } from '@psa-ev/tools/simulator/index.ts';
import type { Vehicle } from '@psa-ev/tools/simulator/vehicle.ts';
import { toSnapshot } from '../../src/psacc/to-snapshot.js';
import { readVehicleStatus, type VehicleStatus } from '../../src/psacc/vehicle-status.schema.js';
import { toEntity, toSnapshot as fromEntity } from '../../src/snapshots/snapshot.mapping.js';
import type { Faults } from './faults.js';
import type { Life } from './lives.js';
import { Wanderer } from './wanderer.js';

const MINUTE_MS = 60_000;
const BASE_POLL_MS = 90_000;
const VEHICLE_ID = parseVehicleId('accuracyaccuracy');
/** A Thursday in winter. */
const BEGINS = Date.parse('2026-01-01T12:00:00Z');
const NO_ODDITIES = { unknownWord: () => undefined, unusable: () => undefined };

/** What a car did, and what the journal tells of it. */
export interface Lived {
  readonly truth: Vehicle['car']['journal'];
  readonly usableKwh: number;
  /** With the one that still runs at the end. */
  readonly trips: readonly Trip[];
  readonly sessions: readonly ChargingSession[];
  readonly first: Snapshot;
  readonly last: Snapshot;
  /** Of each stored snapshot. */
  readonly odometers: readonly { readonly at: Date; readonly km: number }[];
  readonly facts: number;
}

/** Lets somebody live with a car for some days, polled as the backend does, from psacc's JSON to the journal. The same seed gives the same life. */
export function live(life: Life, seed: number, days: number, faultsOf: (from: number) => Faults): Lived {
  const { simulator, vehicle, person } = household(life, seed);
  const faults = faultsOf(simulator.startedAt);
  const until = simulator.startedAt + days * 24 * 60 * MINUTE_MS;
  const journal = new ReadJournal(vehicle.car.model.usableKwh);
  let pollAt = simulator.startedAt;
  while (simulator.timeline.now() < until) {
    const time = Math.min(pollAt, person?.nextAt ?? Infinity);
    simulator.advance((time - simulator.timeline.now()) / MINUTE_MS);
    if (person && person.nextAt <= time) person.act(simulator.time);
    if (pollAt > time) continue;
    journal.read(faults.read(simulator, vehicle.car.model.vin, time), new Date(time));
    pollAt = time + journal.nextPollMs(new Date(time));
  }
  return journal.told(vehicle, new Date(until));
}

function household({ model, habit, timeZone }: Life, seed: number): { simulator: Simulator; vehicle: Vehicle; person: Wanderer | null } {
  const simulator = createSimulator({
    seed,
    startAt: new Date(BEGINS),
    frozen: true,
    start: 'parked',
    timeZone,
    vehicles: 2,
    agenda: habit ? 'none' : 'week',
  });
  const vehicle = simulator.vehicles.find(({ car }) => car.model === model);
  if (!vehicle) throw new Error(`the simulator has no ${model.label}`);
  if (!habit) return { simulator, vehicle, person: null };
  simulator.psacc.chargeControls.get(model.vin)?.setThreshold(habit.limitPercent);
  return { simulator, vehicle, person: new Wanderer(vehicle, habit, seed, simulator.local, simulator.startedAt + MINUTE_MS) };
}

/** The way of a reading from psacc's words to the journal: parsed, accepted, stored, told. */
class ReadJournal {
  private readonly context;
  private latest: Snapshot | null = null;
  private first: Snapshot | null = null;
  private doubt: OdometerDoubt | null = null;
  private parsed: { readonly body: string; readonly status: VehicleStatus } | null = null;
  private failuresInARow = 0;
  private state: JournalState | null = null;
  private facts = 0;
  private readonly odometers: { at: Date; km: number }[] = [];
  private readonly trips = new Map<string, Trip>();
  private readonly sessions = new Map<string, ChargingSession>();

  constructor(usableCapacityKwh: number) {
    this.context = { usableCapacityKwh };
  }

  read(body: string | null, now: Date): void {
    this.failuresInARow = body === null ? this.failuresInARow + 1 : 0;
    if (body === null) return;
    const reading = toSnapshot(VEHICLE_ID, this.parse(body), now, NO_ODDITIES);
    const acceptance = accept(this.latest, reading, this.doubt);
    this.doubt = nextOdometerDoubt(this.doubt, reading, acceptance);
    if (acceptance.kind === 'rejected') return;
    this.latest = acceptance.snapshot;
    if (acceptance.kind === 'changed') this.store(fromEntity(toEntity(acceptance.snapshot)));
  }

  nextPollMs(now: Date): number {
    return nextPollDelayMs(BASE_POLL_MS, this.latest, this.failuresInARow, now);
  }

  told({ car }: Vehicle, now: Date): Lived {
    if (!this.first || !this.latest) throw new Error('nothing was ever read');
    return {
      truth: car.journal,
      usableKwh: car.model.usableKwh,
      trips: [...this.trips.values(), ...this.running(now)],
      sessions: [...this.sessions.values()],
      first: this.first,
      last: this.latest,
      odometers: this.odometers,
      facts: this.facts,
    };
  }

  /** A car that sleeps says the same for hours. */
  private parse(body: string): VehicleStatus {
    const { parsed } = this;
    if (parsed?.body === body) return parsed.status;
    const status = readVehicleStatus('reading', JSON.parse(body), NO_ODDITIES);
    this.parsed = { body, status };
    return status;
  }

  private running(now: Date): readonly Trip[] {
    const trip = runningTrip(this.state, now, this.context) ?? quietTrip(this.state, now, this.context);
    return trip && trip.distanceKm > 0 ? [trip] : [];
  }

  private store(fact: Snapshot): void {
    this.first ??= fact;
    this.facts += 1;
    if (fact.odometerKm !== null) this.odometers.push({ at: fact.polledAt, km: fact.odometerKm });
    const { state, trips, sessions } = extendJournal(this.state, fact, this.context);
    this.state = state;
    for (const trip of trips) this.trips.set(tripId(trip), trip);
    for (const session of sessions) this.sessions.set(sessionId(session), session);
  }
}
