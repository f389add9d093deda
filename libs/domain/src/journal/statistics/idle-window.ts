import { isDriving, type Snapshot } from '../../snapshot.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** In less, a drain of a percent or two a day cannot be told from the rounding of percents. */
const LEAST_WINDOW_MS = 6 * HOUR_MS;
/** After a drive or a charge, the percent and the odometer may still be reported; the battery comes to rest. */
const SETTLING_MS = 20 * MINUTE_MS;
/** A battery that warms up, or rests, may show one more; what shows more than that was charged. */
const RISE_AT_REST_PERCENT = 1;

/** The mean speed of the slowest traffic in a town: a drive that has gone so far has lasted no longer. */
const SLOWEST_KMH = 20;
/** Farther into a drive, nothing is certain of when it began. */
const BEGINNING_OF_DRIVE_KM = 10;

/** A time in which the car neither drove nor charged, 6 hours or more. */
export interface IdleWindow {
  readonly from: Date;
  readonly to: Date;
  readonly fromPercent: number;
  readonly toPercent: number;
  /** How often the car began to warm up or cool down, by whosever order. */
  readonly preconditionings: number;
}

/** What is known between two snapshots of the time since the car came to rest. Plain JSON. */
export interface IdleState {
  /** Null while it drives or charges, and before the first reading. */
  readonly rest: Rest | null;
}

interface Rest {
  readonly fromMs: number;
  readonly lastMs: number;
  readonly fromPercent: number | null;
  readonly lastPercent: number | null;
  readonly odometerKm: number | null;
  readonly preconditionings: number;
  readonly preconditioning: boolean;
}

export interface IdleStep {
  readonly state: IdleState;
  /** The window that has ended with this snapshot. */
  readonly finished: IdleWindow | null;
}

/** Before the first reading. */
export const NOT_IDLE: IdleState = { rest: null };

/** Follows the car's rest with one more stored snapshot. A snapshot in which nothing has changed changes nothing. */
export function extendIdle(state: IdleState, snapshot: Snapshot): IdleStep {
  if (snapshot.changedAt < snapshot.polledAt) return { state, finished: null };
  const rest = state.rest && notAfter(snapshot.polledAt.getTime(), state.rest);
  const isBusy = isDriving(snapshot) || snapshot.charging.status === 'charging';
  if (!rest) return { state: { rest: isBusy ? null : restFrom(snapshot) }, finished: null };
  if (hasDrivenOrCharged(rest, snapshot)) {
    return { state: { rest: isBusy ? null : restFrom(snapshot) }, finished: windowOf(endedUnseen(rest, snapshot)) };
  }
  const lasted = continued(rest, snapshot);
  return isBusy ? { state: NOT_IDLE, finished: windowOf(lasted) } : { state: { rest: lasted }, finished: null };
}

/** The window as it is now, while the car still rests; null where it is too short, or no percent is known. */
export function idleWindowAt({ rest }: IdleState, now: Date): IdleWindow | null {
  return rest && windowOf({ ...rest, lastMs: Math.max(rest.lastMs, now.getTime()) });
}

function restFrom(snapshot: Snapshot): Rest {
  const [atMs, { percent }] = [snapshot.polledAt.getTime(), snapshot.battery];
  const preconditioning = snapshot.climate.status === 'enabled';
  return {
    fromMs: atMs,
    lastMs: atMs,
    fromPercent: percent,
    lastPercent: percent,
    odometerKm: snapshot.odometerKm,
    preconditionings: preconditioning ? 1 : 0,
    preconditioning,
  };
}

function continued(rest: Rest, { polledAt, battery, odometerKm, climate, charging }: Snapshot): Rest {
  const atMs = polledAt.getTime();
  // The first reading of a charge may have gained already.
  const said = battery.percent ?? rest.lastPercent;
  const percent = charging.status === 'charging' && rest.lastPercent !== null && said !== null ? Math.min(said, rest.lastPercent) : said;
  const isSettling = rest.fromPercent === null || atMs - rest.fromMs <= SETTLING_MS;
  const preconditioning = climate.status === null ? rest.preconditioning : climate.status === 'enabled';
  return {
    fromMs: rest.fromPercent === null ? atMs : rest.fromMs,
    lastMs: atMs,
    fromPercent: isSettling ? percent : rest.fromPercent,
    lastPercent: percent,
    odometerKm: odometerKm ?? rest.odometerKm,
    preconditionings: rest.preconditionings + (preconditioning && !rest.preconditioning ? 1 : 0),
    preconditioning,
  };
}

function hasDrivenOrCharged(rest: Rest, { odometerKm, battery, charging }: Snapshot): boolean {
  if (odometerKm !== null && rest.odometerKm !== null && odometerKm !== rest.odometerKm) return true;
  if (battery.percent === null || rest.lastPercent === null || charging.status === 'charging') return false;
  return battery.percent > rest.lastPercent + RISE_AT_REST_PERCENT;
}

/** Nobody saw when it left, or was plugged in: what is certain ends with the reading before, or where a drive that is still short can have begun. */
function endedUnseen(rest: Rest, snapshot: Snapshot): Rest {
  const drivenKm = (snapshot.odometerKm ?? 0) - (rest.odometerKm ?? Infinity);
  if (!isDriving(snapshot) || drivenKm <= 0 || drivenKm > BEGINNING_OF_DRIVE_KM) return rest;
  const leftMs = snapshot.polledAt.getTime() - (drivenKm / SLOWEST_KMH) * HOUR_MS;
  return { ...rest, lastMs: Math.max(rest.lastMs, Math.round(leftMs)) };
}

function windowOf({ fromMs, lastMs, fromPercent, lastPercent, preconditionings }: Rest): IdleWindow | null {
  if (lastMs - fromMs < LEAST_WINDOW_MS || fromPercent === null || lastPercent === null) return null;
  return { from: new Date(fromMs), to: new Date(lastMs), fromPercent, toPercent: lastPercent, preconditionings };
}

/** A clock that was put back: what lies ahead of it is now. */
function notAfter(nowMs: number, rest: Rest): Rest {
  return rest.lastMs <= nowMs ? rest : { ...rest, fromMs: Math.min(rest.fromMs, nowMs), lastMs: nowMs };
}
