import { accept, nextOdometerDoubt, type OdometerDoubt, type Snapshot, type VehicleId } from '@psa-ev/domain';
import { createSimulator } from '@psa-ev/tools/simulator/index.ts';
import { randomBetween, randomOf } from '@psa-ev/tools/simulator/random.ts';
import fc from 'fast-check';
import { toSnapshot } from '../../src/psacc/to-snapshot.js';
import { readVehicleStatus } from '../../src/psacc/vehicle-status.schema.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A Friday, so that a few days have a drive to work, a fast charge on the way, and nights at the wallbox. */
const BEGINS = Date.parse('2026-03-27T05:00:00Z');
const NO_ODDITIES = { unknownWord: () => undefined, unusable: () => undefined };

/** A car's days, and how badly they are told. */
export interface History {
  readonly seed: number;
  readonly days: number;
  readonly car: 'electric' | 'hybrid';
  readonly timeZone: string;
  readonly pollMinutes: number;
  /** Of the polls, 0..1. */
  readonly lost: number;
  readonly zeros: number;
  /** Nothing at all can be read for so many hours. */
  readonly outageHours: number;
  /** The cloud repeats an old word for so many minutes a day. */
  readonly staleMinutes: number;
  /** The clock of the Pi is wrong by so much for some hours; 0: never. */
  readonly clockOffMinutes: number;
}

export function anyHistory(longestDays: number): fc.Arbitrary<History> {
  return fc.record({
    seed: fc.nat(1000),
    days: fc.integer({ min: 2, max: longestDays }),
    car: fc.constantFrom('electric', 'hybrid'),
    timeZone: fc.constantFrom('Europe/Sofia', 'Europe/London', 'America/St_Johns', 'Pacific/Auckland'),
    pollMinutes: fc.constantFrom(1.5, 3, 10),
    lost: fc.constantFrom(0, 0.1, 0.4),
    zeros: fc.constantFrom(0, 0.05),
    outageHours: fc.constantFrom(0, 6, 24),
    staleMinutes: fc.constantFrom(0, 60, 300),
    clockOffMinutes: fc.constantFrom(0, 0, 10, 90, -90, 3000),
  });
}

/** The facts that a backend would have stored, in their order: what the simulator's psacc says, spoilt, parsed and accepted. */
export function factsOf(vehicleId: VehicleId, history: History): readonly Snapshot[] {
  const { seed, days, car, timeZone, pollMinutes, lost, zeros, outageHours, staleMinutes, clockOffMinutes } = history;
  const simulator = createSimulator({
    seed,
    startAt: new Date(BEGINS),
    frozen: true,
    start: 'parked',
    timeZone,
    vehicles: 2,
    agenda: 'week',
  });
  const vehicle = simulator.vehicles[car === 'electric' ? 0 : 1];
  if (!vehicle) throw new Error('the simulator has two cars');
  const random = (...what: readonly (string | number)[]) => randomOf(seed, ...what);
  const within = (what: string, lengthMinutes: number, from: number) => {
    const begins = BEGINS + from + randomBetween(0, 0.8, seed, what, from) * DAY_MS;
    return (time: number) => time >= begins && time < begins + lengthMinutes * MINUTE_MS;
  };
  const isOut = within('outage', outageHours * 60, DAY_MS);
  const isClockOff = within('clock', 5 * 60, 0);
  const stale = Array.from({ length: days }, (_, day) => within('stale', staleMinutes, day * DAY_MS));
  const facts: Snapshot[] = [];
  let latest: Snapshot | null = null;
  let doubt: OdometerDoubt | null = null;
  let staleSince: number | null = null;
  simulator.psacc.cloud = () => ({ isDown: false, staleSince });
  while (simulator.timeline.now() < BEGINS + days * DAY_MS) {
    simulator.advance(pollMinutes);
    const time = simulator.timeline.now();
    if (isOut(time) || random('lost', time) < lost) continue;
    staleSince = stale.some((isStale) => isStale(time)) ? (staleSince ?? time) : null;
    const { body } = simulator.psacc.status(vehicle.car.model.vin, false, { mileage0: random('zero', time) < zeros });
    const polledAt = new Date(time + (isClockOff(time) ? clockOffMinutes * MINUTE_MS : 0));
    const reading = toSnapshot(vehicleId, readVehicleStatus('reading', JSON.parse(body), NO_ODDITIES), polledAt, NO_ODDITIES);
    const acceptance = accept(latest, reading, doubt);
    doubt = nextOdometerDoubt(doubt, reading, acceptance);
    if (acceptance.kind === 'rejected') continue;
    latest = acceptance.snapshot;
    // Two facts at one moment cannot be stored: the cycle fails, and the next one reads again.
    const isTwice = facts.some((fact) => fact.polledAt.getTime() === acceptance.snapshot.polledAt.getTime());
    if (acceptance.kind === 'changed' && !isTwice) facts.push(acceptance.snapshot);
  }
  return facts;
}
