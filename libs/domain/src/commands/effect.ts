import { type PartTimes, SNAPSHOT_PARTS, type Snapshot } from '../snapshot.js';
import type { CommandKind, CommandRequest } from './command.js';

/** What a reading shows of a command's effect. `silent`: the car does not report what would show it. */
type Shown = 'yes' | 'no' | 'silent';
type Effect = (snapshot: Snapshot, request: CommandRequest, sentAt: Date) => Shown;

const NOTHING_SHOWS_IT: Effect = () => 'silent';

/** How a reading shows that the car has obeyed. */
const EFFECTS: Readonly<Record<CommandKind, Effect>> = {
  startCharging: charges,
  chargeToFull: charges,
  // Whatever the car does instead. A car that does not say what it does has shown nothing.
  stopCharging: ({ charging: { status } }) => shown(status !== 'charging' && status !== 'unknown' && status !== null),
  setScheduledStart: ({ charging: { scheduledStart } }, request) =>
    shown(scheduledStart?.hour === request.scheduledStart?.hour && scheduledStart?.minute === request.scheduledStart?.minute),
  startClimate: ({ climate: { status } }) => (status === null ? 'silent' : shown(status === 'enabled')),
  stopClimate: ({ climate: { status } }) => (status === null ? 'silent' : shown(status !== 'enabled' && status !== 'unknown')),
  wakeUp: reportsSince,
  flashLights: NOTHING_SHOWS_IT,
  soundHorn: NOTHING_SHOWS_IT,
  lockDoors: ({ doors: { lock } }) => (lock === null ? 'silent' : shown(lock === 'locked')),
  unlockDoors: ({ doors: { lock } }) => (lock === null ? 'silent' : shown(lock === 'unlocked' || lock === 'partlyUnlocked')),
};

/** True where the reading shows what was asked for. Whether it was read late enough to prove anything, the caller knows. */
export function showsEffect(request: CommandRequest, snapshot: Snapshot, sentAt: Date): boolean {
  return EFFECTS[request.kind](snapshot, request, sentAt) === 'yes';
}

/** True where no reading will ever show whether the car did it, as far as this one tells; null: nothing was read. */
export function isUnprovable(request: CommandRequest, snapshot: Snapshot | null, sentAt: Date): boolean {
  if (EFFECTS[request.kind] === NOTHING_SHOWS_IT) return true;
  return snapshot !== null && EFFECTS[request.kind](snapshot, request, sentAt) === 'silent';
}

/** True where waiting for a proof is of no use from the first moment on. */
export function isNeverShown(kind: CommandKind): boolean {
  return EFFECTS[kind] === NOTHING_SHOWS_IT;
}

function charges({ charging: { status } }: Snapshot): Shown {
  return shown(status === 'charging');
}

/** The maker dates by the second. */
const SECOND_MS = 1_000;

/** The car has reported something since, by the maker's date or because it is another value. */
function reportsSince({ parts }: Snapshot, _request: CommandRequest, sentAt: Date): Shown {
  const inThatSecond = new Date(Math.floor(sentAt.getTime() / SECOND_MS) * SECOND_MS);
  const isNews = ({ changedAt, reportedAt }: PartTimes) => changedAt > sentAt || (reportedAt !== null && reportedAt >= inThatSecond);
  return shown(SNAPSHOT_PARTS.some((part) => isNews(parts[part])));
}

function shown(isShown: boolean): Shown {
  return isShown ? 'yes' : 'no';
}
