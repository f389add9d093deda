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
import type { Vehicle } from '@psa-ev/tools/simulator/vehicle.ts';
import { toSnapshot } from '../../src/psacc/to-snapshot.js';
import { readVehicleStatus, type VehicleStatus } from '../../src/psacc/vehicle-status.schema.js';
import { toEntity, toSnapshot as fromEntity } from '../../src/snapshots/snapshot.mapping.js';
import { Answers } from './answers.js';
import { Cloud } from './cloud.js';
import type { Faults } from './faults.js';
import { household } from './household.js';
import type { Life } from './lives.js';
import type { Telling } from './tellings.js';

const MINUTE_MS = 60_000;
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
  readonly answers: Answers;
  readonly telling: Telling;
  /** Of each stored snapshot. */
  readonly odometers: readonly { readonly at: Date; readonly km: number }[];
  readonly facts: number;
}

/** Lets somebody live with a car for some days, polled as the backend does, from psacc's JSON to the journal. The same seed gives the same life. */
export function live(life: Life, seed: number, days: number, faultsOf: (from: number) => Faults): Lived {
  const home = household(life, seed, BEGINS);
  const { vehicle, person, startedAt } = home;
  const faults = faultsOf(startedAt);
  const until = startedAt + days * 24 * 60 * MINUTE_MS;
  const cloud = new Cloud(vehicle, life.telling);
  const journal = new ReadJournal(life.telling, vehicle.car.model.usableKwh);
  for (let [time, pollAt] = [startedAt, startedAt]; time < until;) {
    time = Math.max(time, Math.min(pollAt, cloud.nextAt, person?.nextAt ?? Infinity));
    home.advanceTo(time);
    cloud.listen(home.time);
    if (person && person.nextAt <= time) {
      person.act(home.time);
      cloud.listen(home.time);
    }
    if (pollAt > time) continue;
    journal.read(faults.read(cloud, time), new Date(time), cloud.latest.at);
    pollAt = time + journal.nextPollMs(new Date(time));
  }
  return journal.told(vehicle, new Date(until));
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
  private readonly answers = new Answers();
  private readonly odometers: { at: Date; km: number }[] = [];
  private readonly trips = new Map<string, Trip>();
  private readonly sessions = new Map<string, ChargingSession>();

  constructor(
    private readonly telling: Telling,
    usableCapacityKwh: number,
  ) {
    this.context = { usableCapacityKwh };
  }

  /** One poll: psacc's answer (null: none), of what the car told at `toldAtMs`. */
  read(body: string | null, now: Date, toldAtMs: number): void {
    this.failuresInARow = body === null ? this.failuresInARow + 1 : 0;
    if (body === null) return;
    const reading = toSnapshot(VEHICLE_ID, this.parse(body), now, NO_ODDITIES);
    this.answers.add(toldAtMs, reading);
    const acceptance = accept(this.latest, reading, this.doubt);
    this.doubt = nextOdometerDoubt(this.doubt, reading, acceptance);
    if (acceptance.kind === 'rejected') return;
    this.latest = acceptance.snapshot;
    if (acceptance.kind === 'changed') this.store(fromEntity(toEntity(acceptance.snapshot)));
  }

  nextPollMs(now: Date): number {
    return nextPollDelayMs(this.telling.basePollMs, this.latest, this.failuresInARow, now);
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
      answers: this.answers,
      telling: this.telling,
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
