import { E_208, HYBRID_3008 } from '@psa-ev/tools/simulator/index.ts';
import { CHEAP_POWER, DELIVERIES, type Habit, NIGHTS, WEEKEND } from './habits.js';

/** Whose car it is, and how it is used. */
export interface Life {
  readonly name: string;
  readonly model: typeof E_208;
  /** Null: the simulator's own commuter, with a fast charge on the way to the lake each weekend, and a limit of 80 percent at home. */
  readonly habit: Habit | null;
  /** The IANA zone in which the car is used. */
  readonly timeZone: string;
}

/** Lives that have little in common. */
export const LIVES: readonly Life[] = [
  { name: 'commuter', model: E_208, habit: null, timeZone: 'Europe/Sofia' },
  { name: 'plug-in hybrid', model: HYBRID_3008, habit: null, timeZone: 'Europe/London' },
  { name: 'weekends', model: E_208, habit: WEEKEND, timeZone: 'America/St_Johns' },
  { name: 'deliveries', model: E_208, habit: DELIVERIES, timeZone: 'Europe/Sofia' },
  { name: 'nights', model: E_208, habit: NIGHTS, timeZone: 'Pacific/Auckland' },
  { name: 'cheap power', model: HYBRID_3008, habit: CHEAP_POWER, timeZone: 'Europe/London' },
];
