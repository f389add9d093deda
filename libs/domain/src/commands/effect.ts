import { type PartTimes, SNAPSHOT_PARTS, type Snapshot } from '../snapshot.js';
import type { CommandKind, CommandRequest } from './command.js';

/** What a reading shows of a command's effect. `silent`: the car does not report what would show it. `as-before`: it is as wanted, and was so before. */
type Shown = 'yes' | 'no' | 'silent' | 'as-before';
type Effect = (snapshot: Snapshot, request: CommandRequest, sentAt: Date) => Shown;

const NOTHING_SHOWS_IT: Effect = () => 'silent';

/** How a reading shows that the car has obeyed. */
const EFFECTS: Readonly<Record<CommandKind, Effect>> = {
  startCharging: charges,
  chargeToFull: charges,
  // Whatever the car does instead. A car that does not say what it does has shown nothing.
  stopCharging: ({ charging: { status }, parts }, _request, sentAt) =>
    shownBy(parts.charging, sentAt, status !== 'charging' && status !== 'unknown' && status !== null),
  setScheduledStart: ({ charging: { scheduledStart }, parts }, request, sentAt) => {
    const isThatHour = scheduledStart?.hour === request.scheduledStart?.hour && scheduledStart?.minute === request.scheduledStart?.minute;
    return shownBy(parts.charging, sentAt, isThatHour);
  },
  startClimate: ({ climate: { status }, parts }, _request, sentAt) =>
    status === null ? 'silent' : shownBy(parts.climate, sentAt, status === 'enabled'),
  stopClimate: ({ climate: { status }, parts }, _request, sentAt) =>
    status === null ? 'silent' : shownBy(parts.climate, sentAt, status !== 'enabled' && status !== 'unknown'),
  wakeUp: reportsSince,
  flashLights: NOTHING_SHOWS_IT,
  soundHorn: NOTHING_SHOWS_IT,
  lockDoors: ({ doors: { lock }, parts }, _request, sentAt) => (lock === null ? 'silent' : shownBy(parts.doors, sentAt, lock === 'locked')),
  unlockDoors: ({ doors: { lock }, parts }, _request, sentAt) =>
    lock === null ? 'silent' : shownBy(parts.doors, sentAt, lock === 'unlocked' || lock === 'partlyUnlocked'),
};

/** True where the reading shows what was asked for. Whether it was read late enough to prove anything, the caller knows. */
export function showsEffect(request: CommandRequest, snapshot: Snapshot, sentAt: Date): boolean {
  return EFFECTS[request.kind](snapshot, request, sentAt) === 'yes';
}

/** True where nobody can know whether the car did it, as far as this reading tells: it reports nothing of it, or nothing new. Null: nothing was read. */
export function isUnprovable(request: CommandRequest, snapshot: Snapshot | null, sentAt: Date): boolean {
  if (isUnreported(request, snapshot)) return true;
  return snapshot !== null && EFFECTS[request.kind](snapshot, request, sentAt) === 'as-before';
}

/** True where the car reports nothing by which this could ever be proven, as far as this reading tells. Null: nothing was read. */
export function isUnreported(request: CommandRequest, snapshot: Snapshot | null): boolean {
  if (isNeverShown(request.kind)) return true;
  return snapshot !== null && EFFECTS[request.kind](snapshot, request, request.requestedAt) === 'silent';
}

/** True where waiting for a proof is of no use from the first moment on. */
export function isNeverShown(kind: CommandKind): boolean {
  return EFFECTS[kind] === NOTHING_SHOWS_IT;
}

function charges({ charging: { status }, parts }: Snapshot, _request: CommandRequest, sentAt: Date): Shown {
  return shownBy(parts.charging, sentAt, status === 'charging');
}

/** The maker dates by the second. */
const SECOND_MS = 1_000;

/** The car has reported something since. */
function reportsSince({ parts }: Snapshot, _request: CommandRequest, sentAt: Date): Shown {
  return SNAPSHOT_PARTS.some((part) => isNews(parts[part], sentAt)) ? 'yes' : 'no';
}

/** A state that is as wanted proves nothing where the car has reported nothing of it since. */
function shownBy(times: PartTimes, sentAt: Date, isAsWanted: boolean): Shown {
  if (!isAsWanted) return 'no';
  return isNews(times, sentAt) ? 'yes' : 'as-before';
}

/** By the maker's date, or because it is another value. */
function isNews({ changedAt, reportedAt }: PartTimes, sentAt: Date): boolean {
  const inThatSecond = new Date(Math.floor(sentAt.getTime() / SECOND_MS) * SECOND_MS);
  return changedAt > sentAt || (reportedAt !== null && reportedAt >= inThatSecond);
}
