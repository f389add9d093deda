import { meanConsumptionKwhPer100Km, statisticsOfTrip } from '@psa-ev/domain';
import { type ChartTable } from '../charts/chart-table';
import { entriesTable, rounded } from '../journal/entries-table';
import { tellWhere } from '../journal/where';
import { writtenMoment } from '../journal/written-moment';
import { knownTimeZone } from '../ui/moment';
import { type FoundTrip } from './trip-words';
import { type Voices } from './voice';

/** The trips of a month as a table for a file, the oldest first. */
export function tripsTable(trips: readonly FoundTrip[], { own, journal }: Voices): ChartTable {
  const { say } = own;
  const zone = knownTimeZone(own.timeZone);
  return entriesTable(trips, [
    { name: say('csv.start'), unit: zone, of: ({ start }) => writtenMoment(start.at, own) },
    { name: say('csv.end'), unit: zone, of: ({ end }) => writtenMoment(end.at, own) },
    { name: say('csv.from'), of: ({ start, startPlace }) => tellWhere(startPlace, start.position, journal) },
    { name: say('csv.to'), of: ({ end, endPlace }) => tellWhere(endPlace, end.position, journal) },
    { name: say('csv.distance'), unit: 'km', of: ({ distanceKm }) => distanceKm },
    { name: say('csv.minutes'), unit: 'min', of: ({ minutes }) => Math.round(minutes) },
    { name: say('csv.energy'), unit: 'kWh', of: ({ energy }) => rounded(energy?.kwh) },
    { name: say('csv.energyError'), unit: 'kWh', of: ({ energy }) => rounded(energy?.errorKwh) },
    { name: say('csv.consumption'), unit: 'kWh/100 km', of: (trip) => rounded(meanConsumptionKwhPer100Km(statisticsOfTrip(trip))) },
    { name: say('csv.outside'), unit: '°C', of: ({ outsideTemperatureCelsius }) => outsideTemperatureCelsius },
    { name: say('csv.startPercent'), unit: '%', of: ({ start }) => start.batteryPercent },
    { name: say('csv.endPercent'), unit: '%', of: ({ end }) => end.batteryPercent },
    { name: say('csv.startOdometer'), unit: 'km', of: ({ start }) => start.odometerKm },
    { name: say('csv.endOdometer'), unit: 'km', of: ({ end }) => end.odometerKm },
    { name: say('csv.estimated'), of: ({ estimated }) => say(estimated ? 'csv.yes' : 'csv.no') },
  ]);
}
