import { type CarModel } from '@psa-ev/tools/simulator/car/models.ts';
import { E_208, HYBRID_3008 } from '@psa-ev/tools/simulator/index.ts';
import { CHEAP_POWER, DELIVERIES, type Habit, HOPS, MOTORWAY, NIGHT_SHIFT, NIGHTS, SELDOM, SOCKET, TAXI, WEEKEND } from './habits.js';
import {
  BY_ITS_INTERVAL,
  LATE_PLUG,
  NO_DATES,
  NOT_WHERE,
  ODOMETER_ONLY,
  OFTEN,
  QUARTER_HOURS,
  RARELY_READ,
  STILL_THERE,
  type Telling,
  USUAL,
  WHOLE_KILOMETRES,
} from './tellings.js';

/** Whose car it is, how it is used, and how it tells of itself. */
export interface Life {
  readonly name: string;
  readonly model: CarModel;
  /** Null: the simulator's own commuter, with a fast charge on the way to the lake each weekend, and a limit of 80 percent at home. */
  readonly habit: Habit | null;
  /** The IANA zone in which the car is used. */
  readonly timeZone: string;
  readonly telling: Telling;
}

/** A household socket that gives 1.4 kW: a full charge takes 33 hours. */
const AT_A_SOCKET: CarModel = { ...E_208, acKw: 1.4 };
/** The smallest battery in a plug-in hybrid of the maker's. */
const SMALL_HYBRID: CarModel = { ...HYBRID_3008, usableKwh: 7.6 };

/** Lives that have little in common. */
export const LIVES: readonly Life[] = [
  { name: 'commuter', model: E_208, habit: null, timeZone: 'Europe/Sofia', telling: USUAL },
  { name: 'plug-in hybrid', model: HYBRID_3008, habit: null, timeZone: 'Europe/London', telling: USUAL },
  { name: 'weekends', model: E_208, habit: WEEKEND, timeZone: 'America/St_Johns', telling: USUAL },
  { name: 'deliveries', model: E_208, habit: DELIVERIES, timeZone: 'Europe/Sofia', telling: USUAL },
  { name: 'nights', model: E_208, habit: NIGHTS, timeZone: 'Pacific/Auckland', telling: USUAL },
  { name: 'cheap power', model: HYBRID_3008, habit: CHEAP_POWER, timeZone: 'Europe/London', telling: USUAL },
  { name: 'night shift', model: E_208, habit: NIGHT_SHIFT, timeZone: 'Europe/London', telling: OFTEN },
  { name: 'taxi', model: E_208, habit: TAXI, timeZone: 'Europe/Sofia', telling: USUAL },
  { name: 'motorway', model: E_208, habit: MOTORWAY, timeZone: 'Europe/Sofia', telling: RARELY_READ },
  { name: 'seldom', model: E_208, habit: SELDOM, timeZone: 'America/St_Johns', telling: STILL_THERE },
  { name: 'hops', model: SMALL_HYBRID, habit: HOPS, timeZone: 'Europe/London', telling: USUAL },
  { name: 'household socket', model: AT_A_SOCKET, habit: SOCKET, timeZone: 'Pacific/Auckland', telling: QUARTER_HOURS },
  { name: 'whole kilometres', model: SMALL_HYBRID, habit: CHEAP_POWER, timeZone: 'Europe/London', telling: WHOLE_KILOMETRES },
  { name: 'no place', model: E_208, habit: NIGHTS, timeZone: 'Europe/Sofia', telling: NOT_WHERE },
  { name: 'no dates', model: E_208, habit: WEEKEND, timeZone: 'Europe/Sofia', telling: NO_DATES },
  { name: 'odometer only', model: E_208, habit: WEEKEND, timeZone: 'Europe/London', telling: ODOMETER_ONLY },
  { name: 'by its interval', model: E_208, habit: CHEAP_POWER, timeZone: 'America/St_Johns', telling: BY_ITS_INTERVAL },
  { name: 'late plug', model: E_208, habit: WEEKEND, timeZone: 'Pacific/Auckland', telling: LATE_PLUG },
];
