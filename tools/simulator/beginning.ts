import { Car, type CarStart } from './car/car.ts';
import { Journal } from './car/journal.ts';
import { E_208, HYBRID_3008, type CarModel } from './car/models.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, wallMonday, type LocalTime } from './local-time.ts';
import type { Agenda, StartState } from './options.ts';
import { WeeklyAgenda, type DatedIntent } from './story/agenda.ts';
import { Driver } from './story/driver.ts';
import { PLACES, type PlaceName } from './story/places.ts';
import { routeTo } from './story/routes.ts';
import { Weather } from './story/weather.ts';
import { Vehicle } from './vehicle.ts';

interface Setting {
  readonly seed: number;
  readonly vehicles: 1 | 2;
  readonly agenda: Agenda;
  readonly local: LocalTime;
  readonly start: StartState | undefined;
  readonly startAt: Date | undefined;
  readonly now: number;
}

interface Opening {
  /** In the week of now, after Monday midnight on the wall clock. */
  readonly afterMonday: number;
  readonly place: PlaceName;
  readonly percent: number;
  /** After so long the first car drives home, and its week begins where that evening ends. */
  readonly homewardAfter: number | null;
}

const atHour = (day: number, hour: number): number => day * DAY_MS + hour * HOUR_MS;

const OPENINGS: Readonly<Record<StartState | 'default', Opening>> = {
  // Friday: the drive home, a charge at once, and next morning the long way with a fast charge.
  default: { afterMonday: atHour(4, 17.4), place: 'work', percent: 33, homewardAfter: 3 * MINUTE_MS },
  parked: { afterMonday: atHour(2, 19), place: 'home', percent: 64, homewardAfter: null },
  driving: { afterMonday: atHour(4, 17.4), place: 'work', percent: 58, homewardAfter: 0 },
  charging: { afterMonday: atHour(1, 21), place: 'home', percent: 41, homewardAfter: null },
};
const EVENING_MS = 5 * HOUR_MS;
/** Added to the seed for the second driver, who lives another life in the same weather. */
const ANOTHER_DRIVER = 7919;
const GRID_MS = 10 * SECOND_MS;

/** The cars and their drivers as they are when the story begins. */
export function beginning(setting: Setting): { readonly at: number; readonly vehicles: readonly Vehicle[] } {
  const opening = OPENINGS[setting.start ?? 'default'];
  const monday = wallMonday(setting.local.wall(setting.now));
  const wished = setting.startAt?.getTime() ?? setting.local.fromWall(monday + opening.afterMonday);
  const at = Math.floor(wished / GRID_MS) * GRID_MS;

  const weather = new Weather(setting.seed, setting.local);
  const first = makeVehicle(E_208, setting, weather, opening, {
    at,
    odometerKm: 28417.6,
    percent: opening.percent,
    ...standingAt(opening.place),
  });
  if (setting.start === 'driving') {
    first.car.startDrive(routeTo({ place: 'work', at: PLACES.work }, 'home'), at);
    first.report(at);
  }
  if (setting.start === 'charging') {
    first.car.plugIn('ac', 'now', at);
    first.report(at);
  }
  if (setting.vehicles === 1) return { at, vehicles: [first] };

  const ofAnother = { ...setting, seed: setting.seed + ANOTHER_DRIVER };
  const hybrid = makeVehicle(HYBRID_3008, ofAnother, weather, OPENINGS.parked, {
    at,
    odometerKm: 41902.3,
    percent: 59,
    ...standingAt('home'),
  });
  return { at, vehicles: [first, hybrid] };
}

function standingAt(place: PlaceName): Pick<CarStart, 'place' | 'position'> {
  return { place, position: { ...PLACES[place], headingDegrees: 214 } };
}

function makeVehicle(model: CarModel, setting: Setting, weather: Weather, opening: Opening, start: CarStart): Vehicle {
  const { seed, local } = setting;
  const car = new Car(model, { seed, local, weather }, start, new Journal());
  return new Vehicle(car, setting.agenda === 'none' ? null : new Driver(car, agendaFrom(seed, local, opening, start.at)), start.at);
}

function agendaFrom(seed: number, local: LocalTime, { homewardAfter }: Opening, at: number): WeeklyAgenda {
  if (homewardAfter === null) return new WeeklyAgenda(seed, local, at);
  const wayHome: DatedIntent = { kind: 'drive', to: 'home', wall: local.wall(at + homewardAfter), at: at + homewardAfter };
  return new WeeklyAgenda(seed, local, at + EVENING_MS, [wayHome]);
}
