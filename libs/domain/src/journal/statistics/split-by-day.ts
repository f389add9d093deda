import { addDays, type CalendarDay } from './calendar-day.js';
import { dayOf, startOfDay } from './day-in-zone.js';

/** A day's share of something that lasts. */
export interface DayShare {
  readonly day: CalendarDay;
  /** Whether it begins on this day. */
  readonly begins: boolean;
  /** How much of it is over when the day begins and when it ends, 0..1. */
  readonly from: number;
  readonly to: number;
}

/** How much of something is over at a moment, 0..1; never falls. */
export type Progress = (atMs: number) => number;

/** The days between two moments with their shares, which together are all of it. By time, unless its progress is known better. */
export function splitByDay(start: Date, end: Date, timeZone: string, progress = evenly(start, end)): DayShare[] {
  const shares: DayShare[] = [];
  let day = dayOf(start, timeZone);
  for (let from = 0; ; day = addDays(day, 1)) {
    const next = startOfDay(addDays(day, 1), timeZone);
    if (next >= end) return [...shares, { day, begins: shares.length === 0, from, to: 1 }];
    const to = progress(next.getTime());
    shares.push({ day, begins: shares.length === 0, from, to });
    from = to;
  }
}

/** A day's part of an amount, in whole steps. The parts of all days add up to the whole exactly: the bounds are rounded, not the parts. */
export function partOf(amount: number, stepsPerUnit: number, { from, to }: Pick<DayShare, 'from' | 'to'>): number {
  const steps = Math.round(amount * stepsPerUnit);
  return (Math.round(steps * to) - Math.round(steps * from)) / stepsPerUnit + 0;
}

function evenly(start: Date, end: Date): Progress {
  return (atMs) => (atMs - start.getTime()) / (end.getTime() - start.getTime());
}
