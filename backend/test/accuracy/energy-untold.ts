import type { Lived } from './lived.js';

type TrueSession = Lived['truth']['sessions'][number];

/**
 * What flowed in a session while no answer told of the battery, in percent of it: between the drive and the first answer that shows a level at the plug, and between
 * the last such answer and the next drive. Two lives that differ only in how much was driven and how much was charged in there give the same answers, so that nobody
 * can tell them apart. Nothing where an answer tells the level of the car that stands beside the plug.
 */
export function untoldPercent(lived: Lived, session: TrueSession): number {
  const { levels } = lived.answers;
  const { from, to } = session;
  if (!to) return 0;
  const arrivedAt = lived.truth.trips.findLast((trip) => trip.to && trip.to.at <= from.at)?.to?.at ?? -Infinity;
  const leavesAt = lived.truth.trips.find((trip) => trip.from.at >= to.at)?.from.at ?? Infinity;
  const atPlug = levels.between(from.at, to.at);
  const [first, last] = [atPlug.at(0), atPlug.at(-1)];
  if (!first || !last) return to.percent - from.percent;
  const before = levels.between(arrivedAt, from.at).length > 0 ? 0 : first.percent - from.percent;
  const after = levels.between(to.at, leavesAt).length > 0 ? 0 : to.percent - last.percent;
  return Math.max(0, before) + Math.max(0, after);
}
