import { distanceMetres, type NotificationRules } from '@psa-ev/domain';
import { type CarLedger, type Expectation, type Seen } from './expectation.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Between two looks at a car that cannot be read, and a little. */
const LONGEST_PAUSE_MS = 13 * MINUTE_MS;

/** A percentage that falls: of the levels passed between two reports the lowest is told, once until it has risen by five. */
export function fallExpectations(
  ledger: CarLedger,
  kind: 'battery-low' | 'auxiliary-battery-low',
  percentOf: (report: Seen['report']) => number,
  levels: readonly number[],
): readonly Expectation[] {
  const told: Expectation[] = [];
  let lowest = Infinity;
  for (const seen of ledger.seen) {
    const percent = percentOf(seen.report);
    const passed = levels.filter((level) => percent <= level && level < lowest && lowest !== Infinity && percent < lowest + 5);
    lowest = percent >= lowest + 5 ? percent : Math.min(lowest, percent);
    if (passed.length === 0 || (kind === 'battery-low' && seen.report.charging.status === 'InProgress')) continue;
    const level = Math.min(...passed);
    const data: Expectation['data'] = { percent: [percent, percent] };
    told.push({
      kind,
      vin: ledger.vin,
      ...ledger.dated(seen),
      data: kind === 'battery-low' ? { ...data, levelPercent: [level, level] } : data,
    });
  }
  return told;
}

/** Warming up: started, ended, failed. */
export function climateExpectations(ledger: CarLedger): readonly Expectation[] {
  let onSince = 0;
  return ledger.pairs.flatMap(([{ report: before }, seen]): readonly Expectation[] => {
    const { report: now } = seen;
    if (now.climate === before.climate) return [];
    // The car dates its climate by itself.
    const { happened, decided } = ledger.dated(seen);
    const told = { vin: ledger.vin, happened: [Math.min(happened[0], now.climateAt), happened[1]], decided } as const;
    if (now.climate === 'Enabled') {
      onSince = now.climateAt;
      return [{ kind: 'climate-started', ...told, data: {} }];
    }
    if (now.climate === 'Failure') {
      const failure = now.climateFailure === 'DoorOpened' ? 'doorOpened' : 'lowBattery';
      return [{ kind: 'climate-failed', ...told, data: { failure } }];
    }
    const minutes = (now.climateAt - onSince) / MINUTE_MS;
    return before.climate === 'Enabled' ? [{ kind: 'climate-ended', ...told, data: { minutes: [minutes - 3, minutes + 3] } }] : [];
  });
}

/** A door that stands open for too long while the car is parked: told at the first look at which it does. The car does not date its doors. */
export function doorExpectations(ledger: CarLedger, leftOpenMinutes: number): readonly Expectation[] {
  const isOpen = ({ report }: Seen) => report.driverDoorOpen && !report.driving;
  return ledger.seen.flatMap((seen, index): readonly Expectation[] => {
    const before = ledger.seen[index - 1];
    if (!isOpen(seen) || (before && isOpen(before))) return [];
    const closed = ledger.seen.slice(index).find((later) => !isOpen(later));
    const due = seen.clockMs + leftOpenMinutes * MINUTE_MS;
    const look = ledger.attempts.find(({ report, clockMs }) => report !== null && clockMs >= due);
    if (!look || (closed && closed.clockMs <= look.clockMs)) return [];
    const minutes = (look.clockMs - seen.clockMs) / MINUTE_MS;
    const data = { openings: ['driver'], minutes: [leftOpenMinutes, minutes] } as const;
    return [{ kind: 'left-open', vin: ledger.vin, happened: [seen.clockMs, seen.clockMs], decided: [due, look.clockMs], data }];
  });
}

/** A parked car that is suddenly elsewhere, though nobody has driven it, and stays there. */
export function towExpectations(ledger: CarLedger): readonly Expectation[] {
  return ledger.pairs.flatMap(([{ report: before }, seen]): readonly Expectation[] => {
    const { report: now } = seen;
    const metres = distanceMetres({ ...before.position, ...NO_DETAILS }, { ...now.position, ...NO_DETAILS });
    if (before.driving || now.driving || now.odometerKm !== before.odometerKm || metres < 300) return [];
    const due = now.positionAt + 10 * MINUTE_MS;
    const look = ledger.attempts.find(({ report, clockMs }) => report !== null && clockMs >= due);
    if (!look || look.report?.driving) return [];
    const data = { how: 'towed', distanceMetres: [metres - 1, metres + 1] } as const;
    const happened = [now.positionAt, Math.max(now.positionAt, seen.clockMs)] as const;
    return [{ kind: 'moved-while-parked', vin: ledger.vin, happened, decided: [due, look.clockMs + LONGEST_PAUSE_MS], data }];
  });
}
const NO_DETAILS = { altitudeMetres: null, headingDegrees: null };

