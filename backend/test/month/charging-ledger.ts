import type { CarLedger, Expectation, Range, Seen } from './expectation.js';

const MINUTE_MS = 60_000;
/** Two reports are rounded by half a percent each. */
const ROUNDING_PERCENT = 1;
/** The car reports, and is read, within so many minutes of what happens while it charges. */
const DELAY_MINUTES = 4;
const DRIVEN_BETWEEN_KM = 0.5;
const BLIND_MS = 15 * MINUTE_MS;

interface Session {
  readonly startPercent: number;
  highestPercent: number;
  flows: boolean;
  hasFinished: boolean;
  hasFailed: boolean;
  /** It was driven and plugged in while nobody could read it: what was charged before is not known, and counts for nothing. */
  readonly hasComeUnseen: boolean;
  /** Some of it happened while nobody could read the car, so that its times are not known. */
  isPartlyBlind: boolean;
}

/** What there is to tell of the plug and the charge, from what the socket was like at each report that was shown. */
export function chargingExpectations(ledger: CarLedger, levels: readonly number[]): readonly Expectation[] {
  const told: Expectation[] = [];
  let session: Session | null = null;
  for (const [{ report: before }, seen] of ledger.pairs) {
    const { report: now } = seen;
    const tell = (kind: Expectation['kind'], data: Expectation['data']) =>
      told.push({ kind, vin: ledger.vin, ...ledger.dated(seen), data: { percent: [now.percent, now.percent], ...data } });
    const isOtherPlug = before.charging.plugged && now.odometerKm - before.odometerKm > DRIVEN_BETWEEN_KM;
    const isBlind = seen.at - seen.before.at > BLIND_MS || seen.at !== seen.clockMs || seen.before.at !== seen.before.clockMs;
    if (session && isBlind) session.isPartlyBlind = true;
    if (session && !now.charging.plugged) {
      tell('unplugged', gain(ledger, seen, session));
      session = null;
    }
    if (!now.charging.plugged) continue;
    if (!session || isOtherPlug) {
      const stood = before.odometerKm === now.odometerKm;
      session = sessionFrom(Math.min(stood ? before.percent : 100, now.percent), !stood && seen.at - seen.before.at > BLIND_MS);
      tell('plugged-in', {});
    }
    const current = session;
    current.isPartlyBlind ||= isBlind;
    observe(current, now.charging.status, now.percent, (kind) => {
      const hasGain = kind === 'charging-finished' || kind === 'charging-interrupted';
      tell(kind, hasGain ? gain(ledger, seen, current) : {});
    });
    if (!current.flows) continue;
    const reached = levels.filter((level) => level > current.highestPercent && level <= now.percent);
    if (reached.length > 0) tell('battery-reached', { levelPercent: exactly(Math.max(...reached)) });
    current.highestPercent = Math.max(current.highestPercent, now.percent);
  }
  return told;
}

function sessionFrom(startPercent: number, hasComeUnseen: boolean): Session {
  return {
    startPercent,
    hasComeUnseen,
    highestPercent: startPercent,
    flows: false,
    hasFinished: false,
    hasFailed: false,
    isPartlyBlind: false,
  };
}

function observe(
  session: Session,
  status: Seen['report']['charging']['status'],
  percent: number,
  tell: (kind: Expectation['kind']) => void,
) {
  const flowed = session.flows;
  session.flows = status === 'InProgress';
  switch (status) {
    case 'InProgress':
      if (!flowed) tell('charging-started');
      Object.assign(session, { hasFinished: false, hasFailed: false });
      return;
    case 'Failure':
      if (!session.hasFailed) tell('charging-failed');
      session.hasFailed = true;
      return;
    case 'Finished':
      // A full car that is plugged in has nothing to finish.
      if (!session.hasFinished && (flowed || percent - session.startPercent > ROUNDING_PERCENT)) tell('charging-finished');
      session.hasFinished = true;
      return;
    case 'Stopped':
      if (flowed) tell('charging-interrupted');
      return;
    case 'Disconnected':
      return;
  }
}

/**
 * What really went in since the plug was put in, and from the start of the first charge to the end of the last. A charge that began and ended between two readings
 * is not known to have been.
 */
function gain(
  { vehicle, seen }: CarLedger,
  { report }: Seen,
  { startPercent, hasComeUnseen, isPartlyBlind }: Session,
): Expectation['data'] {
  const session = vehicle.car.journal.sessions.findLast(({ from }) => from.at <= report.at);
  if (!session) throw new Error('a car that was plugged in has a session');
  const end = session.segments.findLast(({ from }) => from.at <= report.at)?.to ?? session.from;
  const gained = end.percent - (hasComeUnseen ? startPercent : session.from.percent);
  const gainedPercent: Range = [gained - ROUNDING_PERCENT, gained + ROUNDING_PERCENT];
  const wasShown = ({ from, to }: (typeof session.segments)[number]) =>
    seen.some(({ report: { at, charging } }) => charging.status === 'InProgress' && at >= from.at && at < (to?.at ?? Infinity));
  const shown = session.segments.filter((segment) => segment.from.at < report.at && wasShown(segment));
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last?.to || isPartlyBlind) return { gainedPercent, minutes: null };
  const minutes = (last.to.at - first.from.at) / MINUTE_MS;
  return { gainedPercent, minutes: [minutes - DELAY_MINUTES, minutes + DELAY_MINUTES] };
}

function exactly(number: number): Range {
  return [number, number];
}
