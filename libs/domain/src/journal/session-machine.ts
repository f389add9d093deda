import { credibleReportedAt } from '../freshness.js';
import type { Snapshot } from '../snapshot.js';
import { beginSession, type ChargedCar, type Room, unseenSession } from './begin-session.js';
import { type ChargeReading, isUntold, readCharge } from './charge-reading.js';
import type { ChargingSession } from './charging-session.js';
import { continueSession, endSession, LATE_REPORT_MS } from './continue-session.js';
import type { JournalContext } from './journal-context.js';
import type { StoredSession } from './stored-session.js';
import { toChargingSession } from './to-charging-session.js';
import { gainedPercent, hasChargedUnseen, hasDriven } from './unseen-charge.js';

/** A car that stays plugged in for months, and charges whenever the sun shines, would make a session without end: it is told in parts. */
const MOST_SEGMENTS = 100;

/** A clock that is put back by less stands still until it has come by again: no session begins before the one before it has ended. */
const FALSE_CLOCK_MS = 24 * 3_600_000;

/** The place of a car may be found so long after it was parked, and is then dated so. */
const PLACE_FOUND_MS = 5 * 60_000;

/** What the fold of charging sessions knows between two snapshots. Plain JSON. */
export interface SessionState extends Room {
  /** The last reading that said something of the charge. */
  readonly last: ChargeReading | null;
  readonly running: StoredSession | null;
}

export interface SessionStep {
  readonly state: SessionState;
  /** The sessions that are new or have changed, in order. */
  readonly sessions: readonly ChargingSession[];
}

/** Before the first reading. */
export const NO_SESSIONS: SessionState = { last: null, running: null, floorMs: 0, latestStartMs: -1 };

/**
 * The charging sessions after one more snapshot, given the state after all before it. Where the snapshot says nothing new of the charge, the state
 * is the very same.
 */
export function extendSession(state: SessionState, snapshot: Snapshot, context: JournalContext): SessionStep {
  const known = withClockOf(snapshot, state);
  const reading = readCharge(snapshot, known.last, known.floorMs);
  if (!reading) return { state, sessions: [] };
  const isPutBack = state.floorMs - snapshot.polledAt.getTime() > FALSE_CLOCK_MS;
  const restarted = isPutBack ? restartClock(state, reading, snapshot) : { state: known, ended: [] };
  const before = restarted.state;
  const { last, running, ended } = follow(before, isPutBack ? { ...reading, atMs: before.floorMs } : reading, snapshot);
  const told = [...ended, ...(running && running !== before.running ? [running] : [])];
  return {
    state: { last, running, ...roomAfter(before, told) },
    sessions: [...restarted.ended, ...told].map((session) => toChargingSession(session, context)),
  };
}

/** The session that has the plug in, for a view of now; null while there is none. */
export function runningSession({ running }: SessionState, context: JournalContext): ChargingSession | null {
  return running && toChargingSession(running, context);
}

interface Followed {
  readonly last: ChargeReading | null;
  readonly running: StoredSession | null;
  /** What has come to its end with this reading. */
  readonly ended: readonly StoredSession[];
}

function follow(state: SessionState, reading: ChargeReading, snapshot: Snapshot): Followed {
  const { last, running } = state;
  const car: ChargedCar = { vehicleId: snapshot.vehicleId, mode: snapshot.charging.mode, powertrain: snapshot.powertrain };
  if (!running || !last) return followUnplugged(state, reading, car);
  if (!isOver(running, last, reading) && !hasComeAnew(running, last, reading, snapshot)) {
    if (isOldReport(last, reading)) return { last, running, ended: [] };
    if (isUntold(reading)) return followUntold(running, last, reading, car);
    return { last: reading, running: continueSession(running, last, reading, car), ended: [] };
  }
  const ended = endSession(running, last, reading);
  if (reading.plugged !== true || isOnTheWay(last, reading)) return { last: reading, running: null, ended: [ended] };
  return { ...pluggedIn(roomAfter(state, [ended]), last, reading, car), ended: [ended] };
}

// A word that is not known neither begins nor ends anything; but what has risen since at the plug was charged by then.
function followUntold(running: StoredSession, last: ChargeReading, reading: ChargeReading, car: ChargedCar): Followed {
  if (gainedPercent(last, reading) === 0) return { last, running, ended: [] };
  const isCharging = running.segments.some(({ endedBy }) => endedBy === null);
  const supposed = { ...reading, plugged: true, status: isCharging ? 'charging' : 'plugged' } as const;
  return { last: reading, running: continueSession(running, last, supposed, car), ended: [] };
}