/** A drive that begins in the hours in which nobody should drive; stops on its way do not begin it anew. */
export function guardExpectations(ledger: CarLedger, hours: NotificationRules['guardHours']): readonly Expectation[] {
  let toldAt = -Infinity;
  return ledger.pairs.flatMap(([{ report: before }, seen]): readonly Expectation[] => {
    const begins = seen.report.driving && !before.driving;
    if (!hours || !begins || !isAtNight(ledger, hours, seen.report.at) || seen.clockMs - toldAt < HOUR_MS) return [];
    toldAt = seen.clockMs;
    return [{ kind: 'moved-while-parked', vin: ledger.vin, ...ledger.dated(seen), data: { how: 'driven' } }];
  });
}

function isAtNight({ household }: CarLedger, { from, to }: NonNullable<NotificationRules['guardHours']>, time: number): boolean {
  const minute = household.local.minuteOfDay(time);
  const [start, end] = [from, to].map(({ hour, minute: past }) => hour * 60 + past);
  return minute >= (start ?? 0) || minute < (end ?? 0);
}

/** Five days after the last drive of a quarter of an hour: two days before the maker cuts the remote access. */
export function remoteAccessExpectations(ledger: CarLedger): readonly Expectation[] {
  const begun = ledger.seen[0]?.clockMs ?? 0;
  const drives = ledger.vehicle.car.journal.trips.flatMap(({ from, to }) => {
    if (!to) return [];
    const shown = ledger.seen.find(({ report }) => report.driving && report.at >= from.at && report.at < to.at);
    const isLong = (shown && to.at - shown.report.at >= 15 * MINUTE_MS) || to.odometerKm - from.odometerKm >= 30;
    return isLong ? [to.at] : [];
  });
  return [begun, ...drives].flatMap((kept, index, all): readonly Expectation[] => {
    const due = kept + 5 * DAY_MS;
    const next = all[index + 1] ?? ledger.household.time;
    const look = ledger.firstLookFrom(due);
    if (!look || look.at >= next) return [];
    const happened = [due - LONGEST_PAUSE_MS, due + LONGEST_PAUSE_MS] as const;
    return [{ kind: 'remote-access-ending', vin: ledger.vin, happened, decided: [happened[0], look.clockMs + LONGEST_PAUSE_MS], data: {} }];
  });
}

/** Unplugged at the chosen hour, or when it comes home within two hours of it, and in need of a charge. */
export function plugExpectations(ledger: CarLedger, { plugInBy, plugInBelowPercent }: NotificationRules): readonly Expectation[] {
  if (!plugInBy) return [];
  const { local, startedAt, time } = ledger.household;
  const told: Expectation[] = [];
  for (
    let from = local.next(startedAt, plugInBy.hour, plugInBy.minute);
    from < time;
    from = local.next(from, plugInBy.hour, plugInBy.minute)
  ) {
    const look = ledger.attempts.find(({ report, clockMs }) => clockMs >= from && report !== null && isHome(ledger, report, clockMs));
    if (!look?.report || look.clockMs >= from + 2 * HOUR_MS) continue;
    const { percent, charging } = look.report;
    if (charging.plugged || percent >= plugInBelowPercent) continue;
    const when = [from, look.clockMs] as const;
    told.push({ kind: 'not-plugged-in', vin: ledger.vin, happened: when, decided: when, data: { percent: [percent, percent] } });
  }
  return told;
}

/** Parked for ten minutes, or plugged in. */
function isHome(ledger: CarLedger, report: Seen['report'], clockMs: number): boolean {
  if (report.charging.plugged || report.driving) return report.charging.plugged;
  const drove = ledger.seen.findLast((seen) => seen.clockMs <= clockMs && seen.report.driving);
  const parked = ledger.seen.find((seen) => !seen.report.driving && (!drove || seen.clockMs > drove.clockMs));
  return parked !== undefined && clockMs - parked.clockMs >= 10 * MINUTE_MS;
}
