import type { Span } from './circumstances.js';
import type { CarLedger, Expectation } from './expectation.js';
import type { Attempt, Household } from './household.js';

const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MS = 13 * MINUTE_MS;
/** What comes back must last so long to have come back. */
const STEADY_MS = 5 * MINUTE_MS;
/** psacc is asked every ten minutes whether it can send commands, and two answers must agree. */
const REMOTE_CONTROL_MS = 25 * MINUTE_MS;

const DIAGNOSES = {
  'psacc-down': 'psacc-down',
  'cloud-failing': 'cloud-failing',
  'car-unreadable': 'cloud-failing',
  'login-expired': 'login-expired',
  'internet-away': 'cloud-failing',
} as const;

/** No car could be read, for longer than the person bears: lost, and restored once it has come back for good. */
export function connectionExpectations(household: Household, cars: readonly CarLedger[], patienceMinutes: number): readonly Expectation[] {
  return household.circumstances.of('psacc-down', 'cloud-failing', 'login-expired', 'internet-away').flatMap((span) => {
    const attempts = cars.flatMap((car) => car.attempts).sort((one, other) => one.at - other.at);
    const losses = cars.map((car) => firstFailure(car.attempts, span));
    // Until the last car was lost, one could still be read.
    const lost = losses.every((loss) => loss !== undefined) ? losses.toSorted((one, other) => other.at - one.at)[0] : undefined;
    return lossAndReturn(span, attempts, lost, patienceMinutes, null);
  });
}

/** One car could not be read while the other could. */
export function carConnectionExpectations(household: Household, car: CarLedger, patienceMinutes: number): readonly Expectation[] {
  return household.circumstances
    .of('car-unreadable')
    .flatMap((span) => lossAndReturn(span, car.attempts, firstFailure(car.attempts, span), patienceMinutes, car.vin));
}

function firstFailure(attempts: readonly Attempt[], { from, to }: Span): Attempt | undefined {
  return attempts.find(({ at, report }) => at >= from && at < to && report === null);
}

function lossAndReturn(
  { what, to }: Span,
  attempts: readonly Attempt[],
  lost: Attempt | undefined,
  patienceMinutes: number,
  vin: string | null,
): readonly Expectation[] {
  if (!lost || !(what in DIAGNOSES)) return [];
  const due = lost.clockMs + patienceMinutes * MINUTE_MS;
  const found = attempts.find(({ at, report }) => at >= to && report !== null);
  const look = attempts.find(({ clockMs }) => clockMs >= due);
  if (!look || (found && found.at <= look.at)) return [];
  const [lostKind, foundKind] = vin === null ? (['connection-lost', 'connection-restored'] as const) : (['car-lost', 'car-found'] as const);
  const diagnosis = DIAGNOSES[what as keyof typeof DIAGNOSES];
  const loss = { kind: lostKind, vin, happened: exactly(lost.clockMs), decided: [due, look.clockMs] as const, data: { diagnosis } };
  const steady = found && attempts.find(({ clockMs }) => clockMs >= found.clockMs + STEADY_MS);
  if (!found || !steady) return [loss];
  const decided = [found.clockMs + STEADY_MS, steady.clockMs + LONGEST_PAUSE_MS] as const;
  return [loss, { kind: foundKind, vin, happened: exactly(found.clockMs), decided, data: { lostAt: exactly(lost.clockMs) } }];
}

/** The cars can be read, but psacc can send them nothing. */
export function remoteControlExpectations(household: Household, patienceMinutes: number): readonly Expectation[] {
  return household.circumstances.of('remote-control-missing').flatMap(({ from, to }): readonly Expectation[] => {
    const patienceMs = patienceMinutes * MINUTE_MS;
    if (to - from < REMOTE_CONTROL_MS + patienceMs + LONGEST_PAUSE_MS) return [];
    const since = [from, from + REMOTE_CONTROL_MS] as const;
    const again = [to, to + REMOTE_CONTROL_MS] as const;
    return [
      {
        kind: 'connection-lost',
        vin: null,
        happened: since,
        decided: [from + patienceMs, since[1] + patienceMs + LONGEST_PAUSE_MS],
        data: { diagnosis: 'remote-control-not-set-up' },
      },
      { kind: 'connection-restored', vin: null, happened: again, decided: [to, again[1] + LONGEST_PAUSE_MS], data: { lostAt: since } },
    ];
  });
}

/** Each restart of psacc that was carried out, and whether it helped. */
export function restartExpectations({ restarts }: Household): readonly Expectation[] {
  return restarts.map(({ at, endedAt, helped, what }) => ({
    kind: 'service-restarted',
    vin: null,
    happened: [at, endedAt],
    decided: [endedAt, endedAt + MINUTE_MS],
    data: {
      outcome: helped ? 'helped' : 'failed',
      reason: what === 'remote-control-missing' ? 'remote-control-not-set-up' : (what ?? 'nothing was wrong'),
    },
  }));
}

/** A disk that is full is noticed with the first thing that cannot be kept; one that is nearly full is looked at every ten minutes. */
export function storageExpectations({ circumstances }: Household): readonly Expectation[] {
  return circumstances.of('disk-full', 'disk-nearly-full').map(({ what, from, to }) => {
    const isFull = what === 'disk-full';
    const noticed = [from, isFull ? to : from + LONGEST_PAUSE_MS] as const;
    const data = { problem: isFull ? 'disk-full' : 'disk-nearly-full' };
    return { kind: 'storage-trouble', vin: null, happened: noticed, decided: noticed, data, isPastTheFeed: isFull };
  });
}

function exactly(moment: number): readonly [number, number] {
  return [moment, moment];
}