function followUnplugged(state: SessionState, reading: ChargeReading, car: ChargedCar): Followed {
  const { last } = state;
  if (reading.plugged === true && last && isOnTheWay(last, reading)) return { last: reading, running: null, ended: [] };
  if (reading.plugged === true) return pluggedIn(state, last, reading, car);
  if (!last) return { last: reading, running: null, ended: [] };
  // Where nobody tells whether the plug is in, the percent is followed down only: its rise becomes a session when that can be told.
  const isRising = (reading.batteryPercent ?? 0) >= (last.batteryPercent ?? 0);
  if (reading.plugged === null && !hasDriven(last, reading) && isRising) return { last, running: null, ended: [] };
  const ended = hasChargedUnseen(last, reading, car.powertrain) ? [unseenSession(state, last, reading, car)] : [];
  return { last: reading, running: null, ended };
}

function pluggedIn(room: Room, last: ChargeReading | null, reading: ChargeReading, car: ChargedCar): Followed {
  const running = beginSession(room, last, reading, car);
  return { last: { ...reading, atMs: running.end.atMs }, running, ended: [] };
}

/**
 * Whether the plug was pulled since `last`: it is said, or the car has moved on. Soon after it arrived, its last kilometres may only now be
 * reported.
 */
function isOver(running: StoredSession, last: ChargeReading, reading: ChargeReading): boolean {
  if (reading.plugged === false || (reading.plugged === null && reading.moving)) return true;
  if (hasDriven(last, reading) && reading.moving) return true;
  if (hasDriven(last, reading) && reading.atMs - running.start.atMs > LATE_REPORT_MS) return true;
  return reading.status === 'charging' && last.status !== 'charging' && running.segments.length >= MOST_SEGMENTS;
}

// Kilometres that are told late come with the place to which the car had come before it was plugged in.
function hasComeAnew({ start }: StoredSession, last: ChargeReading, reading: ChargeReading, snapshot: Snapshot): boolean {
  const placedAt = credibleReportedAt(snapshot, 'position');
  return hasDriven(last, reading) && placedAt !== null && placedAt.getTime() - start.atMs > PLACE_FOUND_MS;
}

// A car that moves has no plug in, whatever it still says of it. Where its percent rises on the spot, it is that word that is old.
function isOnTheWay(last: ChargeReading, reading: ChargeReading): boolean {
  return reading.moving && (hasDriven(last, reading) || gainedPercent(last, reading) === 0);
}

// No battery loses charge while current flows into it; a cloud that gives no dates may give an old report once more.
function isOldReport(last: ChargeReading, reading: ChargeReading): boolean {
  const hasFallen = (reading.batteryPercent ?? 100) < (last.batteryPercent ?? 0);
  return reading.status === 'charging' && hasFallen && reading.atMs - last.atMs <= LATE_REPORT_MS;
}

function roomAfter(room: Room, sessions: readonly StoredSession[]): Room {
  return {
    floorMs: Math.max(room.floorMs, ...sessions.map(({ end }) => end.atMs)),
    latestStartMs: Math.max(room.latestStartMs, ...sessions.map(({ start }) => start.atMs)),
  };
}

// A Pi has no clock of its own, and its time may go back. What is known cannot be later than a reading that follows it.
function withClockOf({ polledAt }: Snapshot, state: SessionState): SessionState {
  const { last, floorMs } = state;
  if (!last || last.atMs <= polledAt.getTime()) return state;
  return { ...state, last: { ...last, atMs: Math.max(polledAt.getTime(), floorMs) } };
}

/** A clock that was false by days must not hold back what comes after it: the session that runs is told to its end, and time begins anew. */
function restartClock(
  state: SessionState,
  reading: ChargeReading,
  { polledAt }: Snapshot,
): { state: SessionState; ended: readonly StoredSession[] } {
  const { last, running } = state;
  const nowMs = polledAt.getTime();
  return {
    state: { last: last && { ...last, atMs: nowMs }, running: null, floorMs: nowMs, latestStartMs: -1 },
    ended: running && last ? [endSession(running, last, { ...reading, plugged: true })] : [],
  };
}
