import { type ChargeSegment } from '@psa-ev/domain';
import { type Told } from '../journal/told';
import { tellWhere } from '../journal/where';
import { kilowattHours, kilowattHoursWithError, money } from '../ui/journal-quantity';
import { calendarDay, knownTimeZone, type Reader, timeOfDay } from '../ui/moment';
import { duration, kilowatts, NO_BREAK_SPACE, percent, quantityText } from '../ui/quantity';
import { type FoundSession } from './found-session';
import { type PowerCurve, powerOverTime } from './power-over-time';
import { type Voice, type Voices } from './voice';

/** A session as its line tells it. */
export interface SessionLine {
  readonly id: string;
  /** `Thu 19 Nov, 18:05` */
  readonly day: string;
  readonly where: string;
  readonly curve: PowerCurve;
  readonly spokenCurve: string;
  /** `7.2 kW · 5 h 34 min` */
  readonly pace: string;
  /** `31 – 80 %` */
  readonly levels: string;
  /** `35.8 kWh · 8.59 €` */
  readonly much: string;
  /** A word for what is particular about it; null: nothing. */
  readonly mark: string | null;
}

/** A session in full. */
export interface SessionDetail {
  readonly facts: readonly Told[];
  /** Each stretch of charging and how it ended, in turn. */
  readonly ends: readonly string[];
  /** What is to be known before the facts are believed. */
  readonly notes: readonly string[];
}

export function tellSession(session: FoundSession, { own, journal }: Voices): SessionLine {
  const { say, locale } = own;
  const { start, end, energy, cost } = session;
  const curve = powerOverTime(session);
  const power = session.averagePowerKw === null ? null : quantityText(kilowatts(session.averagePowerKw, locale));
  const length = quantityText(duration(curve.minutes, locale));
  const peak = session.peakPowerKw ?? session.averagePowerKw;
  const unused = isUnused(session);
  const much = [
    energy && !unused && quantityText(kilowattHours(energy.kwh, locale)),
    cost && !(unused && cost.amount === 0) && quantityText(money(cost.amount, cost.currency, locale)),
  ].filter((part) => typeof part === 'string');
  return {
    id: session.id,
    day: moment(start.at, own),
    where: tellWhere(session.place, start.position ?? end.position, journal),
    curve,
    spokenCurve: peak === null ? '' : say('session.curve', { power: quantityText(kilowatts(peak, locale)), duration: length }),
    pace: unused ? say('session.unused') : [...(power ? [power] : []), length].join(' · '),
    levels: levels(start.batteryPercent, end.batteryPercent, own),
    much: much.join(' · '),
    mark: session.running ? say('session.running') : session.estimated ? say('session.estimated') : null,
  };
}

/** The car hung on the plug and took nothing. */
export function isUnused({ energy, segments }: FoundSession): boolean {
  return energy ? energy.kwh <= 0 : segments.length === 0;
}

export function tellSessionInFull(session: FoundSession, { own, journal }: Voices): SessionDetail {
  const { say, locale } = own;
  const { start, end, mode, energy, averagePowerKw, peakPowerKw } = session;
  const power = (kw: number | null) => (kw === null ? say('session.absent') : quantityText(kilowatts(kw, locale)));
  const facts: Told[] = [
    {
      name: say('session.plugged'),
      value: say('session.pluggedSpan', { from: moment(start.at, own), to: session.running ? '…' : endMoment(session, own) }),
    },
    { name: say('session.charging'), value: quantityText(duration(powerOverTime(session).minutes, locale)) },
    { name: say('session.place'), value: tellWhere(session.place, start.position ?? end.position, journal) },
    { name: say('session.mode'), value: mode ? say(`session.${mode}`) : say('session.absent') },
    { name: say('session.level'), value: levels(start.batteryPercent, end.batteryPercent, own) },
    {
      name: say('session.energy'),
      value: energy ? kilowattHoursWithError(energy.kwh, energy.errorKwh, locale) : say('session.absent'),
    },
    { name: say('session.average'), value: power(averagePowerKw) },
    { name: say('session.peak'), value: power(peakPowerKw) },
    { name: say('session.cost'), value: tellCost(session, own) },
    ...(session.cost && session.cost.sessionFee > 0
      ? [{ name: say('session.fee'), value: quantityText(money(session.cost.sessionFee, session.cost.currency, locale)) }]
      : []),
  ];
  return {
    facts,
    ends: session.segments.map((segment) => tellEnd(segment, own)),
    notes: [
      ...(session.estimated ? [say('session.whyEstimated')] : []),
      ...(energy === null && session.usableCapacityKwh === null ? [say('session.noEnergy')] : []),
      ...(energy !== null && energy.kwh > 0 && session.cost === null ? [say('session.noCost')] : []),
    ],
  };
}

/** What it cost, and by what: `7.77 €, set by hand`. */
export function tellCost({ cost }: Pick<FoundSession, 'cost'>, { say, locale }: Voice): string {
  if (!cost) return say('session.absent');
  const amount = quantityText(money(cost.amount, cost.currency, locale));
  if (cost.isManual) return say('session.costManual', { cost: amount });
  const tariffs = new Intl.ListFormat(locale, { type: 'conjunction' }).format(cost.tariffs.map(({ name }) => name));
  return say('session.costBy', { cost: amount, tariffs });
}

function tellEnd({ start, end, endedBy }: ChargeSegment, voice: Voice): string {
  const { say } = voice;
  return say('session.end', {
    from: timeOfDay(start.at, voice),
    to: endedBy === null ? '…' : timeOfDay(end.at, voice),
    levels: levels(start.batteryPercent, end.batteryPercent, voice),
    end: say(`session.endedBy.${endedBy ?? 'running'}`),
  });
}

function levels(from: number | null, to: number | null, { say, locale }: Voice): string {
  const written = (value: number | null) => (value === null ? '?' : quantityText(percent(value, locale)));
  if (from === null && to === null) return say('session.absent');
  // The unit once: `31 – 80 %`.
  const bare = from === null ? '?' : (percent(from, locale)[0]?.amount ?? '');
  return say('session.levels', { from: bare, to: written(to) }).replaceAll(' ', NO_BREAK_SPACE);
}

/** `Thu 19 Nov` */
function shortDay(at: Date, { locale, timeZone }: Reader): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: knownTimeZone(timeZone) } as const;
  return new Intl.DateTimeFormat(locale, parts).format(at).replace(',', '');
}

/** `Thu 19 Nov, 18:05` */
function moment(at: Date, reader: Reader): string {
  return `${shortDay(at, reader)}, ${timeOfDay(at, reader)}`;
}

/** With its day only where that is another. */
function endMoment({ start, end }: FoundSession, reader: Reader): string {
  const isSameDay = calendarDay(start.at, reader.timeZone) === calendarDay(end.at, reader.timeZone);
  return isSameDay ? timeOfDay(end.at, reader) : moment(end.at, reader);
}
