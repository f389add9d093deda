import { type ChartTable } from '../charts/chart-table';
import { writtenMoment } from '../journal/written-moment';
import { tellWhere } from '../journal/where';
import { type FoundSession } from './found-session';
import { type Voices } from './voice';

const DIGITS = 2;

/** The charging sessions of a month as a table for a file, the oldest first. */
export function sessionsTable(sessions: readonly FoundSession[], { own, journal }: Voices): ChartTable {
  const { say } = own;
  const name = (key: Parameters<typeof say>[0], unit = '') => ({ name: say(key), unit });
  return {
    columns: [
      name('csv.start'),
      name('csv.end'),
      name('csv.place'),
      name('csv.mode'),
      name('csv.startPercent', '%'),
      name('csv.endPercent', '%'),
      name('csv.energy', 'kWh'),
      name('csv.energyError', 'kWh'),
      name('csv.average', 'kW'),
      name('csv.peak', 'kW'),
      name('csv.cost'),
      name('csv.currency'),
      name('csv.fee'),
      name('csv.tariffs'),
    ],
    rows: [...sessions]
      .reverse()
      .map(({ start, end, place, mode, energy, averagePowerKw, peakPowerKw, cost, running }) =>
        [
          writtenMoment(start.at, own),
          running ? null : writtenMoment(end.at, own),
          tellWhere(place, start.position ?? end.position, journal),
          mode && say(`session.${mode}`),
          start.batteryPercent,
          end.batteryPercent,
          rounded(energy?.kwh),
          rounded(energy?.errorKwh),
          rounded(averagePowerKw),
          rounded(peakPowerKw),
          cost?.amount ?? null,
          cost?.currency ?? null,
          cost?.sessionFee ?? null,
          cost && (cost.isManual ? say('csv.byHand') : cost.tariffs.map((tariff) => tariff.name).join(', ')),
        ].map((raw) => ({ text: raw === null ? '' : String(raw), raw })),
      ),
  };
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(DIGITS));
}
