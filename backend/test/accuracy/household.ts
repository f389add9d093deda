import { Car } from '@psa-ev/tools/simulator/car/car.ts';
import { Journal } from '@psa-ev/tools/simulator/car/journal.ts';
import { createSimulator } from '@psa-ev/tools/simulator/index.ts';
import { LocalTime } from '@psa-ev/tools/simulator/local-time.ts';
import { Psacc } from '@psa-ev/tools/simulator/psacc/psacc.ts';
import { TICK_MS } from '@psa-ev/tools/simulator/simulator.ts';
import { PLACES } from '@psa-ev/tools/simulator/story/places.ts';
import { Weather } from '@psa-ev/tools/simulator/story/weather.ts';
import { FrozenTimeline } from '@psa-ev/tools/simulator/timeline.ts';
import { Vehicle } from '@psa-ev/tools/simulator/vehicle.ts';
import type { Life } from './lives.js';
import { Wanderer } from './wanderer.js';

const MINUTE_MS = 60_000;

/** A car and whoever lives with it, in a time that stands still until it is put forward. Times are milliseconds since 1970. */
export interface Household {
  readonly vehicle: Vehicle;
  /** Null: who drives acts by an agenda of the simulator's. */
  readonly person: Wanderer | null;
  readonly startedAt: number;
  /** Everything has happened up to then: a step of the simulator's before the moment to which it was put forward, or at it. */
  readonly time: number;
  advanceTo(time: number): void;
}

export function household(life: Life, seed: number, startAt: number): Household {
  return life.habit ? wandering({ ...life, habit: life.habit }, seed, startAt) : byTheWeek(life, seed, startAt);
}

/** The simulator's own driver. */
function byTheWeek({ model, timeZone }: Life, seed: number, startAt: number): Household {
  const simulator = createSimulator({ seed, startAt: new Date(startAt), frozen: true, start: 'parked', timeZone, vehicles: 2 });
  const vehicle = simulator.vehicles.find(({ car }) => car.model === model);
  if (!vehicle) throw new Error(`the simulator has no ${model.label}`);
  return {
    vehicle,
    person: null,
    startedAt: simulator.startedAt,
    get time() {
      return simulator.time;
    },
    advanceTo: (time) => simulator.advance((time - simulator.timeline.now()) / MINUTE_MS),
  };
}

/** A car of any model, that does nothing by itself, with a person of some habit. */
function wandering(
  { model, habit, timeZone }: Life & { readonly habit: NonNullable<Life['habit']> },
  seed: number,
  startAt: number,
): Household {
  const local = new LocalTime(timeZone);
  const start = {
    at: startAt,
    odometerKm: 28_417.6,
    percent: 64,
    place: 'home',
    position: { ...PLACES.home, headingDegrees: 214 },
  } as const;
  const vehicle = new Vehicle(new Car(model, { seed, local, weather: new Weather(seed, local) }, start, new Journal()), null, startAt);
  const timeline = new FrozenTimeline(startAt);
  const psacc = new Psacc([vehicle], timeline, local);
  psacc.chargeControls.get(model.vin)?.setThreshold(habit.limitPercent);
  let lived = startAt;
  return {
    vehicle,
    person: new Wanderer(vehicle, habit, seed, local, startAt + MINUTE_MS),
    startedAt: startAt,
    get time() {
      return lived;
    },
    advanceTo: (time) => {
      timeline.advance((time - timeline.now()) / MINUTE_MS);
      const until = Math.floor(time / TICK_MS) * TICK_MS;
      while (lived < until) {
        const quietUntil = Math.ceil(vehicle.quietUntil(lived) / TICK_MS) * TICK_MS;
        const next = Math.min(until, Math.max(lived + TICK_MS, quietUntil));
        vehicle.live(lived, next);
        psacc.live(lived, next);
        lived = next;
      }
    },
  };
}
