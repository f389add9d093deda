import { partSeenAt } from '../freshness.js';
import { isDriving, isPlugged, type Snapshot } from '../snapshot.js';
import type { ClimateSkipReason } from './climate-run.js';
import { leadMs, type PlannedRun } from './climate-runs.js';
import type { ClimatePlanSituation } from './plan-situation.js';
import type { ClimatePlanSetting } from './setting.js';

const MINUTE_MS = 60_000;
const READING_HOLDS_MS = 30 * MINUTE_MS;
/** Who drives so shortly before the time has left early: the car is not warmed up once more where it then stands. */
const LEFT_EARLY_MS = 20 * MINUTE_MS;
/** No car heats for longer at a stretch: one that said so longer ago has fallen asleep over it. */
const LONGEST_RUN_MS = 90 * MINUTE_MS;

/**
 * What is to be done about a run whose time has not passed.
 *
 * `not-due`: its start is still to come. `wait`: something hinders it, and may yet go away. `skip`: it will not be done any more.
 */
export type RunVerdict =
  { readonly kind: 'not-due' } | { readonly kind: 'start' } | { readonly kind: 'wait' | 'skip'; readonly reason: ClimateSkipReason };

/**
 * Judges a run by the newest reading. A car that is unplugged when it could begin from the socket may be plugged in until the time, gets its twenty minutes
 * without, and may be locked or colder then: so nearly all that hinders only makes it wait.
 */
export function judgeRun(run: PlannedRun, { now, snapshot, setting }: ClimatePlanSituation): RunVerdict {
  if (run.isHoliday) return { kind: 'skip', reason: 'holiday' };
  const leftMs = run.readyAt.getTime() - now.getTime();
  if (!snapshot || Math.abs(now.getTime() - snapshot.polledAt.getTime()) > READING_HOLDS_MS) {
    return { kind: 'wait', reason: 'no-fresh-reading' };
  }
  if (leftMs > leadMs(isPlugged(snapshot))) return { kind: 'not-due' };
  const reason = hindranceIn(snapshot, setting, now);
  if (reason === null) return { kind: 'start' };
  // It was started by somebody else, and if it ends early that was somebody's will as well.
  const isForGood = reason === 'already-running' || (reason === 'car-in-use' && leftMs <= LEFT_EARLY_MS);
  return { kind: isForGood ? 'skip' : 'wait', reason };
}

function hindranceIn(snapshot: Snapshot, setting: ClimatePlanSetting, now: Date): ClimateSkipReason | null {
  const { battery, charging, climate, doors } = snapshot;
  if (climate.status === 'enabled' && now.getTime() - partSeenAt(snapshot, 'climate').getTime() <= LONGEST_RUN_MS) return 'already-running';
  if (isDriving(snapshot)) return 'car-in-use';
  if (setting.onlyPlugged && isPlugged(snapshot) !== true) return 'not-plugged';
  if (charging.status !== 'charging') {
    if (battery.percent === null) return 'no-fresh-reading';
    if (battery.percent < setting.atLeastPercent) return 'battery-low';
  }
  if (doors.lock === 'unlocked' || doors.lock === 'partlyUnlocked' || (doors.open?.length ?? 0) > 0) return 'not-locked';
  return isWeatherForIt(snapshot.outsideTemperatureCelsius, setting) ? null : 'not-cold-nor-hot';
}

/** Where nobody knows how cold it is, it is done: rather once too often than a frozen windscreen. */
function isWeatherForIt(celsius: number | null, { belowCelsius, aboveCelsius }: ClimatePlanSetting): boolean {
  if (celsius === null || (belowCelsius === null && aboveCelsius === null)) return true;
  return (belowCelsius !== null && celsius < belowCelsius) || (aboveCelsius !== null && celsius > aboveCelsius);
}
