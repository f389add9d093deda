import type { Snapshot } from '../../snapshot.js';
import { type Marks, type Observation, withMarks } from '../topic.js';
import type { ChargingEvent } from './charging-events.js';

/** How far it has charged: of all chosen levels that were reached with one look, the highest is told. Marks as in `charging`. */
export function observeLevel(marks: Marks, now: Snapshot, at: Date, chosenPercents: readonly number[]): Observation<ChargingEvent> {
  const { percent } = now.battery;
  if (marks['chargingMs'] === undefined || percent === null) return { marks, events: [] };
  const reached = marks['reachedPercent'] ?? marks['startPercent'] ?? percent;
  const raised = withMarks(marks, { startPercent: marks['startPercent'] ?? percent, reachedPercent: Math.max(reached, percent) });
  const levels = chosenPercents.filter((level) => level > reached && level <= percent);
  if (levels.length === 0) return { marks: raised, events: [] };
  const { remainingMinutes } = now.charging;
  const levelPercent = Math.max(...levels);
  return { marks: raised, events: [{ kind: 'battery-reached', happenedAt: at, percent, levelPercent, remainingMinutes }] };
}
