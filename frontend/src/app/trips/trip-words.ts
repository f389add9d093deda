import { type PlacedTrip } from '@psa-ev/contract';
import { daysOfTrip, meanConsumptionKwhPer100Km, meanSpeedKmh, statisticsOfTrip } from '@psa-ev/domain';
import { type Found } from '../data/journal-entries';
import { type Told } from '../journal/told';
import { tellWhere } from '../journal/where';
import { type MapMarker, type MapScene } from '../map/map-scene';
import { consumption, distance, kilowattHours, kilowattHoursWithError } from '../ui/journal-quantity';
import { daysBetween, knownTimeZone, timeOfDay } from '../ui/moment';
import { duration, NO_BREAK_SPACE, percent, quantityText, speed, temperature } from '../ui/quantity';
import { type Voice, type Voices } from './voice';

const SHORT_DAY = { day: 'numeric', month: 'short' } as const;

export type FoundTrip = Found<PlacedTrip>;

/** A trip as its line tells it. */
export interface TripLine {
  readonly id: string;
  /** `08:12 – 08:41`, `23:40 – 00:20 next day` */
  readonly times: string;
  readonly route: string;
  readonly spokenRoute: string;
  readonly distance: string;
  /** How long, how thirsty, how cold: what is known of it. */
  readonly facts: string;
  /** Null: not known. */
  readonly energy: string | null;
  /** The word for what nobody saw; null: it was seen. */
  readonly estimated: string | null;
}

/** A trip in full. */
export interface TripDetail {
  readonly facts: readonly Told[];
  /** Which of its kilometres count for which day; null: all for the one on which it began. */
  readonly midnight: string | null;
  /** Null: the car told no position. */
  readonly scene: MapScene | null;
  /** Whether both ends are known, so that a line joins them. */
  readonly isJoined: boolean;
}

export function tellTrip(trip: FoundTrip, voices: Voices): TripLine {
  const { own, journal } = voices;
  const { locale } = own;
  const ends = { from: tellWhere(trip.startPlace, trip.start.position, journal), to: tellWhere(trip.endPlace, trip.end.position, journal) };
  const thirst = meanConsumptionKwhPer100Km(statisticsOfTrip(trip));
  const facts = [
    trip.estimated ? null : quantityText(duration(trip.minutes, locale)),
    thirst === null ? null : quantityText(consumption(thirst, locale)),
    trip.outsideTemperatureCelsius === null ? null : quantityText(temperature(Math.round(trip.outsideTemperatureCelsius), locale)),
  ];
  return {
    id: trip.id,
    times: `${timeOfDay(trip.start.at, own)}${NO_BREAK_SPACE}–${NO_BREAK_SPACE}${tellEnd(trip, own)}`,
    route: own.say('trip.route', ends),
    spokenRoute: own.say('trip.spoken', ends),
    distance: quantityText(distance(trip.distanceKm, locale)),
    facts: facts.filter((fact) => fact !== null).join(' · '),
    energy: trip.energy && quantityText(kilowattHours(trip.energy.kwh, locale)),
    estimated: trip.estimated ? own.say('trip.estimated') : null,
  };
}

export function tellTripInFull(trip: FoundTrip, voices: Voices): TripDetail {
  const { own, journal } = voices;
  const { say, locale } = own;
  const { start, end } = trip;
  const statistics = statisticsOfTrip(trip);
  const speedKmh = meanSpeedKmh(statistics);
  const length = quantityText(duration(trip.minutes, locale));
  const span = (from: number | null, to: number | null, write: (value: number) => string) =>
    from === null || to === null ? say('trip.notReported') : say('trip.batterySpan', { from: write(from), to: write(to) });
  const facts: Told[] = [
    { name: say('trip.from'), value: `${tellWhere(trip.startPlace, start.position, journal)}, ${timeOfDay(start.at, own)}` },
    { name: say('trip.to'), value: `${tellWhere(trip.endPlace, end.position, journal)}, ${tellEnd(trip, own)}` },
    { name: say('trip.distance'), value: quantityText(distance(trip.distanceKm, locale)) },
    { name: say('trip.duration'), value: trip.estimated ? say('trip.atMost', { duration: length }) : length },
    ...(speedKmh === null ? [] : [{ name: say('trip.speed'), value: quantityText(speed(speedKmh, locale)) }]),
    {
      name: say('trip.energy'),
      value: trip.energy ? kilowattHoursWithError(trip.energy.kwh, trip.energy.errorKwh, locale) : say('trip.energyAbsent'),
    },
    { name: say('trip.consumption'), value: tellConsumption(trip, voices) },
    {
      name: say('trip.outside'),
      value:
        trip.outsideTemperatureCelsius === null
          ? say('trip.notReported')
          : quantityText(temperature(trip.outsideTemperatureCelsius, locale)),
    },
    { name: say('trip.battery'), value: span(start.batteryPercent, end.batteryPercent, (value) => quantityText(percent(value, locale))) },
    { name: say('trip.odometer'), value: span(start.odometerKm, end.odometerKm, (value) => quantityText(distance(value, locale))) },
  ];
  const markers = [marker('start', trip), marker('end', trip)].flatMap((found) => found ?? []);
  const [from, to] = markers;
  return {
    facts,
    midnight: tellMidnight(trip, own),
    scene: from ? { markers, circles: [], link: to ? [from, to] : null } : null,
    isJoined: to !== undefined,
  };
}

/** When it ended, with its day where that is another. */
export function tellEnd({ start, end }: Pick<FoundTrip, 'start' | 'end'>, voice: Voice): string {
  const time = timeOfDay(end.at, voice);
  const days = daysBetween(start.at, end.at, voice.timeZone);
  if (days === 0) return time;
  if (days === 1) return voice.say('trip.nextDay', { time });
  const day = new Intl.DateTimeFormat(voice.locale, { ...SHORT_DAY, timeZone: knownTimeZone(voice.timeZone) }).format(end.at);
  return voice.say('trip.laterDay', { time, day });
}

function tellMidnight(trip: FoundTrip, { say, locale, timeZone }: Voice): string | null {
  const shares = daysOfTrip(trip, knownTimeZone(timeZone));
  if (shares.length === 1) return null;
  const date = new Intl.DateTimeFormat(locale, { ...SHORT_DAY, timeZone: 'UTC' });
  const told = shares.map(({ day, distanceKm }) =>
    say('trip.dayShare', { distance: quantityText(distance(distanceKm, locale)), day: date.format(new Date(day)) }),
  );
  return say('trip.midnight', { days: new Intl.ListFormat(locale).format(told) });
}

function tellConsumption(trip: FoundTrip, { own: { say, locale } }: Voices): string {
  const thirst = meanConsumptionKwhPer100Km(statisticsOfTrip(trip));
  if (thirst !== null) return quantityText(consumption(thirst, locale));
  return say(trip.energy ? 'trip.consumptionShort' : 'trip.consumptionAbsent');
}

function marker(kind: 'start' | 'end', trip: FoundTrip): MapMarker | null {
  const { position } = trip[kind];
  const place = kind === 'start' ? trip.startPlace : trip.endPlace;
  return position && { latitude: position.latitude, longitude: position.longitude, kind, label: place?.name ?? null };
}
