import { meanConsumptionKwhPer100Km, statisticsOfTrip } from '@psa-ev/domain';
import { type ChartTable } from '../charts/chart-table';
import { writtenMoment } from '../journal/written-moment';
import { tellWhere } from '../journal/where';
import { type FoundTrip } from './trip-words';
import { type Voices } from './voice';

const CONSUMPTION_DIGITS = 2;

/** The trips of a month as a table for a file, the oldest first. */
export function tripsTable(trips: readonly FoundTrip[], { own, journal }: Voices): ChartTable {
  const { say } = own;
  const name = (key: Parameters<typeof say>[0], unit = '') => ({ name: say(key), unit });
  return {
    columns: [
      name('csv.start'),
      name('csv.end'),
      name('csv.from'),
      name('csv.to'),
      name('csv.distance', 'km'),
      name('csv.minutes', 'min'),
      name('csv.energy', 'kWh'),
      name('csv.energyError', 'kWh'),
      name('csv.consumption', 'kWh/100 km'),
      name('csv.outside', '°C'),
      name('csv.startPercent', '%'),
      name('csv.endPercent', '%'),
      name('csv.startOdometer', 'km'),
      name('csv.endOdometer', 'km'),
      name('csv.estimated'),
    ],
    rows: [...trips].reverse().map((trip) => {
      const thirst = meanConsumptionKwhPer100Km(statisticsOfTrip(trip));
      return [
        writtenMoment(trip.start.at, own),
        writtenMoment(trip.end.at, own),
        tellWhere(trip.startPlace, trip.start.position, journal),
        tellWhere(trip.endPlace, trip.end.position, journal),
        trip.distanceKm,
        Math.round(trip.minutes),
        trip.energy && rounded(trip.energy.kwh),
        trip.energy && rounded(trip.energy.errorKwh),
        thirst === null ? null : rounded(thirst),
        trip.outsideTemperatureCelsius,
        trip.start.batteryPercent,
        trip.end.batteryPercent,
        trip.start.odometerKm,
        trip.end.odometerKm,
        say(trip.estimated ? 'csv.yes' : 'csv.no'),
      ].map((raw) => ({ text: raw === null ? '' : String(raw), raw }));
    }),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(CONSUMPTION_DIGITS));
}
