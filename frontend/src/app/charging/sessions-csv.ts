import { type ChartTable } from '../charts/chart-table';
import { entriesTable, rounded } from '../journal/entries-table';
import { tellWhere } from '../journal/where';
import { writtenMoment } from '../journal/written-moment';
import { knownTimeZone } from '../ui/moment';
import { type FoundSession } from './found-session';
import { type Voices } from './voice';

/** The charging sessions of a month as a table for a file, the oldest first. */
export function sessionsTable(sessions: readonly FoundSession[], { own, journal }: Voices): ChartTable {
  const { say } = own;
  const zone = knownTimeZone(own.timeZone);
  return entriesTable(sessions, [
    { name: say('csv.start'), unit: zone, of: ({ start }) => writtenMoment(start.at, own) },
    { name: say('csv.end'), unit: zone, of: ({ end, running }) => (running ? null : writtenMoment(end.at, own)) },
    { name: say('csv.place'), of: ({ place, start, end }) => tellWhere(place, start.position ?? end.position, journal) },
    { name: say('csv.mode'), of: ({ mode }) => mode && say(`session.${mode}`) },
    { name: say('csv.startPercent'), unit: '%', of: ({ start }) => start.batteryPercent },
    { name: say('csv.endPercent'), unit: '%', of: ({ end }) => end.batteryPercent },
    { name: say('csv.energy'), unit: 'kWh', of: ({ energy }) => rounded(energy?.kwh) },
    { name: say('csv.energyError'), unit: 'kWh', of: ({ energy }) => rounded(energy?.errorKwh) },
    { name: say('csv.average'), unit: 'kW', of: ({ averagePowerKw }) => rounded(averagePowerKw) },
    { name: say('csv.peak'), unit: 'kW', of: ({ peakPowerKw }) => rounded(peakPowerKw) },
    { name: say('csv.cost'), of: ({ cost }) => cost?.amount },
    { name: say('csv.currency'), of: ({ cost }) => cost?.currency },
    { name: say('csv.fee'), of: ({ cost }) => cost?.sessionFee },
    {
      name: say('csv.tariffs'),
      of: ({ cost }) => cost && (cost.isManual ? say('csv.byHand') : cost.tariffs.map(({ name }) => name).join(', ')),
    },
  ]);
}
